import { href } from 'react-router'
import { formatDateTime, formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Link } from '#app/ui/Link.tsx'
import { Table } from '#app/ui/Table.tsx'
import type { MessageAudience } from './message-form.ts'

type Sent = {
	id: string
	subject: string
	audience: MessageAudience
	mailed: number
	unmailed: number
	sentAt: number
	/** Null where the account is gone. */
	author: string | null
}

/** Who a message was for. */
export function audienceLabel(audience: MessageAudience): string {
	return audience === 'all' ? m.message_sent_to_all() : m.message_sent_to_stuck()
}

/** What was written to a cohort, as its trainers see it. */
export function SentMessages({
	cohort,
	timeZone,
	messages,
}: {
	cohort: string
	timeZone: string
	messages: readonly Sent[]
}) {
	return (
		<Table
			caption={m.cohort_messages()}
			rows={[...messages]}
			rowKey={({ id }) => id}
			columns={[
				{
					key: 'subject',
					head: m.message_subject(),
					isRowHeader: true,
					cell: ({ id, subject }) => (
						<Link
							to={href('/trainer/cohorts/:cohort/messages/:message', { cohort, message: id })}
							className="link inline-flex min-h-11 items-center"
						>
							<bdi>{subject}</bdi>
						</Link>
					),
				},
				{ key: 'audience', head: m.message_audience(), cell: ({ audience }) => audienceLabel(audience) },
				{
					key: 'mailed',
					head: m.message_by_mail(),
					isShort: true,
					cell: ({ mailed }) => formatNumber(mailed),
				},
				{
					key: 'unmailed',
					head: m.message_on_page(),
					isShort: true,
					cell: ({ unmailed }) => formatNumber(unmailed),
				},
				{
					key: 'sent',
					head: m.message_sent_when(),
					cell: ({ author, sentAt }) => (
						<>
							<bdi>{author ?? m.message_author_gone()}</bdi>
							<br />
							{formatDateTime(sentAt, timeZone)}
						</>
					),
				},
			]}
		/>
	)
}
