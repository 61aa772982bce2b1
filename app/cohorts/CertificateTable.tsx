import { Form, href } from 'react-router'
import { fieldMessage } from '#app/i18n/field-messages.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { m } from '#app/i18n/messages.ts'
import { StateOfCertificate } from '#app/learning/CertificateList.tsx'
import { certificateState } from '#app/learning/certificate.ts'
import { Button, buttonClasses } from '#app/ui/Button.tsx'
import { Link } from '#app/ui/Link.tsx'
import { Badge } from '#app/ui/Page.tsx'
import { Table } from '#app/ui/Table.tsx'
import type { CertificateRow } from './cohort-certificates.server.ts'

type Refused = { about: string | null; faults: string[] } | null

/** Everybody in a cohort, with their certificate and what a trainer can do about it. */
export function CertificateTable({ rows, refused }: { rows: CertificateRow[]; refused: Refused }) {
	return (
		<Table
			caption={m.certificates()}
			rows={rows}
			rowKey={({ userId }) => userId}
			columns={[
				{
					key: 'person',
					head: m.certificate_column_person(),
					isRowHeader: true,
					cell: ({ displayName, certificate }) => (
						<>
							<bdi>{displayName}</bdi>
							{certificate && certificate.holderName !== displayName ? (
								<span className="block font-normal text-muted text-sm">
									{m.certificate_printed_as({ name: isolated(certificate.holderName) })}
								</span>
							) : null}
						</>
					),
				},
				{ key: 'state', head: m.certificate_column_state(), cell: (row) => <State row={row} /> },
				{ key: 'acts', head: m.certificate_column_acts(), cell: (row) => <Acts row={row} refused={refused} /> },
			]}
		/>
	)
}

function State({ row: { certificate, ended, isDue, met, total } }: { row: CertificateRow }) {
	const shown = certificate ? [certificate, ...ended] : ended
	return (
		<ul className="space-y-1">
			{certificate ? null : (
				<li>
					{isDue ? (
						<Badge tone="accent">{m.cohort_certificates_ready()}</Badge>
					) : (
						<span className="text-muted">
							{m.cohort_certificates_not_yet({ met: formatNumber(met), total: formatNumber(total) })}
						</span>
					)}
				</li>
			)}
			{shown.map((each) => (
				<li key={each.id} className="flex flex-wrap items-center gap-x-3">
					<StateOfCertificate state={certificateState(each)} />
					<Link
						to={href('/certificates/:certificate', { certificate: each.id })}
						className="link inline-flex min-h-11 items-center sm:min-h-8"
					>
						{m.certificate_open()}
						<span className="sr-only">: {each.holderName}</span>
					</Link>
				</li>
			))}
		</ul>
	)
}

function Acts({
	row: { userId, displayName, isDue, certificate },
	refused,
}: {
	row: CertificateRow
	refused: Refused
}) {
	if (isDue) {
		return (
			<Form method="post">
				<input type="hidden" name="intent" value="issue" />
				<input type="hidden" name="person" value={userId} />
				<Button aria-label={m.certificate_issue_for({ name: isolated(displayName) })}>{m.certificate_issue()}</Button>
			</Form>
		)
	}
	if (!certificate) return null
	const isAtFault = refused?.about === certificate.id
	return (
		<div className="flex flex-wrap items-start gap-3">
			<WordsForm
				label={m.certificate_correct()}
				about={displayName}
				text={m.certificate_correct_text()}
				fields={{ intent: 'correct', certificate: certificate.id }}
				name="holderName"
				nameLabel={m.certificate_name()}
				value={certificate.holderName}
				faults={isAtFault ? (refused?.faults ?? []) : []}
			/>
			<WordsForm
				label={m.certificate_revoke()}
				about={displayName}
				text={m.certificate_revoke_text()}
				fields={{ intent: 'revoke', certificate: certificate.id }}
				name="reason"
				nameLabel={m.certificate_reason_label()}
				value=""
				faults={isAtFault ? (refused?.faults ?? []) : []}
			/>
		</div>
	)
}

type WordsFormProps = {
	label: string
	about: string
	text: string
	fields: Record<string, string>
	name: string
	nameLabel: string
	value: string
	faults: string[]
}

/** An act that needs a word first: it unfolds, and takes no script for that. */
function WordsForm({ label, about, text, fields, name, nameLabel, value, faults }: WordsFormProps) {
	const id = `${name}-${fields.certificate}`
	return (
		<details>
			<summary className={`list-none ${buttonClasses('secondary')}`}>
				{label}
				<span className="sr-only">: {about}</span>
			</summary>
			<Form method="post" className="mt-2 max-w-md space-y-3 rounded-md bg-sunken p-4">
				{Object.entries(fields).map(([key, content]) => (
					<input key={key} type="hidden" name={key} value={content} />
				))}
				<p>{text}</p>
				<div className="space-y-1.5">
					<label htmlFor={id} className="block font-semibold">
						{nameLabel}
					</label>
					<input
						id={id}
						name={name}
						type="text"
						required
						maxLength={300}
						defaultValue={value}
						dir="auto"
						aria-invalid={faults.length > 0 || undefined}
						className="block min-h-11 w-full rounded-md border border-edge bg-surface px-3 py-2"
					/>
					{faults.length > 0 ? (
						<p role="alert" className="font-medium text-bad text-sm">
							{faults.map(fieldMessage).join(' ')}
						</p>
					) : null}
				</div>
				<Button>{label}</Button>
			</Form>
		</details>
	)
}
