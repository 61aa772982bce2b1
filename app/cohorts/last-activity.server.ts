import { eq, max } from 'drizzle-orm'
import type { Database, Transaction } from '#db/connection.ts'
import { attempts } from '#db/schema/assessment.ts'
import { lessonProgress } from '#db/schema/learning.ts'

/** When a person last read a lesson or sent a test; null if never. */
export function lastActivityOf(db: Database | Transaction, userId: string): number | null {
	const read = db
		.select({ at: max(lessonProgress.lastSeenAt) })
		.from(lessonProgress)
		.where(eq(lessonProgress.userId, userId))
		.get()
	const tested = db
		.select({ started: max(attempts.startedAt), sent: max(attempts.submittedAt) })
		.from(attempts)
		.where(eq(attempts.userId, userId))
		.get()
	const moments = [read?.at, tested?.started, tested?.sent].filter((at) => typeof at === 'number')
	return moments.length === 0 ? null : Math.max(...moments)
}
