import { Form } from 'react-router'
import { formatDate } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import type { InvitationEntry } from '#app/identity/list-invitations.server.ts'
import { Button } from '#app/ui/Button.tsx'
import { Confirm } from '#app/ui/Confirm.tsx'
import { Badge, EmptyState } from '#app/ui/Page.tsx'
import { Table } from '#app/ui/Table.tsx'

export type UnansweredInvitation = Pick<
	InvitationEntry,
	'id' | 'email' | 'displayName' | 'createdAt' | 'expiresAt' | 'state'
>

type CohortInvitationsProps = { invitations: UnansweredInvitation[]; timeZone: string; mayRun: boolean }

/** Invitations to a cohort that nobody has answered yet. */
export function CohortInvitations({ invitations, timeZone, mayRun }: CohortInvitationsProps) {
	if (invitations.length === 0) {
		return <EmptyState title={m.joining_no_invitations()}>{m.joining_no_invitations_text()}</EmptyState>
	}
	const columns = [
		{
			key: 'for',
			head: m.invitation_for(),
			isRowHeader: true,
			cell: ({ displayName, email }: UnansweredInvitation) => (
				<>
					{displayName ? (
						<span className="block">
							<bdi>{displayName}</bdi>
						</span>
					) : null}
					<bdi className="break-all font-normal">{email}</bdi>
				</>
			),
		},
		{
			key: 'date',
			head: m.invitation_date(),
			cell: ({ createdAt }: UnansweredInvitation) => formatDate(createdAt, timeZone),
		},
		{
			key: 'state',
			head: m.invitation_state(),
			cell: (row: UnansweredInvitation) => <State invitation={row} timeZone={timeZone} />,
		},
		{ key: 'act', head: m.device_action(), cell: (row: UnansweredInvitation) => <Acts invitation={row} /> },
	]
	return (
		<Table
			caption={m.joining_invitations()}
			columns={mayRun ? columns : columns.slice(0, -1)}
			rows={invitations}
			rowKey={({ id }) => id}
		/>
	)
}

function State({ invitation: { state, expiresAt }, timeZone }: { invitation: UnansweredInvitation; timeZone: string }) {
	if (state !== 'open') return <Badge tone="caution">{m.invitation_state_expired()}</Badge>
	return (
		<>
			<Badge tone="accent">{m.invitation_state_open()}</Badge>{' '}
			<span className="whitespace-nowrap text-muted text-sm">
				{m.invitation_open_until({ date: formatDate(expiresAt, timeZone) })}
			</span>
		</>
	)
}

function Acts({ invitation: { id, email } }: { invitation: UnansweredInvitation }) {
	return (
		<div className="flex flex-wrap items-start gap-2">
			<Form method="post">
				<input type="hidden" name="intent" value="resend" />
				<input type="hidden" name="invitation" value={id} />
				<Button>
					{m.joining_resend()}
					<span className="sr-only">: {email}</span>
				</Button>
			</Form>
			<Confirm
				label={m.withdraw()}
				about={email ?? ''}
				question={m.withdraw_question()}
				confirm={m.withdraw_confirm()}
				fields={{ intent: 'withdraw', invitation: id }}
			/>
		</div>
	)
}
