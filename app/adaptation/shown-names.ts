import type { CurriculumConfig } from '#app/curriculum/curriculum-config.ts'
import { localised } from '#app/curriculum/localised.ts'
import { BASE_LAYER } from '#app/curriculum/resolve-variant.ts'
import { directionOf } from '#app/i18n/locale.ts'
import { m } from '#app/i18n/messages.ts'

/** A language of content, as pages name it. */
export type ShownLocale = { tag: string; name: string; dir: 'ltr' | 'rtl' }

/** The name of a context, or of the shared curriculum, in the reader's language. */
export function layerName(config: Pick<CurriculumConfig, 'contexts'>, layer: string, locale: string): string {
	if (layer === BASE_LAYER) return m.provenance_base()
	const context = config.contexts.find(({ id }) => id === layer)
	return (context && localised(context.name, locale)) || layer
}

export function shownLocale(config: Pick<CurriculumConfig, 'curriculum'>, tag: string): ShownLocale {
	const known = config.curriculum.locales.find((locale) => locale.tag === tag)
	return { tag, name: known?.name ?? tag, dir: known?.dir ?? directionOf(tag) }
}
