import { href } from 'react-router'
import { m } from '#app/i18n/messages.ts'
import { AdminNav } from '#app/identity/AdminNav.tsx'
import { requireUser } from '#app/identity/current-user.server.ts'
import { PeopleTable } from '#app/identity/PeopleTable.tsx'
import { canManagePeople } from '#app/identity/policy.ts'
import { roleLabel } from '#app/identity/role-label.ts'
import { searchPeople } from '#app/identity/search-people.server.ts'
import { ROLES } from '#app/identity/user.ts'
import { pageOf, requestedRows } from '#app/platform/paging.ts'
import { allow } from '#app/platform/responses.ts'
import { ButtonLink } from '#app/ui/Button.tsx'
import { FilterForm, FilterSelect, FilterText } from '#app/ui/FilterForm.tsx'
import { EmptyState, Page } from '#app/ui/Page.tsx'
import { Pager } from '#app/ui/Pager.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/people'

const STATES = ['open', 'closed'] as const

export function loader({ request, context, url }: Route.LoaderArgs) {
	allow(canManagePeople(requireUser(context, request)))
	const asked = url.searchParams
	const query = {
		text: (asked.get('q') ?? '').slice(0, 200),
		role: ROLES.find((role) => role === asked.get('role')) ?? null,
		state: STATES.find((state) => state === asked.get('state')) ?? null,
	}
	const { rows, previous, next } = pageOf(searchPeople(db, query, requestedRows(url)), url)
	return { query, people: rows, previous, next }
}

export default function People({ loaderData }: Route.ComponentProps) {
	const { query, people, previous, next } = loaderData
	const roles = ROLES.map((role) => ({ value: role, label: roleLabel(role) }))
	const states = [
		{ value: 'open', label: m.account_open() },
		{ value: 'closed', label: m.account_closed() },
	]
	const invite = <ButtonLink to={href('/admin/invitations')}>{m.invite_people()}</ButtonLink>
	return (
		<>
			<AdminNav />
			<Page title={m.admin_people()} intro={m.people_intro()} actions={invite} width="wide">
				<title>{`${m.admin_people()} · ${m.product_name()}`}</title>
				<FilterForm
					isFiltered={query.text !== '' || query.role !== null || query.state !== null}
					clear={href('/admin/people')}
				>
					<FilterText name="q" label={m.people_search()} value={query.text} />
					<FilterSelect
						name="role"
						label={m.people_role()}
						value={query.role}
						any={m.people_any_role()}
						options={roles}
					/>
					<FilterSelect
						name="state"
						label={m.people_state()}
						value={query.state}
						any={m.people_any_state()}
						options={states}
					/>
				</FilterForm>
				{people.length === 0 ? (
					<EmptyState title={m.people_none_found()}>{m.people_none_found_text()}</EmptyState>
				) : (
					<PeopleTable people={people} />
				)}
				<Pager previous={previous} next={next} />
			</Page>
		</>
	)
}
