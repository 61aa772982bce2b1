import { formatDay, formatPercent } from '#app/i18n/format.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { directionOf, type InterfaceLocale } from '#app/i18n/locale.ts'
import { m } from '#app/i18n/messages.ts'
import { QrCode } from '#app/ui/QrCode.tsx'
import type { Certificate } from './certificate.ts'

export type PrintedFields = Pick<
	Certificate,
	'holderName' | 'cohortName' | 'issuedOn' | 'modules' | 'sessionsAttended'
> & { locale: InterfaceLocale; printedCode: string }

type CertificateSheetProps = {
	certificate: PrintedFields
	/** Where it is checked. */
	address: string
	qr: { side: number; path: string }
}

/** A certificate as it is printed, one A4 page, in its own language whatever that of the page around it. */
export function CertificateSheet({ certificate, address, qr }: CertificateSheetProps) {
	const { locale, holderName, cohortName, issuedOn, printedCode } = certificate
	const as = { locale }
	return (
		<article
			lang={locale}
			dir={directionOf(locale)}
			className="certificate rounded-lg border border-edge bg-surface px-4 py-10 text-center sm:px-12"
		>
			<p className="font-semibold text-accent">{m.product_name({}, as)}</p>
			<h2 className="mt-2 font-bold text-3xl">{m.certificate_of_completion({}, as)}</h2>
			<p className="mt-8 text-muted">{m.certificate_says({}, as)}</p>
			<p className="mx-auto mt-2 max-w-measure border-line border-b pb-2 font-bold text-2xl">
				<bdi>{holderName}</bdi>
			</p>
			<p className="mt-4">{m.certificate_has_completed({ cohort: isolated(cohortName) }, as)}</p>
			<CertifiedModules certificate={certificate} />
			<div className="mt-8 flex flex-wrap items-end justify-between gap-6 text-start">
				<dl className="space-y-1">
					<Line head={m.certificate_issued_on({}, as)}>{formatDay(issuedOn, locale)}</Line>
					<Line head={m.certificate_code({}, as)}>
						<bdi className="font-mono text-lg">{printedCode}</bdi>
					</Line>
				</dl>
				<QrCode code={qr} label={m.certificate_qr({}, as)} className="size-28" />
			</div>
			<p className="mt-6 text-start text-muted text-sm">{m.certificate_check_at({ address: isolated(address) }, as)}</p>
		</article>
	)
}

/** What was completed, with the days and scores as they stood when it was issued. */
export function CertifiedModules({ certificate }: { certificate: PrintedFields }) {
	const { locale, modules, sessionsAttended } = certificate
	const as = { locale }
	return (
		<table
			className="mx-auto mt-6 border-collapse text-start text-sm sm:text-base"
			lang={locale}
			dir={directionOf(locale)}
		>
			<thead>
				<tr className="border-edge border-b text-muted text-sm">
					{[
						m.certificate_column_module({}, as),
						m.certificate_column_completed({}, as),
						m.certificate_column_score({}, as),
					].map((head) => (
						<th key={head} scope="col" className="px-1.5 py-1.5 sm:px-3 text-start font-semibold">
							{head}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{modules.map(({ moduleId, title, completedOn, score }) => (
					<tr key={moduleId} className="border-line border-b">
						<th scope="row" className="px-1.5 py-1.5 sm:px-3 text-start font-medium">
							{title}
						</th>
						<td className="px-1.5 py-1.5 tabular-nums sm:whitespace-nowrap sm:px-3 print:whitespace-nowrap">
							{formatDay(completedOn, locale)}
						</td>
						<td className="px-1.5 py-1.5 sm:px-3 tabular-nums">{formatPercent(score, locale)}</td>
					</tr>
				))}
				{sessionsAttended > 0 ? (
					<tr>
						<th scope="row" className="px-1.5 py-1.5 sm:px-3 text-start font-medium">
							{m.certificate_sessions({}, as)}
						</th>
						<td colSpan={2} className="px-1.5 py-1.5 sm:px-3">
							{m.certificate_sessions_count({ count: sessionsAttended }, as)}
						</td>
					</tr>
				) : null}
			</tbody>
		</table>
	)
}

function Line({ head, children }: { head: string; children: React.ReactNode }) {
	return (
		<div>
			<dt className="text-muted text-sm">{head}</dt>
			<dd className="font-semibold">{children}</dd>
		</div>
	)
}
