import { formatDay, formatNumber, formatPercent } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Table } from '#app/ui/Table.tsx'
import type { Week } from './completion-over-time.ts'

/** A drawing that is stretched to its place; the words stand beside it, so that they stay as large as all others. */
const WIDTH = 100
const HEIGHT = 100
const LINES = [1, 0.5, 0]

/** The share of all required modules that is completed, week by week, as an area with the table behind it. */
export function CompletionChart({ weeks }: { weeks: Week[] }) {
	const [first, last] = [weeks[0], weeks.at(-1)]
	if (!first || !last) return null
	const x = (index: number) => Math.round((WIDTH * index * 100) / weeks.length) / 100
	const y = (share: number) => Math.round(HEIGHT * (1 - share) * 100) / 100
	// Each week ends with what was completed until then.
	const line = [`M0 ${HEIGHT}`, ...weeks.map(({ share }, index) => `L${x(index + 1)} ${y(share)}`)].join('')
	return (
		<figure className="max-w-2xl">
			<div className="flex gap-3 text-muted text-sm">
				<div aria-hidden="true" className="-my-2.5 flex flex-col justify-between text-end tabular-nums">
					{LINES.map((share) => (
						<span key={share}>{formatPercent(share)}</span>
					))}
				</div>
				<svg
					viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
					preserveAspectRatio="none"
					className="mirror h-44 min-w-0 grow overflow-visible"
					role="img"
					aria-label={m.insight_completion_described({ share: formatPercent(last.share) })}
				>
					<path
						d={LINES.map((share) => `M0 ${y(share)}H${WIDTH}`).join('')}
						className="fill-none stroke-line"
						vectorEffect="non-scaling-stroke"
					/>
					<path d={`${line}V${HEIGHT}z`} className="fill-accent-soft" />
					<path d={line} className="fill-none stroke-accent" strokeWidth={2.5} vectorEffect="non-scaling-stroke" />
				</svg>
			</div>
			<p aria-hidden="true" className="mt-2 flex flex-wrap justify-between gap-x-4 ps-12 text-muted text-xs sm:text-sm">
				<span>{formatDay(first.monday)}</span>
				{weeks.length > 1 ? <span>{formatDay(last.monday)}</span> : null}
			</p>
			<details className="mt-2">
				<summary className="link min-h-11 cursor-pointer py-2">{m.insight_as_table()}</summary>
				<Table
					caption={m.insight_completion()}
					rows={weeks}
					rowKey={({ monday }) => monday}
					columns={[
						{
							key: 'week',
							head: m.insight_week_of(),
							isRowHeader: true,
							isShort: true,
							cell: ({ monday }) => formatDay(monday),
						},
						{
							key: 'completed',
							head: m.insight_completed_in_week(),
							isShort: true,
							align: 'end',
							cell: ({ completed }) => formatNumber(completed),
						},
						{
							key: 'share',
							head: m.insight_completed_share(),
							isShort: true,
							align: 'end',
							cell: ({ share }) => formatPercent(share),
						},
					]}
				/>
			</details>
		</figure>
	)
}
