import { type ContentTree, type DocumentRef, documentsOf, slotNames } from './content-tree.ts'
import { classifyLayerPath, documentOf, slotOf } from './layer-path.ts'
import type { PlanScope } from './plan-publication.ts'
import { BASE_LAYER, contextChain, localeChain } from './resolve-variant.ts'

type Changed = { layer: string; path: string }
type Tree = Pick<ContentTree, 'config' | 'variants'>

/** The documents that a change can make different, and whose: everything else stays as it is without a look. */
export function publicationScope(before: Tree, after: Tree, changes: readonly Changed[]): PlanScope {
	const scopes = changes.map((change) => scopeOfChange(before, after, change))
	const documents = new Map(scopes.flatMap((scope) => scope.documents.map((each) => [refKey(each), each])))
	return {
		documents: [...documents.values()],
		locales: [...new Set(scopes.flatMap(({ locales }) => locales))],
		contextIds: [...new Set(scopes.flatMap(({ contextIds }) => contextIds))],
	}
}

/** The documents that show a file to some reader: itself, or every one that names the slot. */
export function documentsShowing({ config, variants }: Tree, moduleId: string, name: string): DocumentRef[] {
	const inModule = documentsOf({ config }).filter((document) => document.moduleId === moduleId)
	const documentId = documentOf(name)
	if (documentId !== null) return inModule.filter((document) => document.documentId === documentId)
	const slot = slotOf(name)
	return inModule.filter((document) =>
		(variants.get(`${moduleId}/${document.documentId}.mdx`) ?? []).some(
			({ text }) => slot !== null && slotNames(text).includes(slot),
		),
	)
}

function scopeOfChange(before: Tree, after: Tree, { layer, path }: Changed): PlanScope {
	const place = classifyLayerPath(layer, path)
	const contextIds = both(before, after, ({ config }) =>
		[BASE_LAYER, ...config.contexts.map(({ id }) => id)].filter((id) =>
			contextChain(config.contexts, id).includes(layer),
		),
	)
	const locales = both(before, after, ({ config }) => config.curriculum.locales.map(({ tag }) => tag))
	const readersOf = (locale: string) =>
		both(before, after, ({ config }) =>
			config.curriculum.locales
				.map(({ tag }) => tag)
				.filter((tag) => localeChain(config.curriculum.locales, tag).includes(locale)),
		)
	const all = uniqueDocuments([...documentsOf(before), ...documentsOf(after)])
	switch (place.kind) {
		case 'text': {
			const { moduleId, name, locale } = place
			const documents = [before, after].flatMap((tree) => documentsShowing(tree, moduleId, name))
			return { documents: uniqueDocuments(documents), locales: readersOf(locale), contextIds }
		}
		case 'module-changes': {
			const named = [before, after].flatMap(({ config }) => {
				const { add = [], hide = [] } = config.moduleChanges[layer]?.[place.moduleId] ?? {}
				return [...add.map(({ id }) => id), ...hide]
			})
			const isNamed = ({ moduleId, documentId }: DocumentRef) =>
				moduleId === place.moduleId && named.includes(documentId)
			return { documents: all.filter(isNamed), locales, contextIds }
		}
		case 'glossary':
			return { documents: all, locales: readersOf(place.locale), contextIds }
		case 'context': {
			// A locale is everybody's, whichever context brings it.
			const everywhere = both(before, after, ({ config }) => [BASE_LAYER, ...config.contexts.map(({ id }) => id)])
			const hasLocales = [before, after].some(({ config }) => config.contextFiles[layer]?.locales)
			return { documents: all, locales, contextIds: hasLocales ? everywhere : contextIds }
		}
		default:
			return { documents: [], locales: [], contextIds: [] }
	}
}

function both(before: Tree, after: Tree, list: (tree: Tree) => string[]): string[] {
	return [...new Set([...list(before), ...list(after)])]
}

function uniqueDocuments(documents: readonly DocumentRef[]): DocumentRef[] {
	return [...new Map(documents.map((each) => [refKey(each), each])).values()]
}

const refKey = ({ moduleId, documentId }: DocumentRef) => `${moduleId}/${documentId}`
