import { allModules } from '#app/curriculum/all-modules.server.ts'
import type { Certificate } from '#app/learning/certificate.ts'
import { certificatesOf } from '#app/learning/certificates.server.ts'
import type { Database } from '#db/connection.ts'
import { certifiableRecord } from './certifiable-record.server.ts'
import { findCohort, planOf } from './cohorts.server.ts'
import { enrolmentsOf, takesPart } from './enrolments.server.ts'
import { areMet, type Requirement, requirementsOf } from './requirements.ts'

export type MyCohortCertificate = {
	cohortId: string
	cohortName: string
	/** With the module's title in the reader's language. */
	requirements: (Requirement & { title: string | null })[]
	isDue: boolean
	/** The one that is valid. */
	certificateId: string | null
}

export type MyCertificates = {
	/** The cohorts the person takes part in, the latest first. */
	cohorts: MyCohortCertificate[]
	/** Every certificate they were ever given. */
	certificates: Certificate[]
}

/** What a person still needs for their certificates, and those they have. */
export function myCertificates(
	db: Database,
	{ userId, locale, contextId }: { userId: string; locale: string; contextId: string | null },
): MyCertificates {
	const certificates = certificatesOf(db, userId)
	const titles = moduleTitles(db, { locale, contextId })
	const cohorts = enrolmentsOf(db, userId)
		.filter(({ state }) => takesPart(state))
		.flatMap(({ cohortId }) => findCohort(db, cohortId) ?? [])
		.map((cohort) => {
			const record = certifiableRecord(db, { userId, cohortId: cohort.id })
			const requirements = requirementsOf(cohort, planOf(db, cohort.id), record)
			const held = certificates.find(({ cohortId, revokedAt }) => cohortId === cohort.id && revokedAt === null)
			return {
				cohortId: cohort.id,
				cohortName: cohort.name,
				requirements: requirements.map((requirement) => ({
					...requirement,
					title: requirement.kind === 'module' ? (titles.get(requirement.moduleId) ?? requirement.moduleId) : null,
				})),
				isDue: held === undefined && areMet(requirements),
				certificateId: held?.id ?? null,
			}
		})
	return { cohorts, certificates }
}

/** Module id to its title, as one reader gets it. */
export function moduleTitles(
	db: Database,
	reader: { locale: string; contextId: string | null },
): ReadonlyMap<string, string> {
	return new Map(allModules(db, reader).map(({ module, welcome }) => [module.id, welcome.title]))
}
