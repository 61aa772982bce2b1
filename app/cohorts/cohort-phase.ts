import { localDay } from '#app/platform/local-time.ts'

/** In the order in which they are listed. */
export const PHASES = ['current', 'upcoming', 'ended', 'closed'] as const
export type Phase = (typeof PHASES)[number]

type Days = { timeZone: string; startsOn: string; endsOn: string }
type Dated = Days & { closedAt: number | null }

/** Where a cohort stands between its first day and its end. It ends by itself, and somebody closes it. */
export function phaseOf({ timeZone, startsOn, endsOn, closedAt }: Dated, now: number): Phase {
	if (closedAt !== null) return 'closed'
	const today = localDay(now, timeZone)
	if (today < startsOn) return 'upcoming'
	return today > endsOn ? 'ended' : 'current'
}

/** Whether a moment is before a cohort's first day or after its last, by its own clocks. */
export function isOutside({ timeZone, startsOn, endsOn }: Days, moment: number): boolean {
	const day = localDay(moment, timeZone)
	return day < startsOn || day > endsOn
}
