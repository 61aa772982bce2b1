import { recordAudit } from '#app/identity/audit.server.ts'
import type { Database } from '#db/connection.ts'
import type { Act } from './act.ts'
import type { CohortFacts } from './cohort-form.ts'
import { insertCohort, replacePlan } from './cohorts.server.ts'

/** Makes a cohort whose maker is its first trainer, and whose plan is the whole curriculum without dates. Returns its id. */
export function createCohort(
	db: Database,
	{ facts, moduleIds, user, client, now }: Act & { facts: CohortFacts; moduleIds: readonly string[] },
): string {
	return db.transaction(
		(tx) => {
			const id = insertCohort(tx, { ...facts, passMark: null, sessionsRequired: 0 }, user.id, now)
			replacePlan(
				tx,
				id,
				moduleIds.map((moduleId) => ({ moduleId, releaseOn: null, dueOn: null, isRequired: true })),
			)
			const detail = { cohort: id, name: facts.name }
			recordAudit(tx, { action: 'cohort-created', actorId: user.id, subjectId: null, client, detail }, now)
			return id
		},
		{ behavior: 'immediate' },
	)
}
