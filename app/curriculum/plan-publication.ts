import type { CompileInput } from './compile-document.ts'
import { compileHash } from './compile-hash.ts'
import { compileInput, type Inputs, resolveDrawings } from './compile-input.ts'
import { type DocumentRef, documentsOf, hasDocument, slotNames } from './content-tree.ts'
import { BASE_LAYER, contextChain } from './resolve-variant.ts'
import type { ResolvedFile } from './source-file.ts'

export type Pointer = { moduleId: string; documentId: string; locale: string; contextId: string; hash: string }

export function pointerKey({ moduleId, documentId, locale, contextId }: Omit<Pointer, 'hash'>): string {
	return `${moduleId}/${documentId}/${locale}/${contextId}`
}

export type PublicationPlan = {
	/** By hash: every document that any reader gets. */
	inputs: Map<string, CompileInput>
	/** A row where a context reads another document than the context around it. */
	pointers: Pointer[]
	/** By text: every drawing that any of them shows. */
	drawings: Map<string, ResolvedFile>
}
/** Which documents to plan, and for whom. */
export type PlanScope = { documents: readonly DocumentRef[]; locales: readonly string[]; contextIds: readonly string[] }

/** Resolves every document for every locale and context. Readers who get the same texts share one document. */
export function planPublication(tree: Inputs, scope: PlanScope = wholeScope(tree)): PublicationPlan {
	const plan = emptyPlan()
	for (const _ of planSteps(tree, scope, plan));
	return plan
}

export function emptyPlan(): PublicationPlan {
	return { inputs: new Map(), pointers: [], drawings: new Map() }
}

export function wholeScope({ config }: Pick<Inputs, 'config'>): PlanScope {
	return {
		documents: documentsOf({ config }),
		locales: config.curriculum.locales.map(({ tag }) => tag),
		contextIds: [BASE_LAYER, ...config.contexts.map(({ id }) => id)],
	}
}

/** The same step by step, a document in one locale each, for those who have something else to do in between. */
export function* planSteps(tree: Inputs, scope: PlanScope, plan: PublicationPlan): Generator<void> {
	const { contexts, curriculum } = tree.config
	// A scope also names what is no more, so that its pointers are taken away; there is nothing to plan for it.
	const exists = new Set([BASE_LAYER, ...contexts.map(({ id }) => id)])
	const contextIds = scope.contextIds.filter((id) => exists.has(id))
	const locales = scope.locales.filter((locale) => curriculum.locales.some(({ tag }) => tag === locale))
	const chains = new Map(contextIds.map((id) => [id, contextChain(contexts, id)]))
	// What a scope is narrower than has to be resolved as well: a pointer says where a context differs from it.
	const around = new Set([...chains.values()].flat())
	const wanted = new Set(contextIds)
	const widestFirst = [...around]
		.map((id) => ({ id, chain: chains.get(id) ?? contextChain(contexts, id) }))
		.sort((a, b) => a.chain.length - b.chain.length)
	for (const document of scope.documents) {
		const layers = layersThatMatter(tree, document)
		for (const locale of locales) {
			planDocument(tree, { ...document, locale, layers, widestFirst, wanted }, plan)
			yield
		}
	}
}

type Wanted = DocumentRef & {
	locale: string
	layers: ReadonlySet<string>
	widestFirst: readonly { id: string; chain: readonly string[] }[]
	wanted: ReadonlySet<string>
}

function planDocument(
	tree: Inputs,
	{ locale, layers, widestFirst, wanted, ...document }: Wanted,
	plan: PublicationPlan,
) {
	const { moduleId, documentId } = document
	const hashes = new Map<string, string>()
	for (const { id: contextId, chain } of widestFirst) {
		if (!hasDocument(tree.config, document, contextId)) continue
		const around = chain.slice(1).find((id) => hashes.has(id))
		const inherited = around === undefined ? undefined : hashes.get(around)
		// Nothing here is this context's own, so its readers get what those around them get.
		if (inherited !== undefined && !layers.has(contextId) && around === chain[1]) {
			hashes.set(contextId, inherited)
			continue
		}
		const reader = { moduleId, documentId, locale, contextId }
		const input = compileInput(tree, reader)
		if (!input) continue
		const hash = compileHash(input)
		hashes.set(contextId, hash)
		if (!wanted.has(contextId)) continue
		plan.inputs.set(hash, input)
		for (const drawing of resolveDrawings(tree, reader, input.files).values()) plan.drawings.set(drawing.text, drawing)
		if (hash !== inherited) plan.pointers.push({ moduleId, documentId, locale, contextId, hash })
	}
}

/** The layers that have anything which could go into this document: a text or drawing of it, or words for its terms. */
function layersThatMatter({ config, variants }: Inputs, { moduleId, documentId }: DocumentRef): Set<string> {
	const layers = new Set([BASE_LAYER, ...Object.keys(config.contextGlossary)])
	const names = new Set([`${documentId}.mdx`])
	for (const name of names) {
		for (const { layer, text } of variants.get(`${moduleId}/${name}`) ?? []) {
			layers.add(layer)
			for (const slot of slotNames(text)) names.add(`slots/${slot}.mdx`)
			for (const [drawing] of text.matchAll(/figures\/[a-z0-9-]+\.svg/g)) names.add(drawing)
		}
	}
	return layers
}
