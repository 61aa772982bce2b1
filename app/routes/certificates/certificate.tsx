import { data, Form, href } from 'react-router'
import { findCohort } from '#app/cohorts/cohorts.server.ts'
import { canSeeCertificate } from '#app/cohorts/policy.ts'
import { m } from '#app/i18n/messages.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { StateOfCertificate } from '#app/learning/CertificateList.tsx'
import { CertificateSheet } from '#app/learning/CertificateSheet.tsx'
import { certificateState } from '#app/learning/certificate.ts'
import { findCertificate, showFullName } from '#app/learning/certificates.server.ts'
import { printedFields } from '#app/learning/present-certificate.ts'
import { env } from '#app/platform/env.server.ts'
import { drawQrCode } from '#app/platform/qr-code.ts'
import { readForm } from '#app/platform/read-form.ts'
import { allow, found } from '#app/platform/responses.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { Button } from '#app/ui/Button.tsx'
import { Check } from '#app/ui/Check.tsx'
import { Link } from '#app/ui/Link.tsx'
import { Page } from '#app/ui/Page.tsx'
import { PrintButton } from '#app/ui/PrintButton.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/certificate'

function certificateFor({ request, context, params }: Pick<Route.LoaderArgs, 'request' | 'context' | 'params'>) {
	const user = requireUser(context, request)
	const certificate = found(findCertificate(db, params.certificate))
	// Nobody but those who may see it learns that it exists.
	if (!canSeeCertificate(user, certificate, findCohort(db, certificate.cohortId))) throw data(null, { status: 404 })
	return { certificate, isOwn: user.id === certificate.userId }
}

export function loader(args: Route.LoaderArgs) {
	const { certificate, isOwn } = certificateFor(args)
	const fields = printedFields(certificate)
	const address = new URL(href('/verify/:code', { code: fields.printedCode }), env().origin).href
	return {
		fields,
		address,
		qr: drawQrCode(address),
		state: certificateState(certificate),
		isOwn,
		showsFullName: certificate.showsFullName,
	}
}

export async function action(args: Route.ActionArgs) {
	const { certificate, isOwn } = certificateFor(args)
	allow(isOwn)
	const form = await readForm(args.request)
	if (form.get('intent') !== 'show-name') throw data(null, { status: 400 })
	showFullName(db, certificate.id, form.get('showsFullName') === 'on')
	return redirectWithToast(href('/certificates/:certificate', args.params), 'saved')
}

export default function CertificatePage({ loaderData }: Route.ComponentProps) {
	const { fields, address, qr, state, isOwn, showsFullName } = loaderData
	return (
		<Page title={m.certificate()} width="wide">
			<title>{`${m.certificate()} · ${m.product_name()}`}</title>
			<div className="no-print -mt-4 mb-6 flex flex-wrap items-center gap-x-6 gap-y-2">
				<StateOfCertificate state={state} />
				<PrintButton label={m.certificate_print()} />
				<Link to={href('/certificates')} className="link inline-flex min-h-11 items-center">
					{m.certificate_back()}
				</Link>
			</div>
			<CertificateSheet certificate={fields} address={address} qr={qr} />
			{isOwn ? (
				<Form method="post" className="no-print mt-8 max-w-measure space-y-3">
					<input type="hidden" name="intent" value="show-name" />
					<Check
						name="showsFullName"
						defaultChecked={showsFullName}
						label={m.certificate_public()}
						hint={m.certificate_public_hint()}
					/>
					<Button>{m.save()}</Button>
				</Form>
			) : null}
		</Page>
	)
}
