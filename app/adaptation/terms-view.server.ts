import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import { glossaryFor } from '#app/curriculum/glossary-for.ts'
import { readLayerYaml } from '#app/curriculum/layer-config.ts'
import type { ContextGlossary } from '#app/curriculum/layer-yaml.ts'
import { BASE_LAYER, contextChain, contextLocale } from '#app/curriculum/resolve-variant.ts'
import { termWords } from '#app/curriculum/term-words.ts'
import type { Database } from '#db/connection.ts'
import type { Act } from './act.ts'
import { layerName, type ShownLocale, shownLocale } from './shown-names.ts'
import type { TermChange } from './term-fields.ts'
import { changeYamlDraft, yamlInWork } from './yaml-draft.server.ts'

/** A term as the wider context has it, and what this one says instead. */
export type TermRow = {
	id: string
	/** Null for a term that only this context has. */
	wider: { term: string; definition: string } | null
	own: Partial<TermChange> | null
	/** Other words that wider contexts say, and that hold here where this one says nothing. */
	widerWords: Record<string, string>
}
export type TermsView = {
	contextId: string
	contextName: string
	path: string
	locale: ShownLocale
	/** The context's own language first. */
	locales: ShownLocale[]
	terms: TermRow[]
	draft: { revisionId: string } | null
	/** Why no form can change them now. */
	closed: 'not-editable' | 'faulty-draft' | null
}

/** The terms of a context in one language, as far as its draft has come. Null where there is no such language. */
export function termsView(
	db: Database,
	{ contextId, wanted, locale }: { contextId: string; wanted: string | null; locale: string },
): TermsView | null {
	const config = currentCurriculum(db)
	const { contexts, curriculum } = config
	const ownTag = contextLocale(contexts, curriculum.locales, contextId)
	const tag = wanted ?? ownTag
	const path = `glossary/${tag}.yaml`
	const inWork = yamlInWork(db, { contextId, path })
	if (!inWork) return null
	const own = ownTerms({ contextId, path, text: inWork.text })
	const [, widerId = BASE_LAYER] = contextChain(contexts, contextId)
	const wider = new Map(glossaryFor(config, { contextId: widerId, locale: tag }).map((entry) => [entry.id, entry]))
	const ids = new Set([...wider.keys(), ...Object.keys(own)])
	const tags = [ownTag, ...curriculum.locales.map((each) => each.tag).filter((each) => each !== ownTag)]
	return {
		contextId,
		contextName: layerName(config, contextId, locale),
		path,
		locale: shownLocale(config, tag),
		locales: tags.map((each) => shownLocale(config, each)),
		terms: [...ids].map((id) => {
			const { term, definition } = wider.get(id) ?? {}
			return {
				id,
				wider: term !== undefined && definition !== undefined ? { term, definition } : null,
				own: Object.hasOwn(own, id) ? (own[id] ?? null) : null,
				widerWords: termWords(config, widerId, [{ text: `<Term id="${id}">`, locale: tag }])[tag]?.[id] ?? {},
			}
		}),
		draft: inWork.draft && { revisionId: inWork.draft.id },
		closed: inWork.isInReview ? 'not-editable' : inWork.isFaulty ? 'faulty-draft' : null,
	}
}

function ownTerms({ contextId, path, text }: { contextId: string; path: string; text: string }): ContextGlossary {
	if (text.trim() === '') return {}
	const read = readLayerYaml({ layer: contextId, path, text, shownAs: path })
	return read.ok && read.yaml.kind === 'glossary' ? read.yaml.value : {}
}

type ChangeTerm = Act & TermChange & { contextId: string; tag: string; termId: string }

/** Says in the draft of a context's terms what one of them is called here; without a word it is as in the wider context. */
export function changeTerm(db: Database, { contextId, tag, termId, term, definition, words, ...act }: ChangeTerm) {
	const view = termsView(db, { contextId, wanted: tag, locale: tag })
	const known = view?.terms.find(({ id }) => id === termId)
	if (!view || !known) return { ok: false, reason: 'unknown-term' } as const
	const said = {
		...(term ? { term } : {}),
		...(definition ? { definition } : {}),
		...(Object.keys(words).length > 0 ? { words } : {}),
	}
	return changeYamlDraft(db, {
		...act,
		contextId,
		path: view.path,
		change(document) {
			if (Object.keys(said).length > 0) document.set(termId, document.createNode(said))
			else document.delete(termId)
		},
	})
}
