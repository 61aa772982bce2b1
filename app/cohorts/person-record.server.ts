import { and, asc, eq, isNull, lte } from 'drizzle-orm'
import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import { lessonsFor } from '#app/curriculum/lessons-for.ts'
import { requestedModule } from '#app/curriculum/requested-module.server.ts'
import type { Database } from '#db/connection.ts'
import { attendances, liveSessions } from '#db/schema/cohorts.ts'
import type { Cohort } from './cohort.ts'
import { type ExplainedStuck, explained } from './cohort-insight.server.ts'
import { type AttemptRow, cohortRecords } from './cohort-records.server.ts'
import { planOf } from './cohorts.server.ts'
import { type LessonCell, lessonCell, type TestCell, testCell } from './heat-map.ts'
import { lastActive } from './last-active.ts'
import { markOf } from './pass-mark.ts'
import { stuckAmong } from './stuck-among.ts'

/** What a trainer sees of one participant: what was opened, finished and tested in the modules of the plan. */
export type PersonRecord = {
	modules: {
		id: string
		title: string
		completed: { at: number; score: number } | null
		lessons: { id: string; title: string; state: LessonCell; lastSeenAt: number | null }[]
		/** In the order in which they were begun; the pre-test has no mark to reach. */
		tests: (Pick<AttemptRow, 'id' | 'form' | 'number' | 'submittedAt' | 'score'> & { state: TestCell })[]
	}[]
	stuck: ExplainedStuck | null
	/** Of `lastActive`; null if never. */
	lastActiveAt: number | null
	/** Of the live sessions until now; null where nobody noted whether they came. */
	sessions: { id: string; title: string; startsAt: number; state: 'present' | 'absent' | 'excused' | null }[]
}

type Asked = { cohort: Cohort; userId: string; locale: string; now: number }

/** The record of somebody who takes part. What they wrote for themselves is not read at all. */
export function personRecord(db: Database, { cohort, userId, locale, now }: Asked): PersonRecord {
	const config = currentCurriculum(db)
	const plan = planOf(db, cohort.id)
	const moduleIds = plan.map(({ moduleId }) => moduleId)
	const records = cohortRecords(db, cohort.id, moduleIds, userId)
	const modules = plan.map((planned) => {
		const { moduleId } = planned
		const wanted = requestedModule(db, moduleId, { locale, contextId: cohort.contextId })
		const mark = markOf(cohort, planned, config.modules[moduleId] ?? { passMark: 0 })
		const completion = records.completions.find((each) => each.moduleId === moduleId)
		return {
			id: moduleId,
			title: wanted?.welcome.title ?? moduleId,
			completed: completion ? { at: completion.completedAt, score: completion.score } : null,
			lessons: lessonsFor(config, moduleId, cohort.contextId).map(({ id }) => {
				const seen = records.lessons.find((each) => each.moduleId === moduleId && each.lessonId === id)
				const title = wanted?.read(id)?.title ?? id
				return { id, title, state: lessonCell(seen), lastSeenAt: seen?.lastSeenAt ?? null }
			}),
			tests: records.attempts
				.filter((each) => each.moduleId === moduleId)
				.sort((a, b) => a.startedAt - b.startedAt)
				.map(({ id, form, number, submittedAt, score }) => {
					const state = form === 'post' && submittedAt !== null ? testCell(score ?? 0, mark) : 'none'
					return { id, form, number, submittedAt, score, state }
				}),
		}
	})
	const [stuck] = stuckAmong({ cohort, plan, modules: config.modules, records, now })
	return {
		modules,
		lastActiveAt: lastActive(records).get(userId) ?? null,
		stuck: stuck ? explained(stuck, modules, cohort.timeZone) : null,
		sessions: sessionsOf(db, cohort.id, userId, now),
	}
}

function sessionsOf(db: Database, cohortId: string, userId: string, now: number): PersonRecord['sessions'] {
	return db
		.select({
			id: liveSessions.id,
			title: liveSessions.title,
			startsAt: liveSessions.startsAt,
			state: attendances.state,
		})
		.from(liveSessions)
		.leftJoin(attendances, and(eq(attendances.sessionId, liveSessions.id), eq(attendances.userId, userId)))
		.where(and(eq(liveSessions.cohortId, cohortId), isNull(liveSessions.cancelledAt), lte(liveSessions.startsAt, now)))
		.orderBy(asc(liveSessions.startsAt))
		.all()
}
