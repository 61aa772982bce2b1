import { formatDate } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Confirm } from '#app/ui/Confirm.tsx'
import { Badge, EmptyState } from '#app/ui/Page.tsx'
import { Table } from '#app/ui/Table.tsx'
import type { InvitationState } from './invitation-state.ts'
import type { InvitationEntry } from './list-invitations.server.ts'
import { roleLabel } from './role-label.ts'

export type InvitationRow = InvitationEntry & { mayWithdraw: boolean }

type InvitationTableProps = {
	invitations: InvitationRow[]
	/** Where everybody's invitations are listed, who invited, and to what, is worth a column. */
	isEverybodys: boolean
}

/** Invitations with what has become of them. */
export function InvitationTable({ invitations, isEverybodys }: InvitationTableProps) {
	if (invitations.length === 0)
		return <EmptyState title={m.invitations_empty()}>{m.invitations_empty_text()}</EmptyState>
	const columns = [
		{
			key: 'for',
			head: m.invitation_for(),
			isRowHeader: true,
			cell: (row: InvitationRow) => <bdi>{guestOf(row)}</bdi>,
		},
		{ key: 'roles', head: m.invite_roles(), cell: ({ roles }: InvitationRow) => roles.map(roleLabel).join(' · ') },
		{ key: 'by', head: m.invitation_by(), cell: ({ inviterName }: InvitationRow) => <bdi>{inviterName}</bdi> },
		{ key: 'date', head: m.invitation_date(), cell: ({ createdAt }: InvitationRow) => formatDate(createdAt) },
		{ key: 'state', head: m.invitation_state(), cell: (row: InvitationRow) => <State invitation={row} /> },
		{
			key: 'act',
			head: m.device_action(),
			cell: (row: InvitationRow) => (row.mayWithdraw ? <Withdraw invitation={row} /> : '–'),
		},
	]
	const shown = isEverybodys ? columns : columns.filter(({ key }) => key !== 'roles' && key !== 'by')
	return <Table caption={m.invitations_so_far()} columns={shown} rows={invitations} rowKey={({ id }) => id} />
}

function guestOf({ email }: InvitationRow): string {
	return email ?? m.invitation_is_link()
}

const STATES: Record<InvitationState, { label: () => string; tone: 'accent' | 'good' | 'caution' | 'plain' }> = {
	open: { label: m.invitation_state_open, tone: 'accent' },
	accepted: { label: m.invitation_state_accepted, tone: 'good' },
	expired: { label: m.invitation_state_expired, tone: 'caution' },
	revoked: { label: m.invitation_state_revoked, tone: 'plain' },
}

function State({ invitation: { state, expiresAt, guestName } }: { invitation: InvitationRow }) {
	const { label, tone } = STATES[state]
	return (
		<>
			<Badge tone={tone}>{label()}</Badge>{' '}
			<span className="whitespace-nowrap text-muted text-sm">
				{state === 'open' ? m.invitation_open_until({ date: formatDate(expiresAt) }) : null}
				{state === 'accepted' && guestName ? <bdi>{m.invitation_accepted_by({ name: guestName })}</bdi> : null}
			</span>
		</>
	)
}

function Withdraw({ invitation }: { invitation: InvitationRow }) {
	return (
		<Confirm
			label={m.withdraw()}
			about={guestOf(invitation)}
			question={m.withdraw_question()}
			confirm={m.withdraw_confirm()}
			fields={{ intent: 'withdraw', invitation: invitation.id }}
		/>
	)
}
