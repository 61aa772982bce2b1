import { hasRole } from '#app/identity/policy.ts'
import type { User } from '#app/identity/user.ts'

/**
 * Who may do what with cohorts. A trainer sees the cohorts they were given and no others; an admin sees all, so that a
 * cohort whose trainers have left is not lost. What a participant wrote for themselves is nobody else's, see
 * `learning/policy.ts`.
 */
type Asker = Pick<User, 'id' | 'roles'> | null

/** As much of a cohort as its rights depend on. */
export type Guarded = { trainerIds: readonly string[]; closedAt: number | null }

/** The list of cohorts as such; what stands in it depends on `canSeeCohort`. */
export function canSeeCohorts(user: Asker): boolean {
	return hasRole(user, 'trainer', 'admin')
}

/** Whether the list holds the cohorts of others, too. */
export function seesAllCohorts(user: Asker): boolean {
	return hasRole(user, 'admin')
}

export function canCreateCohort(user: Asker): boolean {
	return canSeeCohorts(user)
}

/** Its people, their progress and answers, its reports; of a closed one too. */
export function canSeeCohort(user: Asker, cohort: Pick<Guarded, 'trainerIds'>): boolean {
	if (seesAllCohorts(user)) return true
	return user !== null && hasRole(user, 'trainer') && cohort.trainerIds.includes(user.id)
}

/** Its plan, its people, messages, sessions, certificates. */
export function canRunCohort(user: Asker, cohort: Guarded): boolean {
	return canSeeCohort(user, cohort) && cohort.closedAt === null
}

/** Closing, and opening again. */
export function canCloseCohort(user: Asker, cohort: Pick<Guarded, 'trainerIds'>): boolean {
	return canSeeCohort(user, cohort)
}

/** Numbers over all cohorts, which name nobody. */
export function canSeeProgramme(user: Asker): boolean {
	return hasRole(user, 'admin', 'reviewer')
}

/** The sheet itself, with the whole name: for its holder and the cohort's trainers. Strangers verify by its code. */
export function canSeeCertificate(
	user: Asker,
	certificate: { userId: string },
	cohort: Pick<Guarded, 'trainerIds'> | null,
): boolean {
	if (user !== null && user.id === certificate.userId) return true
	return cohort !== null && canSeeCohort(user, cohort)
}

/** Issuing for others, revoking, correcting; in a closed cohort too, for names are found wrong afterwards. */
export function canManageCertificates(user: Asker, cohort: Pick<Guarded, 'trainerIds'>): boolean {
	return canSeeCohort(user, cohort)
}

/** Measures as such; whose people they rest on depends on `canSeeProgramme` and `canSeeCohort`. */
export function canSeeMeasures(user: Asker): boolean {
	return canSeeProgramme(user) || canSeeCohorts(user)
}

/** Taking the records of a cohort out, with names where its trainers need them. */
export function canExportCohort(user: Asker, cohort: Pick<Guarded, 'trainerIds'>): boolean {
	return canSeeCohort(user, cohort)
}

/** Taking all records out, never with names. */
export function canExportProgramme(user: Asker): boolean {
	return canSeeProgramme(user)
}
