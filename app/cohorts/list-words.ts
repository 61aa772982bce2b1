import { INTERFACE_LOCALES, type InterfaceLocale, LOCALE_NAMES } from '#app/i18n/locale.ts'

export type ListColumn = 'name' | 'email' | 'locale' | 'username'

/** What the columns are called, in a header of any of the three languages; compared by `headKey`. */
const HEADS: Record<ListColumn, readonly string[]> = {
	name: [
		'name',
		'full name',
		'display name',
		'nom',
		'nom complet',
		'nom et prénom',
		'prénom et nom',
		'الاسم',
		'اسم',
		'الاسم الكامل',
		'الاسم واللقب',
	],
	email: [
		'email',
		'e-mail',
		'mail',
		'email address',
		'e-mail address',
		'courriel',
		'adresse e-mail',
		'adresse email',
		'adresse électronique',
		'adresse mail',
		'adresse courriel',
		'البريد',
		'البريد الإلكتروني',
		'بريد إلكتروني',
		'عنوان البريد الإلكتروني',
		'الإيميل',
	],
	locale: ['language', 'locale', 'lang', 'langue', 'اللغة', 'لغة'],
	username: ['username', 'user name', 'identifiant', 'nom d’utilisateur', "nom d'utilisateur", 'اسم المستخدم'],
}
/** What a language may be called, besides its tag. */
const LANGUAGES: Record<InterfaceLocale, readonly string[]> = {
	en: ['english', 'anglais', 'الإنجليزية', 'إنجليزي', 'الانجليزية'],
	fr: ['french', 'français', 'الفرنسية', 'فرنسي'],
	ar: ['arabic', 'arabe', 'العربية', 'عربي'],
}

/** The column that a cell of a header names, or null. */
export function columnNamed(cell: string): ListColumn | null {
	const key = headKey(cell)
	for (const column of ['name', 'email', 'locale', 'username'] as const) {
		if (HEADS[column].some((head) => headKey(head) === key)) return column
	}
	return null
}

/** `fr`, `fr-SN`, `Français`, `الفرنسية`; null for an empty cell. */
export function localeNamed(cell: string): InterfaceLocale | null | 'unknown' {
	if (cell === '') return null
	const key = headKey(cell)
	const tag = INTERFACE_LOCALES.find(
		(locale) => key === locale || key.startsWith(`${locale}-`) || key.startsWith(`${locale}_`),
	)
	if (tag) return tag
	const names = (locale: InterfaceLocale) => [...LANGUAGES[locale], LOCALE_NAMES[locale]]
	return INTERFACE_LOCALES.find((locale) => names(locale).some((name) => headKey(name) === key)) ?? 'unknown'
}

/** Without case, marks and doubled spaces: what Excel and people write differs in these. */
function headKey(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[’']/g, "'")
		.replace(/[\s:*]+/gu, ' ')
		.trim()
}
