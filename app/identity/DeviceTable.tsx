import { formatDate } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Confirm } from '#app/ui/Confirm.tsx'
import { Badge } from '#app/ui/Page.tsx'
import { Table } from '#app/ui/Table.tsx'

export type Device = { id: string; name: string; createdAt: number; lastSeenAt: number; isThis: boolean }

/** Where a person's account is signed in. */
export function DeviceTable({ devices }: { devices: Device[] }) {
	return (
		<Table
			caption={m.settings_devices()}
			rows={devices}
			rowKey={({ id }) => id}
			columns={[
				{
					key: 'name',
					head: m.device(),
					isRowHeader: true,
					cell: ({ name, isThis }) => (
						<span className="flex flex-wrap items-center gap-2">
							{name}
							{isThis ? <Badge tone="good">{m.this_device()}</Badge> : null}
						</span>
					),
				},
				{ key: 'since', head: m.device_since(), cell: ({ createdAt }) => formatDate(createdAt) },
				{ key: 'seen', head: m.device_last_seen(), cell: ({ lastSeenAt }) => formatDate(lastSeenAt) },
				{
					key: 'act',
					head: m.device_action(),
					cell: ({ id, name }) => (
						<Confirm
							label={m.sign_out_device()}
							about={name}
							question={m.sign_out_device_question({ device: name })}
							confirm={m.sign_out_device_confirm()}
							fields={{ intent: 'sign-out', session: id }}
						/>
					),
				},
			]}
		/>
	)
}
