import { createContext } from 'react'
import { getLocale } from '#app/i18n/generated/runtime.js'

export type LanguageMark = { lang: string; dir: 'ltr' | 'rtl' }

/**
 * The language of a text's own words where it is not the interface's, else undefined. An activity mixes both in one box:
 * the words of the text are marked with this, those of the interface are not.
 */
export const TextLanguage = createContext<LanguageMark | undefined>(undefined)

/** What to mark the words of a text with, as `TextLanguage` says it. */
export function languageMark(lang: string | undefined, dir: LanguageMark['dir'] | undefined): LanguageMark | undefined {
	return lang === undefined || dir === undefined || lang === getLocale() ? undefined : { lang, dir }
}
