import { isInterfaceLocale } from '#app/i18n/locale.ts'
import type { CheckedCertificate } from './CertificateCheck.tsx'
import type { PrintedFields } from './CertificateSheet.tsx'
import { type Certificate, certificateState, publicName } from './certificate.ts'
import { printedCode } from './certificate-code.ts'

/** What is printed on a certificate, for its holder and the trainers of the cohort. */
export function printedFields(certificate: Certificate): PrintedFields {
	const { holderName, cohortName, issuedOn, modules, sessionsAttended, code } = certificate
	const locale = isInterfaceLocale(certificate.locale) ? certificate.locale : 'en'
	return { locale, holderName, cohortName, issuedOn, modules, sessionsAttended, printedCode: printedCode(code) }
}

/** The same for a stranger who has the code: all of it, the name as far as its holder allows, and whether it still holds. */
export function checkedCertificate(certificate: Certificate): CheckedCertificate {
	return {
		...printedFields(certificate),
		holderName: publicName(certificate),
		isNameHidden: !certificate.showsFullName,
		state: certificateState(certificate),
		endedAt: certificate.revokedAt,
		reason: certificate.revocationReason,
	}
}
