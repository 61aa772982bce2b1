import { and, count, eq, isNull } from 'drizzle-orm'
import { summariseAttempts } from '#app/assessment/attempt-summary.ts'
import { attemptOutlines } from '#app/assessment/attempts.server.ts'
import { completionsOf } from '#app/learning/module-completions.server.ts'
import type { Database } from '#db/connection.ts'
import { attendances, liveSessions } from '#db/schema/cohorts.ts'
import type { CertifiableRecord } from './requirements.ts'

/** What a person has done that counts for the certificate of a cohort: recorded completions, best post-tests, attendance. */
export function certifiableRecord(
	db: Database,
	{ userId, cohortId }: { userId: string; cohortId: string },
): CertifiableRecord {
	const attempts = Map.groupBy(attemptOutlines(db, userId), ({ moduleId }) => moduleId)
	const modules = completionsOf(db, userId).map(({ moduleId, completedAt, score }) => {
		const { bestPost } = summariseAttempts(attempts.get(moduleId) ?? [])
		return [moduleId, { completedAt, bestScore: Math.max(score, bestPost?.score ?? 0) }] as const
	})
	const isTheirs = and(eq(liveSessions.cohortId, cohortId), eq(attendances.userId, userId))
	const attended = db
		.select({ count: count() })
		.from(attendances)
		.innerJoin(liveSessions, eq(liveSessions.id, attendances.sessionId))
		.where(and(isTheirs, eq(attendances.state, 'present'), isNull(liveSessions.cancelledAt)))
		.get()
	return { modules: new Map(modules), sessionsAttended: attended?.count ?? 0 }
}
