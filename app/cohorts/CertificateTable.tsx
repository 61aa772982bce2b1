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

type Refused = { about: string | null; intent: string | null; words: string; faults: string[] } | null

type CertificateTableProps = { cohortId: string; rows: CertificateRow[]; refused: Refused }

/** Everybody in a cohort, with their certificate and what a trainer can do about it. */
export function CertificateTable({ cohortId, rows, refused }: CertificateTableProps) {
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
					cell: ({ userId, displayName, certificate }) => (
						<>
							<Link
								to={href('/trainer/cohorts/:cohort/people/:person', { cohort: cohortId, person: userId })}
								className="link inline-block py-2 sm:py-0"
							>
								<bdi>{displayName}</bdi>
							</Link>
							{certificate && certificate.holderName !== displayName ? (
								<span className="block font-normal text-muted text-sm">
									{m.certificate_printed_as({ name: isolated(certificate.holderName) })}
								</span>
							) : null}
						</>
					),
				},
				{ key: 'state', head: m.certificate_column_state(), cell: (row) => <State row={row} /> },
				{
					key: 'acts',
					head: m.certificate_column_acts(),
					cell: (row) => (row.isDue || row.certificate ? <Acts row={row} refused={refused} /> : null),
				},
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
	const faultsOf = (intent: string) => (refused?.about === certificate.id && refused.intent === intent ? refused : null)
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
				refused={faultsOf('correct')}
			/>
			<WordsForm
				label={m.certificate_revoke()}
				about={displayName}
				text={m.certificate_revoke_text()}
				fields={{ intent: 'revoke', certificate: certificate.id }}
				name="reason"
				nameLabel={m.certificate_reason_label()}
				value=""
				refused={faultsOf('revoke')}
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
	refused: { faults: string[]; words: string } | null
}

/** An act that needs a word first: it unfolds, and takes no script for that. */
function WordsForm({ label, about, text, fields, name, nameLabel, value, refused }: WordsFormProps) {
	const faults = refused?.faults ?? []
	const id = `${name}-${fields.certificate}`
	return (
		<details open={refused !== null}>
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
						defaultValue={refused?.words ?? value}
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
