import type { Database } from '#db/connection.ts'
import { checkLayerYaml } from './check-layer-yaml.ts'
import { compileHash } from './compile-hash.ts'
import { compileInput } from './compile-input.ts'
import type { CompiledDocument } from './compiled-document.ts'
import type { Compiler } from './compiler.ts'
import { type ContentTree, type DocumentRef, hasDocument } from './content-tree.ts'
import { type Fault, formatFault } from './fault.ts'
import { classifyLayerPath, documentOf } from './layer-path.ts'
import { shownPath } from './layer-text.ts'
import { lessonsFor } from './lessons-for.ts'
import { documentsShowing } from './publication-scope.ts'
import { anchorsFor, linkingTo, takenIdsFor } from './readers-documents.server.ts'
import { pathInLayer, type SourceFile } from './source-file.ts'
import type { ReadYaml } from './tree-with-changes.ts'
import { textFaults } from './variant-faults.ts'
import { danglingRefusal, placeRefusal } from './variant-place.ts'

export type Examination = {
	/** Their path is the one of the variant, as `shownPath` says it. */
	faults: Fault[]
	/** As readers of its context and locale would see it, one for each document that shows it. */
	documents: CompiledDocument[]
	documentIds: string[]
}
type Examined = { layer: string; path: string; documentId?: string | undefined; isTakenAway?: boolean }
/** `tree` is as it would be with the variant in force. */
type Around = { tree: ContentTree; compiler: Compiler; yaml: readonly ReadYaml[] }

/**
 * What can be said against a file without the curriculum: first of all, and by a worker, for a text may be made to take
 * long for whoever looks into it.
 */
export async function faultsByItself(
	{ layer, path, text }: { layer: string; path: string; text: string | null },
	{ outline }: Pick<Compiler, 'outline'>,
): Promise<Fault[]> {
	const shownAs = shownPath({ layer, path, origin: 'written' })
	const place = classifyLayerPath(layer, path)
	if (place.kind === 'stray') return [{ path: shownAs, line: 1, column: 1, code: 'stray-file', message: place.message }]
	if (place.kind !== 'text' || text === null) return []
	const read = await outline({ name: place.name, text, path: shownAs })
	return read.ok ? [] : read.faults
}

/** Everything that can be said against a written file, in the curriculum as it would be with it. */
export async function examineVariant(db: Database, variant: Examined, around: Around): Promise<Examination> {
	const { layer, path } = variant
	const { tree, compiler } = around
	const shownAs = shownPath({ layer, path, origin: 'written' })
	const misplaced = variant.isTakenAway ? null : placeRefusal(tree, layer, path)
	const refused = misplaced ?? danglingRefusal(tree, layer, path)
	if (refused) return { faults: [{ path: shownAs, line: 1, column: 1, ...refused }], documents: [], documentIds: [] }

	const file = writtenFile(tree, layer, path)
	const documents = file ? documentsWith(tree, file) : []
	const wanted = documents.filter(({ documentId }) => (variant.documentId ?? documentId) === documentId)
	const results = file ? await compileAs(file, wanted.length > 0 ? wanted : documents.slice(0, 1), around) : NOTHING

	const company = {
		tree,
		compiler,
		anchorsOf: anchorsFor(db, layer, results.documents),
		takenIds: takenIdsFor(db, layer, file?.locale ?? ''),
	}
	const yaml = around.yaml.filter((each) => each.shownAs === shownAs)
	const faults = [
		...(file ? await textFaults(file, company) : []),
		...yaml.flatMap((each) => [
			...checkLayerYaml(tree, each.yaml, { path: shownAs, locate: each.locate }),
			...hiddenButLinked(db, tree, each),
		]),
		...results.faults,
	]
	return {
		faults: onceAtTheirPlace(faults, shownAs),
		documents: results.documents,
		documentIds: documents.map(({ documentId }) => documentId),
	}
}

/** The written text at a path. */
export function writtenFile(tree: ContentTree, layer: string, path: string): SourceFile | null {
	const found = tree.files.find(
		(file) => file.origin === 'written' && file.layer === layer && pathInLayer(file) === path,
	)
	return found ?? null
}

/** The documents whose readers in the file's context see it. A lesson that is not added yet is compiled all the same. */
function documentsWith(tree: ContentTree, { moduleId, name, layer }: SourceFile): DocumentRef[] {
	const shown = documentsShowing(tree, moduleId, name).filter((document) => hasDocument(tree.config, document, layer))
	const documentId = documentOf(name)
	return documentId !== null && shown.length === 0 ? [{ moduleId, documentId, kind: 'lesson' }] : shown
}

const NOTHING = { documents: [] as CompiledDocument[], faults: [] as Fault[] }

async function compileAs({ layer, locale }: SourceFile, documents: readonly DocumentRef[], { tree, compiler }: Around) {
	const inputs = documents
		.map(({ moduleId, documentId }) => compileInput(tree, { moduleId, documentId, locale, contextId: layer }))
		.filter((input) => input !== null)
	const distinct = [...new Map(inputs.map((input) => [compileHash(input), input])).values()]
	const results = await Promise.all(distinct.map((input) => compiler.compile(input)))
	return {
		documents: results.flatMap((result) => (result.ok ? [result.document] : [])),
		faults: results.flatMap((result) => (result.ok ? [] : result.faults)),
	}
}

/** A text that leads to a hidden lesson would lead nowhere. */
function hiddenButLinked(db: Database, { config }: ContentTree, { yaml, locate, shownAs: path }: ReadYaml): Fault[] {
	if (yaml.kind !== 'module-changes') return []
	return yaml.value.hide.flatMap((id, index) => {
		if (lessonsFor(config, yaml.moduleId, yaml.layer).some((lesson) => lesson.id === id)) return []
		const linking = linkingTo(db, yaml.layer, yaml.moduleId, id)
		if (linking.length === 0) return []
		const message = `“${linking.join('”, “')}” leads to this lesson: adapt that text first.`
		return [{ path, ...locate(['hide', index]), code: 'broken-link', message }]
	})
}

/** A fault of another text that this one brings about is told at its beginning. */
function onceAtTheirPlace(faults: readonly Fault[], path: string): Fault[] {
	const placed = faults.map((fault) =>
		fault.path === path ? fault : { ...fault, path, line: 1, column: 1, message: formatFault(fault) },
	)
	const once = new Map(placed.map((fault) => [`${fault.line}:${fault.column} ${fault.message}`, fault]))
	return [...once.values()].sort((a, b) => a.line - b.line || a.column - b.column)
}
