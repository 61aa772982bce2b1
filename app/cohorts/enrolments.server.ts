import { and, count, desc, eq, inArray } from 'drizzle-orm'
import { newId } from '#app/platform/tokens.ts'
import type { Database, Transaction } from '#db/connection.ts'
import { cohorts, type ENROLMENT_STATES, enrolments } from '#db/schema/cohorts.ts'
import { users } from '#db/schema/identity.ts'

export type EnrolmentState = (typeof ENROLMENT_STATES)[number]
export type Enrolment = typeof enrolments.$inferSelect

/** States in which a person takes part, and so is counted, reminded and shown. */
export const TAKES_PART: readonly EnrolmentState[] = ['active', 'paused']

export function takesPart(state: EnrolmentState | undefined): boolean {
	return state !== undefined && TAKES_PART.includes(state)
}

export function findEnrolment(db: Database | Transaction, cohortId: string, userId: string): Enrolment | null {
	return (
		db
			.select()
			.from(enrolments)
			.where(and(eq(enrolments.cohortId, cohortId), eq(enrolments.userId, userId)))
			.get() ?? null
	)
}

/** The enrolments of a cohort in these states, the latest first. */
export function enrolmentsIn(
	db: Database | Transaction,
	cohortId: string,
	states: readonly EnrolmentState[] = TAKES_PART,
): Enrolment[] {
	return db
		.select()
		.from(enrolments)
		.where(and(eq(enrolments.cohortId, cohortId), inArray(enrolments.state, [...states])))
		.orderBy(desc(enrolments.enrolledAt))
		.all()
}

/** How many people are in each state, by cohort; a state that nobody is in is left out. */
export function countEnrolments(
	db: Database,
	cohortIds: readonly string[],
): Map<string, Partial<Record<EnrolmentState, number>>> {
	const counted = db
		.select({ cohortId: enrolments.cohortId, state: enrolments.state, people: count() })
		.from(enrolments)
		.where(inArray(enrolments.cohortId, [...cohortIds]))
		.groupBy(enrolments.cohortId, enrolments.state)
		.all()
	const byCohort = new Map<string, Partial<Record<EnrolmentState, number>>>()
	for (const { cohortId, state, people } of counted) {
		byCohort.set(cohortId, { ...byCohort.get(cohortId), [state]: people })
	}
	return byCohort
}

/** Every cohort a person is or was in, the latest first. */
export function enrolmentsOf(db: Database | Transaction, userId: string): Enrolment[] {
	return db.select().from(enrolments).where(eq(enrolments.userId, userId)).orderBy(desc(enrolments.enrolledAt)).all()
}

/**
 * Brings a person into a state in a cohort, whether they were in it before or not: one row for each person and cohort,
 * so that coming back keeps the record. What the person reads follows.
 */
export function putEnrolment(
	tx: Transaction,
	{
		cohortId,
		userId,
		state,
		changedBy,
	}: { cohortId: string; userId: string; state: EnrolmentState; changedBy: string | null },
	now: number,
): void {
	tx.insert(enrolments)
		.values({ id: newId(), cohortId, userId, state, enrolledAt: now, changedAt: now, changedBy })
		.onConflictDoUpdate({
			target: [enrolments.cohortId, enrolments.userId],
			set: { state, changedAt: now, changedBy },
		})
		.run()
	followCohort(tx, userId)
}

/**
 * Lets a person read what their cohort reads: the open one they take part in and came to last. To be called wherever an
 * enrolment, a cohort's context or its end changes; with no cohort left their own choice holds again.
 */
export function followCohort(tx: Transaction, userId: string): void {
	tx.update(users)
		.set({ cohortContextId: currentCohort(tx, userId)?.contextId ?? null })
		.where(eq(users.id, userId))
		.run()
}

/** The open cohort a person takes part in and came to last. */
export function currentCohort(db: Database | Transaction, userId: string): { id: string; contextId: string } | null {
	const current = db
		.select({ id: cohorts.id, contextId: cohorts.contextId, closedAt: cohorts.closedAt })
		.from(enrolments)
		.innerJoin(cohorts, eq(cohorts.id, enrolments.cohortId))
		.where(and(eq(enrolments.userId, userId), inArray(enrolments.state, [...TAKES_PART])))
		.orderBy(desc(enrolments.enrolledAt))
		.all()
		.find(({ closedAt }) => closedAt === null)
	return current ? { id: current.id, contextId: current.contextId } : null
}

/** The same for everybody who takes part in a cohort. */
export function followCohortTogether(tx: Transaction, cohortId: string): void {
	for (const { userId } of enrolmentsIn(tx, cohortId)) followCohort(tx, userId)
}
