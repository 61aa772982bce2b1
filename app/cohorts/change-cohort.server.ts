import { recordAudit } from '#app/identity/audit.server.ts'
import type { Database } from '#db/connection.ts'
import type { Act } from './act.ts'
import type { Cohort, PlannedModule } from './cohort.ts'
import { findCohort, planOf, replacePlan, updateCohort } from './cohorts.server.ts'
import { followCohortTogether } from './enrolments.server.ts'

type Changes = Partial<Omit<Cohort, 'id' | 'joinToken' | 'createdAt' | 'closedAt' | 'trainerIds'>>

/** Changes what is said of a cohort, and its plan; what its people read follows. Nothing is recorded where nothing changes. */
export function changeCohort(
	db: Database,
	{ cohortId, changes, plan, user, client, now }: Act & { cohortId: string; changes: Changes; plan?: PlannedModule[] },
): { ok: true } | { ok: false; reason: 'not-found' | 'too-late' } {
	return db.transaction(
		(tx) => {
			const cohort = findCohort(tx, cohortId)
			if (!cohort) return { ok: false, reason: 'not-found' } as const
			if (cohort.closedAt !== null) return { ok: false, reason: 'too-late' } as const
			const facts = (Object.keys(changes) as (keyof Changes)[]).filter((key) => changes[key] !== cohort[key])
			const isReplanned = plan !== undefined && JSON.stringify(plan) !== JSON.stringify(planOf(tx, cohortId))
			const changed = [...facts, ...(isReplanned ? ['plan'] : [])]
			if (changed.length === 0) return { ok: true } as const
			if (facts.length > 0) updateCohort(tx, cohortId, changes)
			if (isReplanned) replacePlan(tx, cohortId, plan)
			if (changed.includes('contextId')) followCohortTogether(tx, cohortId)
			const detail = { cohort: cohortId, name: changes.name ?? cohort.name, changed }
			recordAudit(tx, { action: 'cohort-changed', actorId: user.id, subjectId: null, client, detail }, now)
			return { ok: true } as const
		},
		{ behavior: 'immediate' },
	)
}
