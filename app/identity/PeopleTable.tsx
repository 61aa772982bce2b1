import { href } from 'react-router'
import { m } from '#app/i18n/messages.ts'
import { Link } from '#app/ui/Link.tsx'
import { Badge } from '#app/ui/Page.tsx'
import { Table } from '#app/ui/Table.tsx'
import type { Person } from './people.server.ts'
import { roleLabel } from './role-label.ts'

/** People by name, each leading to their account. */
export function PeopleTable({ people }: { people: Person[] }) {
	return (
		<Table
			caption={m.admin_people()}
			rows={people}
			rowKey={({ id }) => id}
			columns={[
				{
					key: 'name',
					head: m.person_name(),
					isRowHeader: true,
					cell: ({ id, displayName }) => (
						<Link to={href('/admin/people/:person', { person: id })} className="link inline-block py-2 sm:py-0">
							<bdi>{displayName}</bdi>
						</Link>
					),
				},
				{
					key: 'identifier',
					head: m.person_identifier(),
					cell: ({ email, username }) => <bdi>{email ?? username}</bdi>,
				},
				{ key: 'roles', head: m.person_roles(), cell: ({ roles }) => <RoleBadges roles={roles} /> },
				{ key: 'state', head: m.people_state(), cell: (person) => <AccountState person={person} /> },
			]}
		/>
	)
}

export function RoleBadges({ roles }: { roles: Person['roles'] }) {
	return (
		<span className="flex flex-wrap gap-1.5">
			{roles.map((role) => (
				<Badge key={role} tone={role === 'admin' ? 'accent' : 'plain'}>
					{roleLabel(role)}
				</Badge>
			))}
		</span>
	)
}

export function AccountState({ person }: { person: Pick<Person, 'disabledAt' | 'isDemo'> }) {
	return (
		<span className="flex flex-wrap gap-1.5">
			{person.disabledAt === null ? (
				<Badge tone="good">{m.account_open()}</Badge>
			) : (
				<Badge tone="bad">{m.account_closed()}</Badge>
			)}
			{person.isDemo ? <Badge tone="caution">{m.account_demo()}</Badge> : null}
		</span>
	)
}
