import { m } from '#app/i18n/messages.ts'
import { FilterForm, FilterSelect, FilterText } from '#app/ui/FilterForm.tsx'
import type { InsightModule, InsightQuery } from './cohort-insight.server.ts'

type InsightFilterProps = { query: InsightQuery; modules: InsightModule[]; clear: string }

/** Which people and which module the heat map shows, and in what order. */
export function InsightFilter({ query, modules, clear }: InsightFilterProps) {
	const { text, moduleId, onlyStuck, order } = query
	return (
		<FilterForm isFiltered={text !== '' || moduleId !== null || onlyStuck || order !== 'name'} clear={clear}>
			<FilterText name="q" label={m.cohort_search()} value={text} />
			<FilterSelect
				name="module"
				label={m.cohort_module()}
				value={moduleId}
				any={m.insight_all_modules()}
				options={modules.map(({ id, title }) => ({ value: id, label: title }))}
			/>
			<FilterSelect
				name="only"
				label={m.insight_who()}
				value={onlyStuck ? 'stuck' : null}
				any={m.people_taking_part()}
				options={[{ value: 'stuck', label: m.insight_only_stuck() }]}
			/>
			<FilterSelect
				name="order"
				label={m.people_order()}
				value={order === 'name' ? null : order}
				any={m.people_order_name()}
				options={[
					{ value: 'done', label: m.insight_order_done() },
					{ value: 'active', label: m.people_order_active() },
				]}
			/>
		</FilterForm>
	)
}
