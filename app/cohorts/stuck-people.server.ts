import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import type { Database } from '#db/connection.ts'
import type { Cohort } from './cohort.ts'
import { cohortRecords } from './cohort-records.server.ts'
import { planOf } from './cohorts.server.ts'
import { type StuckPerson, stuckAmong } from './stuck-among.ts'

/** Those of a cohort who need help, see `stuckAmong`. */
export function stuckPeople(db: Database, cohort: Cohort, now: number): StuckPerson[] {
	const plan = planOf(db, cohort.id)
	const moduleIds = plan.map(({ moduleId }) => moduleId)
	const records = cohortRecords(db, cohort.id, moduleIds)
	return stuckAmong({ cohort, plan, modules: currentCurriculum(db).modules, records, now })
}
