import { data, Form, href } from 'react-router'
import { actOnCertificates } from '#app/cohorts/act-on-certificates.server.ts'
import { CertificateTable } from '#app/cohorts/CertificateTable.tsx'
import { cohortCertificates } from '#app/cohorts/cohort-certificates.server.ts'
import { canManageCertificates } from '#app/cohorts/policy.ts'
import { requestedCohort } from '#app/cohorts/requested-cohort.server.ts'
import { fieldMessage } from '#app/i18n/field-messages.ts'
import { m } from '#app/i18n/messages.ts'
import { clientOf } from '#app/identity/client.server.ts'
import { readForm } from '#app/platform/read-form.ts'
import { allow } from '#app/platform/responses.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { Button } from '#app/ui/Button.tsx'
import { EmptyState, Notice, Page } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/certificates'

export function loader(asked: Route.LoaderArgs) {
	const { cohort } = requestedCohort(db, asked)
	return { id: cohort.id, name: cohort.name, rows: cohortCertificates(db, cohort) }
}

export async function action(asked: Route.ActionArgs) {
	const { user, cohort } = requestedCohort(db, asked)
	allow(canManageCertificates(user, cohort))
	const { request, context } = asked
	const act = { form: await readForm(request), user, client: clientOf(request, context), now: Date.now() }
	const result = actOnCertificates(db, { ...act, cohort })
	if (result.ok) return redirectWithToast(href('/trainer/cohorts/:cohort/certificates', asked.params), result.toast)
	if (result.status === 404) throw data(null, { status: 404 })
	return data(result, { status: result.status })
}

export default function CohortCertificates({ loaderData: { id, name, rows }, actionData }: Route.ComponentProps) {
	const isAnyDue = rows.some(({ isDue }) => isDue)
	return (
		<Page title={m.certificates()} intro={m.cohort_certificates_intro()} width="wide">
			<title>{`${m.certificates()} · ${name}`}</title>
			<div className="space-y-6">
				{actionData ? (
					<Notice tone="bad" role="alert">
						{actionData.faults.map(fieldMessage).join(' ')}
					</Notice>
				) : null}
				{isAnyDue ? (
					<Form method="post" className="space-y-2">
						<input type="hidden" name="intent" value="issue-all" />
						<Button look="primary">{m.certificate_issue_all()}</Button>
						<p className="max-w-measure text-muted text-sm">{m.certificate_issue_all_text()}</p>
					</Form>
				) : null}
				{rows.length === 0 ? (
					<EmptyState title={m.cohort_certificates_nobody()} />
				) : (
					<CertificateTable cohortId={id} rows={rows} refused={actionData ?? null} />
				)}
			</div>
		</Page>
	)
}
