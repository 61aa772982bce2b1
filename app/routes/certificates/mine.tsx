import { parseWithZod } from '@conform-to/zod/v4'
import { data, href } from 'react-router'
import { ClaimForm } from '#app/cohorts/certificate-forms.ts'
import { findCohort } from '#app/cohorts/cohorts.server.ts'
import { issueCertificate } from '#app/cohorts/issue-certificate.server.ts'
import { MyCertificateCard } from '#app/cohorts/MyCertificateCard.tsx'
import { moduleTitles, myCertificates } from '#app/cohorts/my-certificates.server.ts'
import { m } from '#app/i18n/messages.ts'
import { clientOf } from '#app/identity/client.server.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { CertificateList } from '#app/learning/CertificateList.tsx'
import { certificateState } from '#app/learning/certificate.ts'
import { readForm } from '#app/platform/read-form.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { found } from '#app/platform/responses.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { EmptyState, Page } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/mine'

export function loader({ request, context }: Route.LoaderArgs) {
	const user = requireUser(context, request)
	const reader = { userId: user.id, locale: context.get(localeContext), contextId: user.contextId }
	const { cohorts, certificates } = myCertificates(db, reader)
	return {
		displayName: user.displayName,
		cohorts,
		certificates: certificates.map((certificate) => ({
			id: certificate.id,
			cohortName: certificate.cohortName,
			issuedOn: certificate.issuedOn,
			state: certificateState(certificate),
		})),
	}
}

export async function action({ request, context }: Route.ActionArgs) {
	const user = requireUser(context, request)
	const submission = parseWithZod(await readForm(request), { schema: ClaimForm })
	const cohortId = String(submission.payload.cohort ?? '')
	if (submission.status !== 'success') return data({ cohortId, reply: submission.reply() }, { status: 400 })
	const locale = context.get(localeContext)
	const titles = moduleTitles(db, { locale, contextId: user.contextId })
	const { holderName, showsFullName } = submission.value
	const result = issueCertificate(db, {
		cohort: found(findCohort(db, cohortId)),
		userId: user.id,
		issuedBy: user.id,
		titleOf: (moduleId) => titles.get(moduleId) ?? moduleId,
		client: clientOf(request, context),
		now: Date.now(),
		...{ holderName, showsFullName, locale },
	})
	// To somebody who is not in it a cohort does not exist.
	if (!result.ok && result.reason === 'not-enrolled') throw data(null, { status: 404 })
	if (!result.ok) return data({ cohortId, reply: submission.reply({ formErrors: [result.reason] }) }, { status: 409 })
	const path = href('/certificates/:certificate', { certificate: result.certificateId })
	return redirectWithToast(path, 'certificate-issued')
}

export default function MyCertificates({ loaderData, actionData }: Route.ComponentProps) {
	const { cohorts, certificates, displayName } = loaderData
	return (
		<Page title={m.certificates()} intro={m.certificates_intro()}>
			<title>{`${m.certificates()} · ${m.product_name()}`}</title>
			<div className="space-y-8">
				{cohorts.length === 0 && certificates.length === 0 ? (
					<EmptyState title={m.certificates_none()}>{m.certificates_none_text()}</EmptyState>
				) : null}
				{cohorts.map((cohort) => (
					<MyCertificateCard
						key={cohort.cohortId}
						cohort={cohort}
						displayName={displayName}
						lastResult={actionData?.cohortId === cohort.cohortId ? actionData.reply : null}
					/>
				))}
				{certificates.length > 0 ? <CertificateList certificates={certificates} /> : null}
			</div>
		</Page>
	)
}
