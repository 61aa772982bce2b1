import type { CertifiedModule } from '#db/schema/learning.ts'

/** A certificate with everything that is printed on it. */
export type Certificate = {
	id: string
	/** See `certificate-code.ts`. */
	code: string
	userId: string
	cohortId: string
	holderName: string
	cohortName: string
	locale: string
	/** A day. */
	issuedOn: string
	modules: CertifiedModule[]
	sessionsAttended: number
	showsFullName: boolean
	issuedAt: number
	revokedAt: number | null
	revocationReason: string | null
	replacedBy: string | null
}

export type CertificateState = 'valid' | 'replaced' | 'revoked'

export function certificateState({
	revokedAt,
	replacedBy,
}: Pick<Certificate, 'revokedAt' | 'replacedBy'>): CertificateState {
	if (revokedAt === null) return 'valid'
	return replacedBy === null ? 'revoked' : 'replaced'
}

/**
 * The name as a stranger sees it who verifies a certificate. Taking part can put people at risk, so without their leave
 * only the first letter of each word stands there: enough to compare with the paper in hand, too little to look
 * somebody up by.
 */
export function publicName({ holderName, showsFullName }: Pick<Certificate, 'holderName' | 'showsFullName'>): string {
	if (showsFullName) return holderName
	const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
	return holderName
		.split(/\s+/)
		.filter(Boolean)
		.map((word) => `${letters.segment(word)[Symbol.iterator]().next().value?.segment ?? ''}…`)
		.join(' ')
}
