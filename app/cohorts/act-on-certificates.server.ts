import { parseWithZod } from '@conform-to/zod/v4'
import { isInterfaceLocale } from '#app/i18n/locale.ts'
import { m } from '#app/i18n/messages.ts'
import type { Client, User } from '#app/identity/user.ts'
import { findCertificate } from '#app/learning/certificates.server.ts'
import type { Toast } from '#app/platform/toast.server.ts'
import type { Database } from '#db/connection.ts'
import { ManageForm } from './certificate-forms.ts'
import type { Cohort } from './cohort.ts'
import { cohortCertificates } from './cohort-certificates.server.ts'
import { issueCertificate } from './issue-certificate.server.ts'
import { moduleTitles } from './my-certificates.server.ts'
import { reissueCertificate } from './reissue-certificate.server.ts'
import { revokeCertificate } from './revoke-certificate.server.ts'

type Act = { form: FormData; cohort: Cohort; user: User; client: Client; now: number }

export type CertificatesResult =
	| { ok: true; toast: Toast }
	/** The fields at fault as codes; none where the act itself came too late. */
	| {
			ok: false
			status: 400 | 404 | 409
			faults: string[]
			/** The certificate that the form was about, which form it was, and what was written into it. */
			about: string | null
			intent: string | null
			words: string
	  }

/** Does what a form on the page of a cohort's certificates asks for. The caller has asked the policy. */
export function actOnCertificates(db: Database, { form, cohort, user, client, now }: Act): CertificatesResult {
	const submission = parseWithZod(form, { schema: ManageForm })
	const said = (name: string) => {
		const value = form.get(name)
		return typeof value === 'string' ? value : null
	}
	const refused = (status: 400 | 404 | 409, faults: string[]) => {
		const words = said('holderName') ?? said('reason') ?? ''
		return { ok: false, status, faults, about: said('certificate'), intent: said('intent'), words } as const
	}
	if (submission.status !== 'success') {
		return refused(
			400,
			Object.values(submission.error ?? {}).flatMap((codes) => codes ?? []),
		)
	}
	const act = submission.value
	if (act.intent === 'issue' || act.intent === 'issue-all') {
		const due = cohortCertificates(db, cohort).filter(({ isDue }) => isDue)
		const meant = act.intent === 'issue-all' ? due : due.filter(({ userId }) => userId === act.person)
		if (meant.length === 0) return refused(409, ['requirements-not-met'])
		for (const { userId, displayName, interfaceLocale } of meant) {
			const locale = isInterfaceLocale(interfaceLocale) ? interfaceLocale : cohort.locale
			const titles = moduleTitles(db, { locale, contextId: cohort.contextId })
			const titleOf = (moduleId: string) => titles.get(moduleId) ?? moduleId
			const printed = { holderName: displayName, showsFullName: false, locale, titleOf }
			issueCertificate(db, { ...printed, cohort, userId, issuedBy: user.id, client, now })
		}
		return { ok: true, toast: act.intent === 'issue' ? 'certificate-issued' : 'certificates-issued' }
	}
	const certificate = findCertificate(db, act.certificate)
	if (certificate?.cohortId !== cohort.id) return refused(404, [])
	const by = { certificate, client, now }
	const result =
		act.intent === 'revoke'
			? revokeCertificate(db, { ...by, reason: act.reason, revokedBy: user.id })
			: reissueCertificate(db, {
					...by,
					holderName: act.holderName,
					reason: m.certificate_corrected_name({}, { locale: localeOf(certificate.locale) }),
					timeZone: cohort.timeZone,
					reissuedBy: user.id,
				})
	if (!result.ok) return refused(409, [result.reason])
	return { ok: true, toast: act.intent === 'revoke' ? 'certificate-revoked' : 'certificate-reissued' }
}

function localeOf(tag: string) {
	return isInterfaceLocale(tag) ? tag : 'en'
}
