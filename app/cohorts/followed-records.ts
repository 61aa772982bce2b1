import { hasPassed } from '#app/assessment/attempt-score.ts'
import { startOfDay } from '#app/platform/local-time.ts'
import type { Cohort, PlannedModule } from './cohort.ts'
import type { CohortRecords } from './cohort-records.server.ts'
import { lastActive } from './last-active.ts'
import { markOf } from './pass-mark.ts'
import { opensAt } from './release.ts'
import type { FollowedRecord } from './stuck.ts'

export type Following = {
	cohort: Pick<Cohort, 'startsOn' | 'timeZone' | 'passMark'>
	plan: readonly PlannedModule[]
	/** By module id, each module's own pass mark. */
	modules: Readonly<Record<string, { passMark: number }>>
	records: CohortRecords
	now: number
}

/** What the rule about who is stuck looks at, by person. */
export function followedRecords({ cohort, plan, modules, records, now }: Following): Map<string, FollowedRecord> {
	const begins = startOfDay(cohort.startsOn, cohort.timeZone)
	const open = plan
		.map((planned) => ({ planned, openSince: Math.max(begins, opensAt(planned, cohort.timeZone) ?? begins) }))
		.filter(({ planned, openSince }) => planned.isRequired && openSince <= now)
	const last = lastActive(records)
	const attempts = Map.groupBy(records.attempts, ({ userId }) => userId)
	const completed = new Set(records.completions.map(({ userId, moduleId }) => `${userId} ${moduleId}`))

	return new Map(
		records.people.map(({ userId, state, enrolledAt }) => {
			const taken = attempts.get(userId) ?? []
			const followed = open.map(({ planned, openSince }) => {
				const { moduleId } = planned
				const mark = markOf(cohort, planned, modules[moduleId] ?? { passMark: 0 })
				const scores = taken
					.filter((each) => each.moduleId === moduleId && each.form === 'post' && each.submittedAt !== null)
					.map(({ score }) => score ?? 0)
				const failedTests = scores.some((score) => hasPassed(score, mark)) ? 0 : scores.length
				return { moduleId, openSince, isCompleted: completed.has(`${userId} ${moduleId}`), failedTests }
			})
			const lastActiveAt = last.get(userId) ?? null
			return [userId, { isPaused: state === 'paused', enrolledAt, lastActiveAt, modules: followed }]
		}),
	)
}
