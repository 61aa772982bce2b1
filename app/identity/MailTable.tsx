import { formatDateTime, formatNumber } from '#app/i18n/format.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { m } from '#app/i18n/messages.ts'
import type { MailEntry } from '#app/platform/list-outbox.server.ts'
import type { MailState } from '#app/platform/mail-state.ts'
import { Badge } from '#app/ui/Page.tsx'
import { Table } from '#app/ui/Table.tsx'

const LABELS: Record<MailState, () => string> = { waiting: m.mail_waiting, sent: m.mail_sent, failed: m.mail_failed }
const TONES = { waiting: 'accent', sent: 'good', failed: 'bad' } as const

export function mailStateLabel(state: MailState): string {
	return LABELS[state]()
}

/** The mails on their way, and what has become of the others. */
export function MailTable({ mails }: { mails: MailEntry[] }) {
	return (
		<Table
			caption={m.admin_mail()}
			rows={mails}
			rowKey={({ id }) => id}
			columns={[
				{
					key: 'to',
					head: m.mail_to(),
					isRowHeader: true,
					cell: ({ recipient }) => <bdi className="break-all">{recipient}</bdi>,
				},
				{ key: 'subject', head: m.mail_subject(), cell: ({ subject }) => <bdi>{subject}</bdi> },
				{ key: 'written', head: m.mail_written(), cell: ({ createdAt }) => formatDateTime(createdAt) },
				{ key: 'state', head: m.mail_state(), cell: (mail) => <State mail={mail} /> },
			]}
		/>
	)
}

function State({ mail }: { mail: MailEntry }) {
	const settledAt = mail.sentAt ?? mail.failedAt
	return (
		<div className="space-y-1">
			<p>
				<Badge tone={TONES[mail.state]}>{mailStateLabel(mail.state)}</Badge>{' '}
				{settledAt === null ? null : <span className="text-muted text-sm">{formatDateTime(settledAt)}</span>}
			</p>
			{mail.state === 'waiting' ? (
				<p className="text-sm">{m.mail_next_attempt({ time: formatDateTime(mail.nextAttemptAt) })}</p>
			) : null}
			{mail.state !== 'sent' && mail.attempts > 0 ? (
				<p className="text-sm">{m.mail_attempts({ count: formatNumber(mail.attempts) })}</p>
			) : null}
			{mail.lastError ? (
				<p className="break-words text-sm">{m.mail_last_error({ error: isolated(mail.lastError) })}</p>
			) : null}
		</div>
	)
}
