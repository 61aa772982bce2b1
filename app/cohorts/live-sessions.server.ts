import { and, asc, eq, getTableColumns, gte, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import { newId } from '#app/platform/tokens.ts'
import type { Database, Transaction } from '#db/connection.ts'
import { attendances, cohorts, enrolments, liveSessions } from '#db/schema/cohorts.ts'
import { users } from '#db/schema/identity.ts'
import { TAKES_PART } from './enrolments.server.ts'
import { type Attendance, endOfSession, type LiveSession } from './live-session.ts'
import type { SessionFacts } from './session-form.ts'
import { isSettled, whenAndWhere } from './session-news.ts'

const { createdBy: _, knownAs: __, ...sessionColumns } = getTableColumns(liveSessions)
/** No session is longer. */
const LONGEST_MS = 24 * 60 * 60_000

/** A session of this cohort; null for one of another. */
export function findLiveSession(db: Database | Transaction, cohortId: string, id: string): LiveSession | null {
	const isMeant = and(eq(liveSessions.id, id), eq(liveSessions.cohortId, cohortId))
	return db.select(sessionColumns).from(liveSessions).where(isMeant).get() ?? null
}

/** All of these cohorts, cancelled ones included, in the order of time. */
export function sessionsOf(db: Database | Transaction, cohortIds: readonly string[], since = 0): LiveSession[] {
	return db
		.select(sessionColumns)
		.from(liveSessions)
		.where(and(inArray(liveSessions.cohortId, [...cohortIds]), gte(liveSessions.startsAt, since)))
		.orderBy(asc(liveSessions.startsAt))
		.all()
}

/** What is to come for somebody who takes part, over all their open cohorts; what is cancelled is said to be. */
export function upcomingSessionsFor(db: Database, userId: string, now: number) {
	return db
		.select({ ...sessionColumns, timeZone: cohorts.timeZone })
		.from(enrolments)
		.innerJoin(cohorts, and(eq(cohorts.id, enrolments.cohortId), isNull(cohorts.closedAt)))
		.innerJoin(liveSessions, and(eq(liveSessions.cohortId, cohorts.id), gte(liveSessions.startsAt, now - LONGEST_MS)))
		.where(and(eq(enrolments.userId, userId), inArray(enrolments.state, [...TAKES_PART])))
		.orderBy(asc(liveSessions.startsAt))
		.all()
		.filter((session) => endOfSession(session) > now)
}

export function insertLiveSession(
	tx: Transaction,
	{ cohortId, createdBy, ...facts }: SessionFacts & { cohortId: string; createdBy: string },
	now: number,
): string {
	const id = newId()
	tx.insert(liveSessions)
		.values({ id, cohortId, ...facts, createdBy, createdAt: now, updatedAt: now })
		.run()
	return id
}

/**
 * Writes changes to a session that stands, counts them, and keeps what people know of it until they are told, see
 * `tell-session-changes.server.ts`.
 */
export function updateLiveSession(
	tx: Transaction,
	session: LiveSession,
	changes: Partial<SessionFacts & { cancelledAt: number }>,
	now: number,
): void {
	const knownAs = sql`coalesce(${liveSessions.knownAs}, ${JSON.stringify(whenAndWhere(session))})`
	tx.update(liveSessions)
		.set({
			...{ ...changes, sequence: session.sequence + 1, updatedAt: now },
			...(isSettled(session.createdAt, now) && { knownAs }),
		})
		.where(eq(liveSessions.id, session.id))
		.run()
}

/** Those whose changes are still to be told, of open cohorts, with what people know of them. */
export function sessionsToTell(db: Database | Transaction) {
	return db
		.select({ session: sessionColumns, known: liveSessions.knownAs, cohort: cohorts })
		.from(liveSessions)
		.innerJoin(cohorts, and(eq(cohorts.id, liveSessions.cohortId), isNull(cohorts.closedAt)))
		.where(isNotNull(liveSessions.knownAs))
		.all()
		.flatMap(({ known, ...rest }) => (known ? [{ ...rest, known }] : []))
}

/** People know it as it is. */
export function markTold(tx: Transaction, sessionId: string): void {
	tx.update(liveSessions).set({ knownAs: null }).where(eq(liveSessions.id, sessionId)).run()
}

export type Attendee = {
	userId: string
	name: string
	state: Attendance | null
	/** Came into the cohort when the session was over. */
	joinedLater: boolean
}

/** Who may have been there: all who take part now, and whoever was written down before they left; nobody who was erased. */
export function attendeesOf(
	db: Database | Transaction,
	session: Pick<LiveSession, 'id' | 'cohortId' | 'startsAt' | 'minutes'>,
): Attendee[] {
	const isHere = and(eq(attendances.userId, enrolments.userId), eq(attendances.sessionId, session.id))
	return db
		.select({
			...{ userId: users.id, name: users.displayName, state: attendances.state },
			...{ enrolment: enrolments.state, enrolledAt: enrolments.enrolledAt },
		})
		.from(enrolments)
		.innerJoin(users, eq(users.id, enrolments.userId))
		.leftJoin(attendances, isHere)
		.where(and(eq(enrolments.cohortId, session.cohortId), isNull(users.erasedAt)))
		.all()
		.filter(({ state, enrolment }) => state !== null || TAKES_PART.some((takesPart) => takesPart === enrolment))
		.map(({ enrolment: _, enrolledAt, ...attendee }) => ({
			...attendee,
			joinedLater: enrolledAt > endOfSession(session),
		}))
		.toSorted((a, b) => a.name.localeCompare(b.name))
}

/** Writes down whether somebody was there, or with null takes back what was written down. */
export function putAttendance(
	tx: Transaction,
	{
		sessionId,
		userId,
		state,
		recordedBy,
	}: { sessionId: string; userId: string; state: Attendance | null; recordedBy: string },
	now: number,
): void {
	if (state === null) {
		const isOfPerson = and(eq(attendances.sessionId, sessionId), eq(attendances.userId, userId))
		tx.delete(attendances).where(isOfPerson).run()
		return
	}
	tx.insert(attendances)
		.values({ sessionId, userId, state, recordedBy, recordedAt: now })
		.onConflictDoUpdate({
			target: [attendances.sessionId, attendances.userId],
			set: { state, recordedBy, recordedAt: now },
		})
		.run()
}
