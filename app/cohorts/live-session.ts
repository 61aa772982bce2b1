/** A meeting of a cohort, at a place or behind a link. */
export type LiveSession = {
	id: string
	cohortId: string
	title: string
	startsAt: number
	minutes: number
	/** Empty where there is none; so are link and note. */
	place: string
	link: string
	note: string
	/** Counts its changes, for calendars. */
	sequence: number
	createdAt: number
	updatedAt: number
	cancelledAt: number | null
}

export const ATTENDANCES = ['present', 'absent', 'excused'] as const
export type Attendance = (typeof ATTENDANCES)[number]

const MINUTE_MS = 60_000

export function endOfSession({ startsAt, minutes }: Pick<LiveSession, 'startsAt' | 'minutes'>): number {
	return startsAt + minutes * MINUTE_MS
}

/** Those to come, the next first, and those that are over, the last first. */
export function splitSessions<S extends Pick<LiveSession, 'startsAt' | 'minutes'>>(
	sessions: readonly S[],
	now: number,
) {
	const inOrder = sessions.toSorted((a, b) => a.startsAt - b.startsAt)
	return {
		upcoming: inOrder.filter((session) => endOfSession(session) > now),
		past: inOrder.filter((session) => endOfSession(session) <= now).reverse(),
	}
}
