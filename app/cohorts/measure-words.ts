import type { AttemptForm } from '#app/assessment/attempt-score.ts'
import type { ItemFlag } from '#app/assessment/item-flags.ts'
import { formatHundredths, formatNumber, formatPercent } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'

/** Measures as they are written: a dash where one is not defined. */
export const NOT_DEFINED = '–'

export function shareText(value: number | null): string {
	return value === null ? NOT_DEFINED : formatPercent(value)
}

/** A coefficient with two digits. */
export function coefficientText(value: number | null): string {
	return value === null ? NOT_DEFINED : formatHundredths(value)
}

export function intervalText(
	interval: { from: number; to: number } | null,
	format: (value: number | null) => string,
): string {
	return interval ? m.measures_interval({ from: format(interval.from), to: format(interval.to) }) : NOT_DEFINED
}

/** A number of people that may have to stay hidden. */
export function hiddenCount(n: number | null): string {
	return n === null ? m.measures_hidden() : formatNumber(n)
}

export function formLabel(form: AttemptForm): string {
	return form === 'pre' ? m.pre_test() : m.post_test()
}

export const FLAG_LABELS: Record<ItemFlag, () => string> = {
	'too-few': m.measures_flag_too_few,
	negative: m.measures_flag_negative,
	weak: m.measures_flag_weak,
	'too-easy': m.measures_flag_too_easy,
	'too-hard': m.measures_flag_too_hard,
	'lowers-alpha': m.measures_flag_lowers_alpha,
}
