import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import type { TextInForce } from '#app/curriculum/texts.server.ts'
import type { Database } from '#db/connection.ts'
import { layerName, type ShownLocale, shownLocale } from './shown-names.ts'

/** A text with where it comes from. */
export type ShownText = {
	text: string
	/** Names the text in forms, so that a decision holds for what was seen. */
	hash: string
	layer: string
	layerName: string
	/** Null for what is in no language. */
	locale: ShownLocale | null
	/** Null for a text that came from git. */
	revision: number | null
	/** In force since; null where that is not known. */
	since: number | null
}

type Source = Pick<TextInForce, 'text' | 'hash' | 'layer' | 'locale'> & Partial<Pick<TextInForce, 'revision' | 'since'>>

export function shownText(db: Database, source: Source | null, locale: string): ShownText | null {
	if (!source) return null
	const config = currentCurriculum(db)
	const { text, hash, layer, revision = null, since = null } = source
	const tag = source.locale
	return {
		text,
		hash,
		layer,
		layerName: layerName(config, layer, locale),
		locale: tag === null ? null : shownLocale(config, tag),
		revision,
		since,
	}
}
