import type { ReactNode } from 'react'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import type { Survey } from '#app/learning/surveys.ts'
import { Notice } from '#app/ui/Page.tsx'
import { Table } from '#app/ui/Table.tsx'
import { coefficientText, hiddenCount, intervalText, shareText } from './measure-words.ts'
import type { GainRow } from './programme-gains.server.ts'
import type { ReachRow } from './programme-report.server.ts'
import { RatingTable } from './RatingTable.tsx'
import type { RatingReport } from './survey-report.server.ts'

type Named<Row> = Row & { name: string }

/** One of the four levels: what it asks, what is known, what it rests on. */
export function Level({ id, title, asks, children }: { id: string; title: string; asks: string; children: ReactNode }) {
	return (
		<section aria-labelledby={id} className="mt-12 break-inside-avoid">
			<h2 id={id} className="font-bold text-2xl">
				{title}
			</h2>
			<p className="mt-1 mb-4 max-w-measure text-muted">{asks}</p>
			{children}
		</section>
	)
}

export function Ratings({ survey, report, source }: { survey: Survey; report: RatingReport; source: string }) {
	if (report.n === null) return <Notice>{m.measures_too_few_answers()}</Notice>
	return (
		<>
			<RatingTable
				survey={survey}
				statements={report.statements}
				caption={survey === 'reaction' ? m.measures_reaction() : m.measures_behaviour()}
			/>
			<p className="mt-3 max-w-measure text-muted text-sm">
				{source} {m.measures_rests_on({ n: formatNumber(report.n) })}
			</p>
		</>
	)
}

/** Before and after, as points on a line, and in numbers. */
export function GainTable({ rows, head }: { rows: Named<GainRow>[]; head: string }) {
	if (rows.length === 0) return <Notice>{m.measures_no_pairs()}</Notice>
	return (
		<>
			<Table
				caption={m.measures_learning()}
				columns={[
					{ key: 'name', head, isRowHeader: true, cell: ({ name }) => <div className="max-w-sm">{name}</div> },
					{
						key: 'plot',
						head: m.measures_before_after(),
						cell: ({ gain }) =>
							gain ? (
								<div className="flex flex-wrap items-center gap-x-3">
									<GainPlot before={gain.before ?? 0} after={gain.after ?? 0} />
									<span className="tabular-nums">
										{m.measures_from_to({ from: shareText(gain.before), to: shareText(gain.after) })}
									</span>
								</div>
							) : (
								<span className="text-muted">{m.measures_hidden()}</span>
							),
					},
					{
						key: 'effect',
						head: m.measures_effect(),
						cell: ({ gain }) =>
							gain ? (
								<span className="tabular-nums">
									{coefficientText(gain.effect?.size ?? null)} {intervalText(gain.effect, coefficientText)}
								</span>
							) : null,
					},
					{
						key: 'normalised',
						head: m.measures_normalised(),
						isShort: true,
						align: 'end',
						cell: ({ gain }) => (gain ? shareText(gain.normalisedGain) : null),
					},
					{
						key: 'n',
						head: m.measures_people(),
						isShort: true,
						align: 'end',
						cell: ({ gain }) => hiddenCount(gain?.n ?? null),
					},
				]}
				rows={rows}
				rowKey={({ id }) => id}
			/>
			<p className="mt-3 max-w-measure text-muted text-sm">{m.measures_gain_source()}</p>
		</>
	)
}

function GainPlot({ before, after }: { before: number; after: number }) {
	const [from, to] = [4 + before * 112, 4 + after * 112]
	return (
		<svg viewBox="0 0 120 16" className="mirror h-4 w-30 shrink-0" aria-hidden="true">
			<rect x="4" y="7" width="112" height="2" className="fill-line" />
			<rect x={Math.min(from, to)} y="6.5" width={Math.abs(to - from)} height="3" className="fill-accent" />
			<circle cx={from} cy="8" r="4" className="fill-surface stroke-accent" strokeWidth="2" />
			<circle cx={to} cy="8" r="5" className="fill-accent" />
		</svg>
	)
}

/** How many completed each module. */
export function ReachTable({ rows, people }: { rows: Named<ReachRow>[]; people: number | null }) {
	return (
		<Table
			caption={m.measures_reach()}
			columns={[
				{ key: 'name', head: m.measures_module(), isRowHeader: true, cell: ({ name }) => name },
				{
					key: 'completed',
					head: m.measures_completed(),
					isShort: true,
					align: 'end',
					cell: ({ completed }) => hiddenCount(completed),
				},
				{
					key: 'share',
					head: m.measures_of_people(),
					isShort: true,
					align: 'end',
					cell: ({ completed }) =>
						completed === null || people === null || completed > people ? null : shareText(completed / people),
				},
			]}
			rows={rows}
			rowKey={({ id }) => id}
		/>
	)
}

type ReachByContextProps = { modules: string[]; rows: { name: string; counts: (number | null)[]; isTotal: boolean }[] }

/** The same by what was read, with what would give single people away left out. */
export function ReachByContext({ modules, rows }: ReachByContextProps) {
	return (
		<Table
			caption={m.measures_reach()}
			columns={[
				{ key: 'name', head: m.measures_context(), isRowHeader: true, cell: ({ name }) => name },
				...modules.map((module, index) => ({
					key: module,
					head: module,
					isShort: true,
					align: 'end' as const,
					cell: ({ counts, isTotal }: ReachByContextProps['rows'][number]) =>
						isTotal ? <strong>{hiddenCount(counts[index] ?? null)}</strong> : hiddenCount(counts[index] ?? null),
				})),
			]}
			rows={rows}
			rowKey={({ name }) => name}
		/>
	)
}
