import { formatDate, formatDay } from '#app/i18n/format.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { m } from '#app/i18n/messages.ts'
import { Notice } from '#app/ui/Page.tsx'
import { CertifiedModules, type PrintedFields } from './CertificateSheet.tsx'
import type { CertificateState } from './certificate.ts'

/** What a stranger sees of a certificate: whether it holds, and every field that is printed on it. */
export type CheckedCertificate = PrintedFields & {
	state: CertificateState
	/** `holderName` is the initials only. */
	isNameHidden: boolean
	endedAt: number | null
	reason: string | null
}

export function CertificateCheck({ certificate }: { certificate: CheckedCertificate }) {
	const { holderName, isNameHidden, cohortName, issuedOn, printedCode, locale } = certificate
	return (
		<>
			<Verdict certificate={certificate} />
			<dl className="mt-8 grid gap-x-8 gap-y-4 sm:grid-cols-2">
				<Field head={m.certificate_holder()}>
					<bdi className="font-semibold text-xl">{holderName}</bdi>
					{isNameHidden ? <span className="block text-muted text-sm">{m.certificate_initials()}</span> : null}
				</Field>
				<Field head={m.certificate_cohort()}>
					<bdi>{cohortName}</bdi>
				</Field>
				<Field head={m.certificate_issued_on()}>{formatDay(issuedOn)}</Field>
				<Field head={m.certificate_code()}>
					<bdi className="font-mono">{printedCode}</bdi>
				</Field>
			</dl>
			<section aria-label={m.certificate_of_completion({}, { locale })} className="mt-4 overflow-x-auto">
				<CertifiedModules certificate={certificate} />
			</section>
		</>
	)
}

function Verdict({ certificate: { state, endedAt, reason } }: { certificate: CheckedCertificate }) {
	if (state === 'valid') {
		return (
			<Notice tone="good">
				<p className="font-bold text-lg">{m.certificate_valid()}</p>
				<p>{m.certificate_valid_text()}</p>
			</Notice>
		)
	}
	const date = formatDate(endedAt ?? 0)
	return (
		<Notice tone={state === 'revoked' ? 'bad' : 'caution'}>
			<p className="font-bold text-lg">{state === 'revoked' ? m.certificate_revoked() : m.certificate_replaced()}</p>
			<p>{state === 'revoked' ? m.certificate_revoked_text({ date }) : m.certificate_replaced_text({ date })}</p>
			{reason ? <p>{m.certificate_reason({ reason: isolated(reason) })}</p> : null}
		</Notice>
	)
}

function Field({ head, children }: { head: string; children: React.ReactNode }) {
	return (
		<div>
			<dt className="text-muted text-sm">{head}</dt>
			<dd>{children}</dd>
		</div>
	)
}
