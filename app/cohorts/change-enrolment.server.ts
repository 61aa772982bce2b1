import { recordAudit } from '#app/identity/audit.server.ts'
import type { Database, Transaction } from '#db/connection.ts'
import type { Act } from './act.ts'
import type { Cohort } from './cohort.ts'
import { findCohort } from './cohorts.server.ts'
import { canMove, type EnrolmentAct, stateAfter } from './enrolment-acts.ts'
import { type EnrolmentState, findEnrolment, putEnrolment } from './enrolments.server.ts'

type Whose = Act & { cohortId: string; userId: string }
type Result = { ok: true } | { ok: false; reason: 'not-found' | 'too-late' }

const NOT_FOUND = { ok: false, reason: 'not-found' } as const
const TOO_LATE = { ok: false, reason: 'too-late' } as const

/** Accepts, declines, pauses, resumes, removes somebody, or brings them back. What they have learned stays theirs. */
export function changeEnrolment(
	db: Database,
	{ enrolmentAct, ...whose }: Whose & { enrolmentAct: EnrolmentAct },
): Result {
	return db.transaction(
		(tx) => {
			const found = enrolmentIn(tx, whose)
			if (!found) return NOT_FOUND
			const state = stateAfter(found.state, enrolmentAct)
			if (!state || found.cohort.closedAt !== null) return TOO_LATE
			put(tx, found.cohort, whose, found.state, state)
			return { ok: true } as const
		},
		{ behavior: 'immediate' },
	)
}

/** Lets somebody go on in another cohort, which the caller has seen to be the trainer's, too. Their record goes with them. */
export function moveToCohort(db: Database, { toCohortId, ...whose }: Whose & { toCohortId: string }): Result {
	return db.transaction(
		(tx) => {
			const found = enrolmentIn(tx, whose)
			const target = findCohort(tx, toCohortId)
			if (!found || !target) return NOT_FOUND
			const isPossible = canMove(found.state) && target.id !== found.cohort.id
			if (!isPossible || found.cohort.closedAt !== null || target.closedAt !== null) return TOO_LATE
			put(tx, found.cohort, whose, found.state, 'moved')
			const before = findEnrolment(tx, target.id, whose.userId)?.state ?? null
			if (before !== 'active') put(tx, target, whose, before, 'active')
			return { ok: true } as const
		},
		{ behavior: 'immediate' },
	)
}

function enrolmentIn(tx: Transaction, { cohortId, userId }: Whose): { cohort: Cohort; state: EnrolmentState } | null {
	const cohort = findCohort(tx, cohortId)
	const enrolment = findEnrolment(tx, cohortId, userId)
	return cohort && enrolment ? { cohort, state: enrolment.state } : null
}

function put(
	tx: Transaction,
	cohort: Cohort,
	{ userId, user, client, now }: Whose,
	before: EnrolmentState | null,
	after: EnrolmentState,
): void {
	putEnrolment(tx, { cohortId: cohort.id, userId, state: after, changedBy: user.id }, now)
	const detail = { cohort: cohort.id, name: cohort.name, ...(before && { before }), after }
	recordAudit(tx, { action: 'enrolment-changed', actorId: user.id, subjectId: userId, client, detail }, now)
}
