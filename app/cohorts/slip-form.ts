import { z } from 'zod'
import { formatNumber } from '#app/i18n/format.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { latinDigits } from '#app/i18n/latin-digits.ts'
import { INTERFACE_LOCALES } from '#app/i18n/locale.ts'
import { m } from '#app/i18n/messages.ts'
import { DisplayName } from '#app/identity/account-fields.ts'
import { MOST_SLIPS_AT_ONCE } from './joining-limits.ts'

/** Slips for these names, or so many without one. */
export const SlipForm = z
	.object({
		names: z
			.string('not-as-sent')
			.default('')
			.transform((text) => text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '')),
		count: z
			.string('not-as-sent')
			.default('')
			.transform((text) => text.normalize('NFKC').trim()),
		locale: z.enum(INTERFACE_LOCALES, 'locale-unknown'),
	})
	.transform(({ names, count, locale }, check) => {
		const fault = (path: 'names' | 'count', message: string) =>
			check.addIssue({ code: 'custom', path: [path], message })
		if (names.length > 0) return { locale, names: named(names, (message) => fault('names', message)) }
		const wanted = Number(latinDigits(count))
		if (count === '') fault('count', 'names-or-count-missing')
		else if (!Number.isInteger(wanted) || wanted < 1 || wanted > MOST_SLIPS_AT_ONCE) fault('count', tooMany())
		return {
			locale,
			names: Array<string>(Number.isInteger(wanted) ? Math.min(Math.max(wanted, 0), MOST_SLIPS_AT_ONCE) : 0).fill(''),
		}
	})

export type SlipFields = {
	names?: string | undefined
	count?: string | undefined
	locale: (typeof INTERFACE_LOCALES)[number]
}

function named(lines: string[], fault: (message: string) => void): string[] {
	if (lines.length > MOST_SLIPS_AT_ONCE) fault(tooMany())
	const checked = lines.slice(0, MOST_SLIPS_AT_ONCE).map((line) => DisplayName.safeParse(line))
	const wrong = lines.filter((_, index) => checked[index]?.success === false)
	if (wrong.length > 0)
		fault(m.joining_names_not_allowed({ names: wrong.map((name) => isolated(name.slice(0, 80))).join(', ') }))
	return checked.flatMap((result) => (result.success ? [result.data] : []))
}

function tooMany(): string {
	return m.joining_slips_too_many({ most: formatNumber(MOST_SLIPS_AT_ONCE) })
}
