import type { ReactNode } from 'react'
import { href } from 'react-router'
import { formatDate } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Link } from '#app/ui/Link.tsx'
import { AccountState } from './PeopleTable.tsx'
import type { Person } from './people.server.ts'

/** What is known of an account. */
export function PersonFacts({ person, contextName }: { person: Person; contextName: string | null }) {
	const identifier = person.email ?? person.username ?? ''
	return (
		<>
			<dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-4">
				<Fact term={m.person_identifier()}>
					<bdi>{identifier}</bdi>
					{person.email ? null : <span className="block text-muted text-sm">{m.person_no_email()}</span>}
				</Fact>
				<Fact term={m.person_since()}>{formatDate(person.createdAt)}</Fact>
				<Fact term={m.person_context()}>{contextName ?? m.shared_curriculum()}</Fact>
				<Fact term={m.people_state()}>
					<AccountState person={person} />
					{person.disabledAt === null ? null : m.person_closed_on({ date: formatDate(person.disabledAt) })}
				</Fact>
			</dl>
			<p>
				<Link
					to={`${href('/admin/audit')}?${new URLSearchParams({ person: identifier })}`}
					className="link inline-block py-2"
				>
					{m.person_audit()}
				</Link>
			</p>
		</>
	)
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
	return (
		<div>
			<dt className="text-muted text-sm">{term}</dt>
			<dd>{children}</dd>
		</div>
	)
}
