import { m } from '#app/i18n/messages.ts'
import { FilterSelect } from '#app/ui/FilterForm.tsx'

type CohortFilterProps = { cohorts: { id: string; name: string }[]; cohortId: string | null; seesAll: boolean }

/** Whose results: everybody’s or those of one’s own cohorts, or of one of them. */
export function CohortFilter({ cohorts, cohortId, seesAll }: CohortFilterProps) {
	return (
		<FilterSelect
			name="cohort"
			label={m.measures_cohort()}
			value={cohortId}
			any={seesAll ? m.measures_everybody() : m.measures_own_cohorts()}
			options={cohorts.map(({ id, name }) => ({ value: id, label: name }))}
		/>
	)
}
