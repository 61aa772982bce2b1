import { recordAudit } from '#app/identity/audit.server.ts'
import { writeOnce } from '#app/learning/write-once.server.ts'
import type { Database } from '#db/connection.ts'
import type { Act } from './act.ts'
import type { CohortFacts } from './cohort-form.ts'
import { insertCohort, listCohortsOfTrainer, replacePlan } from './cohorts.server.ts'

type Creating = Act & { facts: CohortFacts; moduleIds: readonly string[]; requestId: unknown }
type Created = { ok: true; id: string } | { ok: false; reason: 'not-valid' }

/**
 * Makes a cohort whose maker is its first trainer, and whose plan is the whole curriculum without dates; once, however
 * often its form is sent, since a cohort can be closed and not taken away.
 */
export function createCohort(db: Database, { facts, moduleIds, requestId, user, client, now }: Creating): Created {
	const write = { userId: user.id, id: requestId, content: ['cohort', facts], now }
	const result = writeOnce<Created>(db, write, {
		perform: () =>
			db.transaction((tx) => {
				const id = insertCohort(tx, { ...facts, passMark: null, sessionsRequired: 0 }, user.id, now)
				replacePlan(
					tx,
					id,
					moduleIds.map((moduleId) => ({ moduleId, releaseOn: null, dueOn: null, isRequired: true })),
				)
				const detail = { cohort: id, name: facts.name }
				recordAudit(tx, { action: 'cohort-created', actorId: user.id, subjectId: null, client, detail }, now)
				return { ok: true, id } as const
			}),
		replay: () => {
			const made = listCohortsOfTrainer(db, user.id).filter(({ name }) => name === facts.name)
			const [last] = made.toSorted((a, b) => b.createdAt - a.createdAt)
			return last ? { ok: true, id: last.id } : { ok: false, reason: 'not-valid' }
		},
	})
	return result.ok ? result : { ok: false, reason: 'not-valid' }
}
