import { m } from '#app/i18n/messages.ts'
import { FilterForm, FilterSelect, FilterText } from '#app/ui/FilterForm.tsx'
import type { PeopleOrder, PeopleQuery } from './cohort-people.server.ts'
import { enrolmentLabel } from './enrolment-label.ts'

/** Those who asked have a part of the page to themselves. */
const STATES = ['active', 'paused', 'removed', 'moved', 'declined'] as const
const ORDERS: Record<Exclude<PeopleOrder, 'name'>, () => string> = {
	active: m.people_order_active,
	done: m.people_order_done,
	joined: m.people_order_joined,
}

export function PeopleFilter({ query, clear }: { query: PeopleQuery; clear: string }) {
	return (
		<FilterForm isFiltered={query.text !== '' || query.state !== null || query.order !== 'name'} clear={clear}>
			<FilterText name="q" label={m.cohort_search()} value={query.text} />
			<FilterSelect
				name="state"
				label={m.cohort_phase()}
				value={query.state}
				any={m.people_taking_part()}
				options={STATES.map((state) => ({ value: state, label: enrolmentLabel(state) }))}
			/>
			<FilterSelect
				name="order"
				label={m.people_order()}
				value={query.order}
				any={m.people_order_name()}
				options={Object.entries(ORDERS).map(([value, label]) => ({ value, label: label() }))}
			/>
		</FilterForm>
	)
}
