import { recordAudit } from '#app/identity/audit.server.ts'
import { findPerson } from '#app/identity/people.server.ts'
import { hasRole } from '#app/identity/policy.ts'
import type { Database } from '#db/connection.ts'
import type { Act } from './act.ts'
import { addTrainer, findCohort, removeTrainer } from './cohorts.server.ts'

type Change = Act & { cohortId: string; trainerId: string }

/** Gives a trainer a cohort. */
export function addCohortTrainer(
	db: Database,
	{ cohortId, trainerId, user, client, now }: Change,
): { ok: true } | { ok: false; reason: 'not-found' | 'not-a-trainer' | 'too-late' } {
	return db.transaction(
		(tx) => {
			const cohort = findCohort(tx, cohortId)
			const person = findPerson(tx, trainerId)
			if (!cohort || !person) return { ok: false, reason: 'not-found' } as const
			if (cohort.closedAt !== null) return { ok: false, reason: 'too-late' } as const
			if (!hasRole(person, 'trainer') || person.disabledAt !== null)
				return { ok: false, reason: 'not-a-trainer' } as const
			if (cohort.trainerIds.includes(trainerId)) return { ok: true } as const
			addTrainer(tx, { cohortId, userId: trainerId, addedBy: user.id }, now)
			const detail = { cohort: cohortId, name: cohort.name }
			recordAudit(tx, { action: 'cohort-trainer-added', actorId: user.id, subjectId: trainerId, client, detail }, now)
			return { ok: true } as const
		},
		{ behavior: 'immediate' },
	)
}

/** Takes a cohort from a trainer. Somebody always keeps it. */
export function removeCohortTrainer(
	db: Database,
	{ cohortId, trainerId, user, client, now }: Change,
): { ok: true } | { ok: false; reason: 'not-found' | 'last-trainer' | 'too-late' } {
	return db.transaction(
		(tx) => {
			const cohort = findCohort(tx, cohortId)
			if (!cohort?.trainerIds.includes(trainerId)) return { ok: false, reason: 'not-found' } as const
			if (cohort.closedAt !== null) return { ok: false, reason: 'too-late' } as const
			if (cohort.trainerIds.length === 1) return { ok: false, reason: 'last-trainer' } as const
			removeTrainer(tx, cohortId, trainerId)
			const detail = { cohort: cohortId, name: cohort.name }
			recordAudit(tx, { action: 'cohort-trainer-removed', actorId: user.id, subjectId: trainerId, client, detail }, now)
			return { ok: true } as const
		},
		{ behavior: 'immediate' },
	)
}
