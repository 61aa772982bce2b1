import { recordAudit } from '#app/identity/audit.server.ts'
import type { Client } from '#app/identity/user.ts'
import type { Certificate } from '#app/learning/certificate.ts'
import { endCertificate, findValidCertificate } from '#app/learning/certificates.server.ts'
import type { Database } from '#db/connection.ts'

type RevokeCertificate = { certificate: Certificate; reason: string; revokedBy: string; client: Client; now: number }

/** Revokes a certificate for a reason that its page of verification shows. */
export function revokeCertificate(
	db: Database,
	{ certificate, reason, revokedBy, client, now }: RevokeCertificate,
): { ok: true } | { ok: false; reason: 'ended-already' } {
	return db.transaction(
		(tx) => {
			const { id, userId, cohortName } = certificate
			if (findValidCertificate(tx, certificate)?.id !== id) return { ok: false, reason: 'ended-already' } as const
			endCertificate(tx, id, { revokedBy, revocationReason: reason, replacedBy: null }, now)
			const event = { action: 'certificate-revoked', actorId: revokedBy, subjectId: userId, client } as const
			recordAudit(tx, { ...event, detail: { name: cohortName, certificateId: id } }, now)
			return { ok: true } as const
		},
		{ behavior: 'immediate' },
	)
}
