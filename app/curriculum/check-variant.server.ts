import type { Database } from '#db/connection.ts'
import type { CompiledDocument } from './compiled-document.ts'
import { type Compiler, readingOnce } from './compiler.ts'
import { examineVariant, faultsByItself } from './examine-variant.server.ts'
import type { Fault } from './fault.ts'
import { publishedTree } from './published-tree.server.ts'
import { treeWithChanges } from './tree-with-changes.ts'

export type VariantToCheck = {
	layer: string
	path: string
	text: string
	/** Of a slot that several lessons show: only this one is compiled. Else all of them are. */
	documentId?: string | undefined
}
export type CheckedVariant = {
	/** Everything that publishing would refuse, at its line and column in this text; `path` is the variant's. */
	faults: Fault[]
	/** As a reader of that context and locale would see it; null where it does not compile, or is no text. */
	document: CompiledDocument | null
	/** Every document that shows this text in its context and locale. */
	documentIds: string[]
}

/** What publishing would say to a text, and what readers would see. Nothing is written. */
export async function checkVariant(
	db: Database,
	{ layer, path, text, documentId }: VariantToCheck,
	pool: Compiler,
): Promise<CheckedVariant> {
	const compiler = readingOnce(pool)
	const refused = (faults: readonly Fault[]): CheckedVariant => ({
		faults: faults.map((fault) => ({ ...fault, path })),
		document: null,
		documentIds: [],
	})
	const broken = await faultsByItself({ layer, path, text }, compiler)
	if (broken.length > 0) return refused(broken)
	const { tree } = await publishedTree(db)
	const changed = treeWithChanges(tree, [{ layer, path, text, revision: null, since: null }])
	if (!changed.ok) return refused(changed.faults)
	const found = await examineVariant(
		db,
		{ layer, path, documentId },
		{ tree: changed.tree, yaml: changed.yaml, compiler },
	)
	return {
		faults: found.faults.map((fault) => ({ ...fault, path })),
		document: found.documents[0] ?? null,
		documentIds: found.documentIds,
	}
}
