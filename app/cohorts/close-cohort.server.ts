import { recordAudit } from '#app/identity/audit.server.ts'
import type { Database } from '#db/connection.ts'
import type { Act } from './act.ts'
import { findCohort, updateCohort } from './cohorts.server.ts'
import { followCohortTogether } from './enrolments.server.ts'

type Closing = Act & { cohortId: string }
type Result = { ok: true } | { ok: false; reason: 'not-found' | 'too-late' }

/** From now on a cohort is read and reported on, and changes no more; its people read what they chose themselves. */
export function closeCohort(db: Database, closing: Closing): Result {
	return setClosed(db, closing, true)
}

export function reopenCohort(db: Database, closing: Closing): Result {
	return setClosed(db, closing, false)
}

function setClosed(db: Database, { cohortId, user, client, now }: Closing, isClosed: boolean): Result {
	return db.transaction(
		(tx) => {
			const cohort = findCohort(tx, cohortId)
			if (!cohort) return { ok: false, reason: 'not-found' } as const
			if ((cohort.closedAt !== null) === isClosed) return { ok: false, reason: 'too-late' } as const
			updateCohort(tx, cohortId, { closedAt: isClosed ? now : null })
			followCohortTogether(tx, cohortId)
			const action = isClosed ? 'cohort-closed' : 'cohort-reopened'
			const detail = { cohort: cohortId, name: cohort.name }
			recordAudit(tx, { action, actorId: user.id, subjectId: null, client, detail }, now)
			return { ok: true } as const
		},
		{ behavior: 'immediate' },
	)
}
