/** What becomes of a row of an imported list; the last four write nothing. */
export const ROW_OUTCOMES = ['invite', 'enrol', 'slip', 'in-cohort', 'invited', 'has-slip', 'faulty'] as const
export type RowOutcome = (typeof ROW_OUTCOMES)[number]

/** How many rows there are of each outcome. */
export function countOutcomes(rows: readonly { outcome: RowOutcome }[]): Record<RowOutcome, number> {
	const counts = Object.fromEntries(ROW_OUTCOMES.map((outcome) => [outcome, 0])) as Record<RowOutcome, number>
	for (const { outcome } of rows) counts[outcome]++
	return counts
}
