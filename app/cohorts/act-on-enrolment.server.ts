import type { User } from '#app/identity/user.ts'
import type { Refusal } from '#app/platform/responses.ts'
import type { Database } from '#db/connection.ts'
import type { Act } from './act.ts'
import { changeEnrolment, moveToCohort } from './change-enrolment.server.ts'
import { findCohort } from './cohorts.server.ts'
import { ENROLMENT_ACTS, type EnrolmentAct } from './enrolment-acts.ts'
import { canRunCohort } from './policy.ts'

type ActOnEnrolment = Act & { user: User; form: FormData; cohortId: string; userId: string }

const TOASTS = {
	accept: 'enrolment-accepted',
	decline: 'enrolment-declined',
	pause: 'enrolment-paused',
	resume: 'enrolment-resumed',
	remove: 'enrolment-removed',
	'bring-back': 'enrolment-accepted',
} as const satisfies Record<EnrolmentAct, string>

export type EnrolmentResult =
	| { ok: true; toast: (typeof TOASTS)[EnrolmentAct] | 'enrolment-moved' }
	| { ok: false; reason: Refusal }

/** Does what a form asks for about somebody in a cohort. */
export function actOnEnrolment(db: Database, { form, ...act }: ActOnEnrolment): EnrolmentResult {
	const intent = form.get('intent')
	if (intent === 'move') {
		const target = findCohort(db, String(form.get('to') ?? ''))
		if (!target) return { ok: false, reason: 'not-found' }
		if (!canRunCohort(act.user, target)) return { ok: false, reason: 'not-allowed' }
		const result = moveToCohort(db, { ...act, toCohortId: target.id })
		return result.ok ? { ok: true, toast: 'enrolment-moved' } : result
	}
	const enrolmentAct = ENROLMENT_ACTS.find((known) => known === intent)
	if (!enrolmentAct) return { ok: false, reason: 'not-valid' }
	const result = changeEnrolment(db, { ...act, enrolmentAct })
	return result.ok ? { ok: true, toast: TOASTS[enrolmentAct] } : result
}
