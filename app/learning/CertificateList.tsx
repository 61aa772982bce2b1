import { href } from 'react-router'
import { formatDay } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Link } from '#app/ui/Link.tsx'
import { Badge } from '#app/ui/Page.tsx'
import { Table } from '#app/ui/Table.tsx'
import type { CertificateState } from './certificate.ts'

export type ListedCertificate = { id: string; cohortName: string; issuedOn: string; state: CertificateState }

/** Certificates with their state, each leading to its page. */
export function CertificateList({ certificates }: { certificates: ListedCertificate[] }) {
	return (
		<Table
			caption={m.certificates()}
			rows={certificates}
			rowKey={({ id }) => id}
			columns={[
				{
					key: 'cohort',
					head: m.certificate_cohort(),
					isRowHeader: true,
					cell: ({ id, cohortName }) => (
						<Link
							to={href('/certificates/:certificate', { certificate: id })}
							className="link inline-flex min-h-11 items-center sm:min-h-8"
						>
							<bdi>{cohortName}</bdi>
						</Link>
					),
				},
				{ key: 'issued', head: m.certificate_issued_on(), isShort: true, cell: ({ issuedOn }) => formatDay(issuedOn) },
				{
					key: 'state',
					head: m.certificate_column_state(),
					isShort: true,
					cell: ({ state }) => <StateOfCertificate state={state} />,
				},
			]}
		/>
	)
}

export function StateOfCertificate({ state }: { state: CertificateState }) {
	if (state === 'valid') return <Badge tone="good">{m.certificate_valid()}</Badge>
	if (state === 'replaced') return <Badge tone="caution">{m.certificate_replaced()}</Badge>
	return <Badge tone="bad">{m.certificate_revoked()}</Badge>
}
