import { endOfSession, type LiveSession } from './live-session.ts'

/** What of a session people have to know to be there. */
export type WhenAndWhere = Pick<LiveSession, 'startsAt' | 'minutes' | 'place' | 'link'>

const MINUTE_MS = 60_000
/** Somebody who mends what they just wrote is one piece of news. */
const SETTLES_MS = 5 * MINUTE_MS
/** Sooner than this before a session people are on their way. */
const HURRY_MS = 60 * MINUTE_MS

export function whenAndWhere({ startsAt, minutes, place, link }: WhenAndWhere): WhenAndWhere {
	return { startsAt, minutes, place, link }
}

/** Whether what was written at a moment has stood long enough for people to have seen it. */
export function isSettled(writtenAt: number, now: number): boolean {
	return now - writtenAt >= SETTLES_MS
}

/**
 * What is to be told of a session, of which people know where and when it was to be; `later` while it may still change,
 * `nothing` where it is as they know it, or over.
 */
export function sessionNews(
	session: WhenAndWhere & Pick<LiveSession, 'updatedAt' | 'cancelledAt'>,
	known: WhenAndWhere,
	now: number,
): 'changed' | 'cancelled' | 'later' | 'nothing' {
	const isCancelled = session.cancelledAt !== null
	const isOther = (Object.keys(whenAndWhere(known)) as (keyof WhenAndWhere)[]).some(
		(key) => known[key] !== session[key],
	)
	const [isOver, wasOver] = [endOfSession(session) <= now, endOfSession(known) <= now]
	if (!isCancelled && !isOther) return 'nothing'
	if (wasOver && (isOver || isCancelled)) return 'nothing'
	const isSoon = Math.min(session.startsAt, known.startsAt) - now < HURRY_MS
	if (!isSettled(session.updatedAt, now) && !isSoon) return 'later'
	if (isCancelled) return 'cancelled'
	// Moved to a time that is past: a slip, which will be mended.
	return isOver ? 'later' : 'changed'
}
