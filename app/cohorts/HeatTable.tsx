import { formatDateTime, formatPercent } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Table } from '#app/ui/Table.tsx'
import type { InsightModule } from './cohort-insight.server.ts'
import { lessonCellLabel, testCellLabel } from './heat-label.ts'
import type { HeatModule, HeatRow } from './heat-map.ts'
import { PersonLink } from './PersonLink.tsx'

type HeatTableProps = { cohortId: string; modules: InsightModule[]; rows: HeatRow[]; timeZone: string }

/** The same as the heat map, in words: module by module, or lesson by lesson where one module is shown. */
export function HeatTable({ cohortId, modules, rows, timeZone }: HeatTableProps) {
	const [only] = modules.length === 1 ? modules : []
	return (
		<Table
			caption={m.insight_map()}
			rows={rows}
			rowKey={({ userId }) => userId}
			columns={[
				{
					key: 'name',
					head: m.cohort_name(),
					isRowHeader: true,
					cell: ({ userId, displayName }) => <PersonLink {...{ cohortId, userId, displayName }} />,
				},
				...(only ? lessonColumns(only) : modules.map(moduleColumn)),
				{
					key: 'active',
					head: m.cohort_last_active(),
					cell: ({ lastActiveAt }) =>
						lastActiveAt === null ? m.cohort_not_yet() : formatDateTime(lastActiveAt, timeZone),
				},
			]}
		/>
	)
}

function moduleColumn({ id, title }: InsightModule, index: number) {
	return {
		key: id,
		head: title,
		cell: ({ modules }: HeatRow) => {
			const module = modules[index]
			if (!module) return null
			const done = module.lessons.filter((cell) => cell === 'completed').length
			return (
				<>
					{m.lessons_done({ done, total: module.lessons.length })}
					<span className="block text-muted">{testWords(module)}</span>
				</>
			)
		},
	}
}

function lessonColumns({ id, lessons }: InsightModule) {
	return [
		...lessons.map((lesson, index) => ({
			key: lesson.id,
			head: lesson.title,
			cell: ({ modules }: HeatRow) => lessonCellLabel(modules[0]?.lessons[index] ?? 'none'),
		})),
		{
			key: `${id}-test`,
			head: m.post_test(),
			cell: ({ modules }: HeatRow) => (modules[0] ? testWords(modules[0]) : null),
		},
	]
}

function testWords({ test, bestScore }: HeatModule): string {
	const label = testCellLabel(test)
	return bestScore === null ? label : m.insight_test_with_score({ test: label, score: formatPercent(bestScore) })
}
