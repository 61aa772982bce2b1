import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { ratingLabels, statementLabel } from '#app/learning/survey-words.ts'
import type { Survey } from '#app/learning/surveys.ts'
import { Table } from '#app/ui/Table.tsx'
import { coefficientText, shareText } from './measure-words.ts'
import type { StatementCounts } from './survey-report.server.ts'

/** From the least to the most. */
const FILLS = ['fill-bad', 'fill-caution', 'fill-line', 'fill-accent opacity-60', 'fill-accent']

type RatingTableProps = { survey: Survey; statements: StatementCounts[]; caption: string }

/** How often each rating was given: a bar, and the shares it is made of. */
export function RatingTable({ survey, statements, caption }: RatingTableProps) {
	const labels = ratingLabels(survey)
	return (
		<>
			<Key labels={labels} />
			<Table
				caption={caption}
				columns={[
					{
						key: 'statement',
						head: m.measures_statement(),
						isRowHeader: true,
						cell: ({ id }) => (
							<div className="max-w-md font-normal">
								{statementLabel(id)}
								<Bar counts={statements.find((each) => each.id === id)?.counts ?? []} />
							</div>
						),
					},
					...labels.map((label, index) => ({
						key: label,
						head: label,
						isShort: true,
						align: 'end' as const,
						cell: ({ counts, n }: StatementCounts) => shareText(n === 0 ? null : (counts[index] ?? 0) / n),
					})),
					{
						key: 'mean',
						head: m.measures_rating_mean(),
						isShort: true,
						align: 'end',
						cell: ({ mean }) => coefficientText(mean),
					},
					{ key: 'n', head: m.measures_answers(), isShort: true, align: 'end', cell: ({ n }) => formatNumber(n) },
				]}
				rows={statements}
				rowKey={({ id }) => id}
			/>
		</>
	)
}

function Bar({ counts }: { counts: readonly number[] }) {
	const total = counts.reduce((sum, count) => sum + count, 0)
	const parts = counts.map((count, index) => ({
		fill: FILLS[index] ?? '',
		width: total === 0 ? 0 : (100 * count) / total,
		x: total === 0 ? 0 : (100 * counts.slice(0, index).reduce((sum, each) => sum + each, 0)) / total,
	}))
	return (
		<svg viewBox="0 0 100 8" preserveAspectRatio="none" className="mirror mt-2 h-4 w-full" aria-hidden="true">
			{parts.map(({ fill, width, x }) => (
				<rect key={fill} x={x} width={width} height="8" className={`${fill} stroke-surface`} strokeWidth="0.4" />
			))}
		</svg>
	)
}

function Key({ labels }: { labels: readonly string[] }) {
	return (
		<ul className="mb-2 flex flex-wrap gap-x-5 gap-y-1 text-muted text-sm" aria-hidden="true">
			{labels.map((label, index) => (
				<li key={label} className="flex items-center gap-2">
					<svg viewBox="0 0 10 10" className="size-3" aria-hidden="true">
						<rect width="10" height="10" className={FILLS[index]} />
					</svg>
					{label}
				</li>
			))}
		</ul>
	)
}
