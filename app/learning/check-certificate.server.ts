import { takeFromLimit } from '#app/platform/rate-limit.server.ts'
import type { Database } from '#db/connection.ts'
import type { CheckedCertificate } from './CertificateCheck.tsx'
import { readCode } from './certificate-code.ts'
import { findCertificateByCode } from './certificates.server.ts'
import { CHECKS_PER_NETWORK } from './limits.ts'
import { checkedCertificate } from './present-certificate.ts'

export type CheckResult =
	| { ok: true; certificate: CheckedCertificate }
	| { ok: false; reason: 'not-found' | 'too-many' }

/** What a stranger learns of a certificate by the code that is printed on it. Every code counts, found or not; a slip of the hand that is no code at all does not. */
export function checkCertificate(
	db: Database,
	{ typed, network, now }: { typed: string; network: string; now: number },
): CheckResult {
	const code = readCode(typed)
	if (code === null) return { ok: false, reason: 'not-found' }
	if (!takeFromLimit(db, CHECKS_PER_NETWORK, network, now).ok) return { ok: false, reason: 'too-many' }
	const certificate = findCertificateByCode(db, code)
	return certificate ? { ok: true, certificate: checkedCertificate(certificate) } : { ok: false, reason: 'not-found' }
}
