import type { LetIn } from '#app/identity/accept-invitation.server.ts'
import { findCohort } from './cohorts.server.ts'
import { putEnrolment } from './enrolments.server.ts'

/** Enrols who accepts an invitation to a cohort. In one that has closed meanwhile nothing changes; the account is theirs. */
export function letInInvited(now: number): LetIn {
	return (tx, { userId, cohortId, invitedBy }) => {
		const cohort = findCohort(tx, cohortId)
		if (!cohort || cohort.closedAt !== null) return
		putEnrolment(tx, { cohortId, userId, state: 'active', changedBy: invitedBy }, now)
	}
}
