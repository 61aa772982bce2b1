import { and, eq, inArray, isNull, max } from 'drizzle-orm'
import type { Database } from '#db/connection.ts'
import { attempts, responses } from '#db/schema/assessment.ts'
import { enrolments } from '#db/schema/cohorts.ts'
import { users } from '#db/schema/identity.ts'
import { lessonProgress, moduleCompletions } from '#db/schema/learning.ts'
import { TAKES_PART } from './enrolments.server.ts'

/** What is recorded of those who take part in a cohort, in the modules of its plan. Nothing that they wrote. */
export type CohortRecords = {
	people: { userId: string; displayName: string; state: 'active' | 'paused'; enrolledAt: number }[]
	lessons: LessonRow[]
	/** Of both forms, the open ones too. */
	attempts: AttemptRow[]
	completions: { userId: string; moduleId: string; completedAt: number; score: number }[]
	/** By person: the last answer in a test that is still open. */
	answeredAt: Map<string, number>
}
export type LessonRow = {
	userId: string
	moduleId: string
	lessonId: string
	openedAt: number
	lastSeenAt: number
	reachedEndAt: number | null
	completedAt: number | null
}
export type AttemptRow = {
	id: string
	userId: string
	moduleId: string
	form: 'pre' | 'post'
	number: number
	startedAt: number
	submittedAt: number | null
	score: number | null
}

/**
 * Reads them by the people's ids, each along an index that begins with the person: the rest of the programme costs nothing.
 *
 * @param onlyUserId of the one person whose record is wanted; everybody's without it
 */
export function cohortRecords(
	db: Database,
	cohortId: string,
	moduleIds: readonly string[],
	onlyUserId?: string,
): CohortRecords {
	const isWanted = onlyUserId === undefined ? undefined : eq(enrolments.userId, onlyUserId)
	const people = db
		.select({
			userId: enrolments.userId,
			displayName: users.displayName,
			state: enrolments.state,
			enrolledAt: enrolments.enrolledAt,
		})
		.from(enrolments)
		.innerJoin(users, eq(users.id, enrolments.userId))
		.where(
			and(
				eq(enrolments.cohortId, cohortId),
				inArray(enrolments.state, [...TAKES_PART]),
				isNull(users.erasedAt),
				isWanted,
			),
		)
		.all()
		.map(({ state, ...person }) => ({
			...person,
			state: state === 'paused' ? ('paused' as const) : ('active' as const),
		}))
	const ids = people.map(({ userId }) => userId)
	const modules = [...moduleIds]
	return {
		people,
		lessons: db
			.select({
				userId: lessonProgress.userId,
				moduleId: lessonProgress.moduleId,
				lessonId: lessonProgress.lessonId,
				openedAt: lessonProgress.openedAt,
				lastSeenAt: lessonProgress.lastSeenAt,
				reachedEndAt: lessonProgress.reachedEndAt,
				completedAt: lessonProgress.completedAt,
			})
			.from(lessonProgress)
			.where(and(inArray(lessonProgress.userId, ids), inArray(lessonProgress.moduleId, modules)))
			.all(),
		attempts: db
			.select({
				id: attempts.id,
				userId: attempts.userId,
				moduleId: attempts.moduleId,
				form: attempts.form,
				number: attempts.number,
				startedAt: attempts.startedAt,
				submittedAt: attempts.submittedAt,
				score: attempts.score,
			})
			.from(attempts)
			.where(and(inArray(attempts.userId, ids), inArray(attempts.moduleId, modules)))
			.all(),
		completions: db
			.select({
				userId: moduleCompletions.userId,
				moduleId: moduleCompletions.moduleId,
				completedAt: moduleCompletions.completedAt,
				score: moduleCompletions.score,
			})
			.from(moduleCompletions)
			.where(and(inArray(moduleCompletions.userId, ids), inArray(moduleCompletions.moduleId, modules)))
			.all(),
		answeredAt: lastAnswers(db, ids, modules),
	}
}

/** Only of tests under way: once a test is sent in, its own time says as much. */
function lastAnswers(db: Database, ids: string[], modules: string[]): Map<string, number> {
	const rows = db
		.select({ userId: attempts.userId, at: max(responses.answeredAt) })
		.from(attempts)
		.innerJoin(responses, eq(responses.attemptId, attempts.id))
		.where(and(inArray(attempts.userId, ids), inArray(attempts.moduleId, modules), isNull(attempts.submittedAt)))
		.groupBy(attempts.userId)
		.all()
	return new Map(rows.flatMap(({ userId, at }) => (at === null ? [] : [[userId, at]])))
}
