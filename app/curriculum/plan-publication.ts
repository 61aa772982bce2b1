import type { CompileInput } from './compile-document.ts'
import { compileHash } from './compile-hash.ts'
import { compileInput, resolveDrawings } from './compile-input.ts'
import { type ContentTree, documentsOf } from './content-tree.ts'
import { BASE_LAYER, contextChain } from './resolve-variant.ts'
import type { ResolvedFile } from './source-file.ts'

export type Pointer = { moduleId: string; documentId: string; locale: string; contextId: string; hash: string }
export type PublicationPlan = {
	/** By hash: every document that any reader gets. */
	inputs: Map<string, CompileInput>
	/** A row where a context reads another document than the context around it. */
	pointers: Pointer[]
	/** By text: every drawing that any of them shows. */
	drawings: Map<string, ResolvedFile>
}

/** Resolves every document for every locale and context. Readers who get the same texts share one document. */
export function planPublication(tree: Pick<ContentTree, 'config' | 'variants'>): PublicationPlan {
	const { contexts, curriculum } = tree.config
	const plan: PublicationPlan = { inputs: new Map(), pointers: [], drawings: new Map() }
	for (const { moduleId, documentId } of documentsOf(tree)) {
		for (const { tag: locale } of curriculum.locales) {
			const hashes = new Map<string, string>()
			for (const contextId of [BASE_LAYER, ...contexts.map(({ id }) => id)]) {
				const reader = { moduleId, documentId, locale, contextId }
				const input = compileInput(tree, reader)
				if (!input) continue
				const hash = compileHash(input)
				hashes.set(contextId, hash)
				plan.inputs.set(hash, input)
				for (const drawing of resolveDrawings(tree, reader, input.files).values())
					plan.drawings.set(drawing.text, drawing)
			}
			for (const [contextId, hash] of hashes) {
				const around = contextChain(contexts, contextId)
					.slice(1)
					.find((id) => hashes.has(id))
				if (around === undefined || hashes.get(around) !== hash)
					plan.pointers.push({ moduleId, documentId, locale, contextId, hash })
			}
		}
	}
	return plan
}
