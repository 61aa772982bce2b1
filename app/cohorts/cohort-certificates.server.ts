import { and, inArray, isNull } from 'drizzle-orm'
import type { Certificate } from '#app/learning/certificate.ts'
import { certificatesIn } from '#app/learning/certificates.server.ts'
import type { Database } from '#db/connection.ts'
import { users } from '#db/schema/identity.ts'
import { certifiableRecord } from './certifiable-record.server.ts'
import type { Cohort } from './cohort.ts'
import { planOf } from './cohorts.server.ts'
import { enrolmentsIn } from './enrolments.server.ts'
import { areMet, requirementsOf } from './requirements.ts'

export type CertificateRow = {
	userId: string
	displayName: string
	/** In which they read, and so in which it is printed; null where they follow their browser. */
	interfaceLocale: string | null
	met: number
	total: number
	isDue: boolean
	/** The valid one. */
	certificate: Certificate | null
	/** Those that were revoked or replaced, the newest first. */
	ended: Certificate[]
}

/** Where everybody in a cohort stands, by name; but for who was erased, with whom their certificates went. */
export function cohortCertificates(db: Database, cohort: Cohort): CertificateRow[] {
	const plan = planOf(db, cohort.id)
	const issued = Map.groupBy(certificatesIn(db, cohort.id), ({ userId }) => userId)
	const ids = enrolmentsIn(db, cohort.id).map(({ userId }) => userId)
	const people = db
		.select({ userId: users.id, displayName: users.displayName, interfaceLocale: users.interfaceLocale })
		.from(users)
		.where(and(inArray(users.id, ids), isNull(users.erasedAt)))
		.all()
	return people
		.map(({ userId, ...person }) => {
			const record = certifiableRecord(db, { userId, cohortId: cohort.id })
			const requirements = requirementsOf(cohort, plan, record)
			const theirs = issued.get(userId) ?? []
			const certificate = theirs.find(({ revokedAt }) => revokedAt === null) ?? null
			return {
				userId,
				...person,
				met: requirements.filter(({ isMet }) => isMet).length,
				total: requirements.length,
				isDue: certificate === null && areMet(requirements),
				certificate,
				ended: theirs.filter(({ revokedAt }) => revokedAt !== null),
			}
		})
		.sort((a, b) => a.displayName.localeCompare(b.displayName))
}
