import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import type { Database } from '#db/connection.ts'
import type { Cohort } from './cohort.ts'
import { phaseOf } from './cohort-phase.ts'
import { cohortRecords } from './cohort-records.server.ts'
import { planOf } from './cohorts.server.ts'
import { followedRecords } from './followed-records.ts'
import { failedModule, type StuckReason, stuckBecause } from './stuck.ts'

export type StuckPerson = {
	userId: string
	displayName: string
	reason: StuckReason
	/** Whose test was failed twice, where that is the reason. */
	moduleId: string | null
	/** Null where nothing was opened yet. */
	lastActiveAt: number | null
}

/** Those of a running cohort who need help, by name; nobody before its first day, after its last, or once it is closed. */
export function stuckPeople(db: Database, cohort: Cohort, now: number): StuckPerson[] {
	if (phaseOf(cohort, now) !== 'current') return []
	const plan = planOf(db, cohort.id)
	const records = cohortRecords(
		db,
		cohort.id,
		plan.map(({ moduleId }) => moduleId),
	)
	const followed = followedRecords({ cohort, plan, modules: currentCurriculum(db).modules, records, now })
	return records.people
		.flatMap(({ userId, displayName }) => {
			const record = followed.get(userId)
			const reason = record ? stuckBecause(record, now) : null
			if (!record || !reason) return []
			const moduleId = reason === 'failed-twice' ? failedModule(record) : null
			return [{ userId, displayName, reason, moduleId, lastActiveAt: record.lastActiveAt }]
		})
		.sort((a, b) => a.displayName.localeCompare(b.displayName))
}
