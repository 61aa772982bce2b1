import { randomBytes } from 'node:crypto'
import { recordAudit } from '#app/identity/audit.server.ts'
import type { Client } from '#app/identity/user.ts'
import { CODE_BYTES, codeFrom } from '#app/learning/certificate-code.ts'
import { findValidCertificate, insertCertificate } from '#app/learning/certificates.server.ts'
import { localDay } from '#app/platform/local-time.ts'
import { newId } from '#app/platform/tokens.ts'
import type { Database } from '#db/connection.ts'
import { certifiableRecord } from './certifiable-record.server.ts'
import type { Cohort } from './cohort.ts'
import { planOf } from './cohorts.server.ts'
import { findEnrolment, takesPart } from './enrolments.server.ts'
import { areMet, requirementsOf } from './requirements.ts'

export type IssueCertificate = {
	cohort: Pick<Cohort, 'id' | 'name' | 'timeZone' | 'passMark' | 'sessionsRequired'>
	userId: string
	/** As it will be printed. */
	holderName: string
	showsFullName: boolean
	/** The language it is printed in. */
	locale: string
	/** The title of a module in that language. */
	titleOf: (moduleId: string) => string
	/** The holder, or a trainer. */
	issuedBy: string
	client: Client
	now: number
}

export type IssueResult =
	| { ok: true; certificateId: string }
	| { ok: false; reason: 'not-enrolled' | 'requirements-not-met' }

/** Puts what a person has achieved in a cohort on record, with every word that will be printed. Asked again, it is the same certificate. */
export function issueCertificate(db: Database, given: IssueCertificate): IssueResult {
	const { cohort, userId, issuedBy, titleOf, client, now, ...printed } = given
	const whose = { userId, cohortId: cohort.id }
	return db.transaction(
		(tx) => {
			const held = findValidCertificate(tx, whose)
			if (held) return { ok: true, certificateId: held.id } as const
			if (!takesPart(findEnrolment(tx, cohort.id, userId)?.state)) return { ok: false, reason: 'not-enrolled' } as const
			const plan = planOf(tx, cohort.id)
			const record = certifiableRecord(db, whose)
			if (!areMet(requirementsOf(cohort, plan, record))) return { ok: false, reason: 'requirements-not-met' } as const
			const id = newId()
			insertCertificate(tx, {
				...printed,
				...whose,
				id,
				code: codeFrom(randomBytes(CODE_BYTES)),
				cohortName: cohort.name,
				issuedOn: localDay(now, cohort.timeZone),
				modules: plan
					.filter(({ isRequired }) => isRequired)
					.map(({ moduleId }) => ({
						moduleId,
						title: titleOf(moduleId),
						completedOn: localDay(record.modules.get(moduleId)?.completedAt ?? now, cohort.timeZone),
						score: record.modules.get(moduleId)?.bestScore ?? 0,
					})),
				sessionsAttended: record.sessionsAttended,
				issuedAt: now,
			})
			const event = { action: 'certificate-issued', actorId: issuedBy, subjectId: userId, client } as const
			recordAudit(tx, { ...event, detail: { name: cohort.name, certificateId: id } }, now)
			return { ok: true, certificateId: id } as const
		},
		{ behavior: 'immediate' },
	)
}
