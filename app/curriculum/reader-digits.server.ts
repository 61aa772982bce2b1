import type { Digits } from '#app/i18n/digits.ts'
import type { InterfaceLocale } from '#app/i18n/locale.ts'
import type { Database } from '#db/connection.ts'
import { currentCurriculum, curriculumVersion } from './current-curriculum.server.ts'
import { contextDigits } from './resolve-variant.ts'

type Reader = { locale: InterfaceLocale; contextId: string | null }

/** The numerals of a reader's context. Asked for every request, so it looks nowhere where the language leaves no choice. */
export function readerDigits(db: Database, { locale, contextId }: Reader): Digits {
	if (locale !== 'ar' || contextId === null || curriculumVersion(db) === 0) return 'latn'
	return contextDigits(currentCurriculum(db).contexts, contextId)
}
