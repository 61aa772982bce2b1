import { LEAST_PEOPLE, type PoolItem } from './pool-analysis.ts'

/** What is remarkable about an item, for whoever can mend it. */
export const ITEM_FLAGS = ['too-few', 'negative', 'weak', 'too-easy', 'too-hard', 'lowers-alpha'] as const
export type ItemFlag = (typeof ITEM_FLAGS)[number]

/** Almost everybody gets it right: it tells nobody apart. */
export const TOO_EASY = 0.95
/** As many as would by guessing among four. */
export const TOO_HARD = 0.25
/** Below it an item hardly tells who knows from who does not (Ebel & Frisbie 1991, Essentials of Educational Measurement, 13). */
export const WEAK_DISCRIMINATION = 0.1
/** By how much α has to rise without the item to be worth saying. */
const ALPHA_RISES = 0.01

/** @param alpha of the assessment it is asked in */
export function itemFlags(item: PoolItem, alpha: number | null): ItemFlag[] {
	if (item.n < LEAST_PEOPLE) return ['too-few']
	const { facility, discrimination, alphaIfDeleted } = item
	const flags: ItemFlag[] = []
	if (discrimination !== null && discrimination < 0) flags.push('negative')
	else if (discrimination !== null && discrimination < WEAK_DISCRIMINATION) flags.push('weak')
	if (facility !== null && facility >= TOO_EASY) flags.push('too-easy')
	if (facility !== null && facility < TOO_HARD) flags.push('too-hard')
	if (alpha !== null && alphaIfDeleted !== null && alphaIfDeleted > alpha + ALPHA_RISES) flags.push('lowers-alpha')
	return flags
}
