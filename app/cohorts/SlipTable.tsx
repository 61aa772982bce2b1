import { formatDate, formatNumber } from '#app/i18n/format.ts'
import { type InterfaceLocale, LOCALE_NAMES } from '#app/i18n/locale.ts'
import { m } from '#app/i18n/messages.ts'
import { Confirm } from '#app/ui/Confirm.tsx'
import { Badge, EmptyState } from '#app/ui/Page.tsx'
import { Table } from '#app/ui/Table.tsx'
import type { SlipState } from './slip-state.ts'

export type SlipRow = {
	id: string
	number: number
	displayName: string
	locale: InterfaceLocale
	createdAt: number
	expiresAt: number
	state: SlipState
	usedByName: string | null
}

type SlipTableProps = { slips: SlipRow[]; timeZone: string; mayRun: boolean; requestId: string }

/** The slips of a cohort and what has become of each; their codes are not kept. */
export function SlipTable({ slips, timeZone, mayRun, requestId }: SlipTableProps) {
	if (slips.length === 0) return <EmptyState title={m.joining_no_slips()}>{m.joining_no_slips_text()}</EmptyState>
	const columns = [
		{ key: 'number', head: m.joining_slip(), isShort: true, cell: ({ number }: SlipRow) => formatNumber(number) },
		{
			key: 'name',
			head: m.joining_column_name(),
			isRowHeader: true,
			cell: ({ displayName }: SlipRow) =>
				displayName ? (
					<bdi>{displayName}</bdi>
				) : (
					<span className="font-normal text-muted">{m.joining_for_anybody()}</span>
				),
		},
		{
			key: 'locale',
			head: m.joining_column_language(),
			isShort: true,
			cell: ({ locale }: SlipRow) => <bdi>{LOCALE_NAMES[locale]}</bdi>,
		},
		{ key: 'date', head: m.joining_made_on(), cell: ({ createdAt }: SlipRow) => formatDate(createdAt, timeZone) },
		{ key: 'state', head: m.invitation_state(), cell: (slip: SlipRow) => <State slip={slip} timeZone={timeZone} /> },
		{
			key: 'act',
			head: m.device_action(),
			cell: (slip: SlipRow) =>
				slip.state === 'open' || slip.state === 'expired' ? <Acts slip={slip} requestId={requestId} /> : '–',
		},
	]
	return (
		<Table
			caption={m.joining_slips()}
			columns={mayRun ? columns : columns.slice(0, -1)}
			rows={slips}
			rowKey={({ id }) => id}
		/>
	)
}

const STATES: Record<SlipState, { label: () => string; tone: 'accent' | 'good' | 'caution' | 'plain' }> = {
	open: { label: m.joining_slip_state_open, tone: 'accent' },
	used: { label: m.joining_slip_state_used, tone: 'good' },
	expired: { label: m.joining_slip_state_expired, tone: 'caution' },
	revoked: { label: m.joining_slip_state_revoked, tone: 'plain' },
}

function State({ slip: { state, expiresAt, usedByName }, timeZone }: { slip: SlipRow; timeZone: string }) {
	const { label, tone } = STATES[state]
	return (
		<>
			<Badge tone={tone}>{label()}</Badge>{' '}
			<span className="text-muted text-sm">
				{state === 'open' ? m.invitation_open_until({ date: formatDate(expiresAt, timeZone) }) : null}
				{state === 'used' && usedByName ? <bdi>{m.invitation_accepted_by({ name: usedByName })}</bdi> : null}
			</span>
		</>
	)
}

function Acts({ slip: { id, number, displayName }, requestId }: { slip: SlipRow; requestId: string }) {
	const about = displayName || m.joining_slip_number({ number: formatNumber(number) })
	return (
		<div className="flex flex-wrap items-start gap-2">
			<Confirm
				label={m.joining_replace()}
				about={about}
				question={m.joining_replace_question()}
				confirm={m.joining_replace_confirm()}
				fields={{ intent: 'replace', slip: id, requestId: `${requestId}:${number}` }}
			/>
			<Confirm
				label={m.joining_revoke()}
				about={about}
				question={m.joining_revoke_question()}
				confirm={m.joining_revoke_confirm()}
				fields={{ intent: 'revoke', slip: id }}
			/>
		</div>
	)
}
