import { data } from 'react-router'
import { m } from '#app/i18n/messages.ts'
import { CertificateCheck } from '#app/learning/CertificateCheck.tsx'
import { CheckForm } from '#app/learning/CheckForm.tsx'
import { checkCertificate } from '#app/learning/check-certificate.server.ts'
import { limitedNetwork } from '#app/platform/client-address.ts'
import { addressContext } from '#app/platform/request-context.ts'
import { NEVER_STORED } from '#app/platform/responses.ts'
import { EmptyState, Notice, Page } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/certificate'

export function loader({ context, params }: Route.LoaderArgs) {
	const checked = checkCertificate(db, {
		typed: params.code,
		network: limitedNetwork(context.get(addressContext)),
		now: Date.now(),
	})
	const headers = { ...NEVER_STORED, 'X-Robots-Tag': 'noindex' }
	if (checked.ok) return data({ ...checked, typed: params.code }, { headers })
	return data({ ...checked, typed: params.code }, { headers, status: checked.reason === 'too-many' ? 429 : 404 })
}

export const headers: Route.HeadersFunction = ({ loaderHeaders }) => loaderHeaders

export default function VerifyCertificate({ loaderData }: Route.ComponentProps) {
	return (
		<Page title={m.verify_title()}>
			<title>{`${m.verify_title()} · ${m.product_name()}`}</title>
			{loaderData.ok ? (
				<CertificateCheck certificate={loaderData.certificate} />
			) : loaderData.reason === 'too-many' ? (
				<Notice tone="caution">{m.verify_too_often()}</Notice>
			) : (
				<EmptyState title={m.verify_unknown()}>{m.verify_unknown_text()}</EmptyState>
			)}
			<div className="no-print mt-10">
				<CheckForm typed={loaderData.ok ? '' : loaderData.typed} />
			</div>
		</Page>
	)
}
