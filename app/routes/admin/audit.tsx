import { href } from 'react-router'
import { formatDateTime } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { AdminNav } from '#app/identity/AdminNav.tsx'
import { hasErasedPerson, listAudit } from '#app/identity/audit.server.ts'
import { AUDIT_ACTIONS } from '#app/identity/audit-action.ts'
import { auditKinds, auditSentence } from '#app/identity/audit-sentence.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { canReadAudit } from '#app/identity/policy.ts'
import { PAGE_SIZE } from '#app/platform/paging.ts'
import { allow } from '#app/platform/responses.ts'
import { FilterForm, FilterSelect, FilterText } from '#app/ui/FilterForm.tsx'
import { EmptyState, Page } from '#app/ui/Page.tsx'
import { Pager } from '#app/ui/Pager.tsx'
import { Table } from '#app/ui/Table.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/audit'

export function loader({ request, context, url }: Route.LoaderArgs) {
	allow(canReadAudit(requireUser(context, request)))
	const asked = url.searchParams
	const action = AUDIT_ACTIONS.find((known) => known === asked.get('action')) ?? null
	const person = (asked.get('person') ?? '').slice(0, 200)
	const before = /^\d{1,15}$/.test(asked.get('before') ?? '') ? Number(asked.get('before')) : undefined
	const entries = listAudit(db, { action, person, before, limit: PAGE_SIZE + 1 })
	const shown = entries.slice(0, PAGE_SIZE)
	return {
		action,
		person,
		isNewest: before === undefined,
		oldest: entries.length > PAGE_SIZE ? (shown.at(-1)?.sequence ?? null) : null,
		entries: shown.map((entry) => ({
			sequence: entry.sequence,
			at: entry.at,
			text: auditSentence(entry),
			network: entry.network,
			isErased: hasErasedPerson(entry),
		})),
	}
}

export default function Audit({ loaderData }: Route.ComponentProps) {
	const { action, person, isNewest, oldest, entries } = loaderData
	const filter = { ...(action && { action }), ...(person && { person }) }
	const at = (more: Record<string, string>) => `?${new URLSearchParams({ ...filter, ...more })}`
	return (
		<>
			<AdminNav />
			<Page title={m.admin_audit()} intro={m.audit_intro()} width="wide">
				<title>{`${m.admin_audit()} · ${m.product_name()}`}</title>
				<FilterForm isFiltered={action !== null || person !== ''} clear={href('/admin/audit')}>
					<FilterSelect
						name="action"
						label={m.audit_filter_action()}
						value={action}
						any={m.audit_any_action()}
						options={auditKinds()}
					/>
					<FilterText name="person" label={m.audit_filter_person()} value={person} />
				</FilterForm>
				{entries.length === 0 ? <EmptyState title={m.audit_empty()}>{m.audit_empty_text()}</EmptyState> : null}
				{entries.length > 0 ? <AuditTable entries={entries} /> : null}
				<Pager
					previous={isNewest ? null : { to: at({}), label: m.audit_newest() }}
					next={oldest === null ? null : { to: at({ before: String(oldest) }), label: m.audit_older() }}
				/>
			</Page>
		</>
	)
}

function AuditTable({ entries }: { entries: Route.ComponentProps['loaderData']['entries'] }) {
	return (
		<Table
			caption={m.admin_audit()}
			rows={entries}
			rowKey={({ sequence }) => String(sequence)}
			columns={[
				{
					key: 'at',
					head: m.audit_when(),
					cell: ({ at }) => <time dateTime={new Date(at).toISOString()}>{formatDateTime(at)}</time>,
				},
				{
					key: 'text',
					head: m.audit_what(),
					isRowHeader: true,
					cell: ({ text }) => <span className="font-normal">{text}</span>,
				},
				{
					key: 'network',
					head: m.audit_network(),
					cell: ({ network, isErased }) =>
						network ? (
							<bdi className="text-muted">{network}</bdi>
						) : isErased ? (
							m.audit_network_erased()
						) : (
							m.audit_on_server()
						),
				},
			]}
		/>
	)
}
