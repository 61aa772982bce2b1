import { type Agreement, checkAgreement } from './check-agreement.ts'
import type { AnchorsOf } from './check-references.ts'
import type { CompileInput, CompileResult } from './compile-document.ts'
import type { ContentTree } from './content-tree.ts'
import type { Fault } from './fault.ts'
import { planPublication } from './plan-publication.ts'

/** Faults are sorted by place, each once. The curriculum is sound when there are no faults. */
export type ContentReport = Agreement & {
	/** How many different documents all contexts and locales read. */
	documents: number
}

/** Compiles within limits of time and memory. */
export type Compile = (input: CompileInput) => Promise<CompileResult>

/**
 * Everything that can be said about a curriculum without a reader: each document compiles in each locale and context,
 * and the files agree with each other.
 */
export async function checkContent(tree: ContentTree, compile: Compile): Promise<ContentReport> {
	const inputs = [...planPublication(tree).inputs.values()]
	const results = await Promise.all(inputs.map((input) => compile(input)))
	const { faults, ...found } = checkAgreement(tree, anchorsIn(results))
	const compileFaults = results.flatMap((result) => (result.ok ? [] : result.faults))
	return {
		...found,
		faults: inOrder([...faults, ...compileFaults]),
		documents: inputs.length,
	}
}

function anchorsIn(results: readonly CompileResult[]): AnchorsOf {
	const documents = results.flatMap((result) => (result.ok ? [result.document] : []))
	return (moduleId, documentId, locale) => {
		const versions = documents.filter((each) => {
			return each.moduleId === moduleId && each.documentId === documentId && each.locale === locale
		})
		return versions.length === 0 ? null : new Set(versions.flatMap(({ toc }) => toc.map(({ id }) => id)))
	}
}

function inOrder(faults: readonly Fault[]): Fault[] {
	const once = new Map(faults.map((fault) => [`${fault.path}:${fault.line}:${fault.column} ${fault.message}`, fault]))
	return [...once.values()].sort(
		(a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) || a.line - b.line || a.column - b.column,
	)
}
