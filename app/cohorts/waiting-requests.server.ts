import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Database } from '#db/connection.ts'
import { cohorts, enrolments } from '#db/schema/cohorts.ts'

/** The names of open cohorts that a person has asked to join and waits for an answer from. */
export function waitingRequests(db: Database, userId: string): string[] {
	return db
		.select({ name: cohorts.name })
		.from(enrolments)
		.innerJoin(cohorts, eq(cohorts.id, enrolments.cohortId))
		.where(and(eq(enrolments.userId, userId), eq(enrolments.state, 'requested'), isNull(cohorts.closedAt)))
		.orderBy(asc(enrolments.enrolledAt))
		.all()
		.map(({ name }) => name)
}
