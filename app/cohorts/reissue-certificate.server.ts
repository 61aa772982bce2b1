import { randomBytes } from 'node:crypto'
import { recordAudit } from '#app/identity/audit.server.ts'
import type { Client } from '#app/identity/user.ts'
import type { Certificate } from '#app/learning/certificate.ts'
import { CODE_BYTES, codeFrom } from '#app/learning/certificate-code.ts'
import { endCertificate, findValidCertificate, insertCertificate } from '#app/learning/certificates.server.ts'
import { localDay } from '#app/platform/local-time.ts'
import { newId } from '#app/platform/tokens.ts'
import type { Database } from '#db/connection.ts'

type ReissueCertificate = {
	certificate: Certificate
	holderName: string
	/** What the page of verification says of the old one. */
	reason: string
	timeZone: string
	reissuedBy: string
	client: Client
	now: number
}

/** Replaces a certificate by one with a corrected name: the same facts under a new code. The old code says that it was replaced. */
export function reissueCertificate(
	db: Database,
	{ certificate, holderName, reason, timeZone, reissuedBy, client, now }: ReissueCertificate,
): { ok: true; certificateId: string } | { ok: false; reason: 'ended-already' } {
	return db.transaction(
		(tx) => {
			const { revokedAt: _, revocationReason: __, replacedBy: ___, ...facts } = certificate
			if (findValidCertificate(tx, facts)?.id !== facts.id) return { ok: false, reason: 'ended-already' } as const
			const id = newId()
			endCertificate(tx, facts.id, { revokedBy: reissuedBy, revocationReason: reason, replacedBy: id }, now)
			insertCertificate(tx, {
				...facts,
				id,
				holderName,
				code: codeFrom(randomBytes(CODE_BYTES)),
				issuedOn: localDay(now, timeZone),
				issuedAt: now,
			})
			const event = { action: 'certificate-reissued', actorId: reissuedBy, subjectId: facts.userId, client } as const
			recordAudit(tx, { ...event, detail: { name: facts.cohortName, certificateId: id } }, now)
			return { ok: true, certificateId: id } as const
		},
		{ behavior: 'immediate' },
	)
}
