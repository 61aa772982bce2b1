import { type AnchorsOf, checkReferences } from './check-references.ts'
import { checkWelcome } from './check-welcome.ts'
import type { Compiler } from './compiler.ts'
import type { ContentTree } from './content-tree.ts'
import type { Fault } from './fault.ts'
import { documentOf } from './layer-path.ts'
import type { OutlinedFile } from './outlined-file.ts'
import { BASE_LAYER } from './resolve-variant.ts'
import type { SourceFile } from './source-file.ts'
import { contractFaults, originalOf } from './variant-contract.ts'
import { isOwnLesson } from './variant-place.ts'

type Around = {
	/** As it would be with the variant in force. */
	tree: ContentTree
	compiler: Compiler
	anchorsOf: AnchorsOf
	/** Ids that other documents of the curriculum have taken, with the document. */
	takenIds: (moduleId: string, documentId: string) => ReadonlyMap<string, string>
}

/** All that is wrong with a text in its surroundings, besides what compiling it says. */
export async function textFaults(file: SourceFile, { tree, compiler, anchorsOf, takenIds }: Around): Promise<Fault[]> {
	const read = await compiler.outline(file)
	if (!read.ok) return read.faults
	const outlined: OutlinedFile = { file, ...read }
	const original = originalOf(tree, file)
	const under = original && (await compiler.outline(original.file))
	return [
		...checkReferences(tree, [outlined], anchorsOf),
		...checkWelcome(tree, [outlined]),
		...ownLessonFaults(tree, outlined, takenIds),
		...(original && under?.ok ? contractFaults({ ...original, marks: under.marks }, file, read.marks) : []),
	]
}

/** A lesson that a context adds teaches and is not assessed, and its ids are new. */
function ownLessonFaults(tree: ContentTree, { file, outline }: OutlinedFile, takenIds: Around['takenIds']): Fault[] {
	const { path, moduleId, name, layer } = file
	const documentId = documentOf(name)
	if (documentId === null || layer === BASE_LAYER || !isOwnLesson(tree, moduleId, documentId)) return []
	const assessed = outline.questions
		.filter(({ objective }) => objective !== null)
		.map(({ line, column }) => {
			const message = 'A lesson that a context adds is not assessed: leave the objective out.'
			return { path, line, column, code: 'assessed', message }
		})
	const taken = takenIds(moduleId, documentId)
	const repeated = outline.ids
		.filter(({ value }) => taken.has(value))
		.map(({ value, line, column }) => {
			const message = `The id “${value}” is already taken in ${taken.get(value)}: give this one another id.`
			return { path, line, column, code: 'duplicate-id', message }
		})
	return [...assessed, ...repeated]
}
