import { href } from 'react-router'
import { formatNumber } from '#app/i18n/format.ts'
import { getLocale } from '#app/i18n/generated/runtime.js'
import { directionOf } from '#app/i18n/locale.ts'
import { m } from '#app/i18n/messages.ts'
import { Link } from '#app/ui/Link.tsx'
import type { InsightModule } from './cohort-insight.server.ts'
import { HeatCells } from './HeatCells.tsx'
import { HeatLegend } from './HeatLegend.tsx'
import type { HeatRow } from './heat-map.ts'
import { type Drawing, drawHeatMap, HEAD_HEIGHT } from './heat-map-drawing.ts'

type HeatMapProps = { cohortId: string; modules: InsightModule[]; rows: HeatRow[] }

/** Who is how far, at a glance. The names stay in view while the drawing is scrolled sideways in its own region. */
export function HeatMap({ cohortId, modules, rows }: HeatMapProps) {
	const isRtl = directionOf(getLocale()) === 'rtl'
	const drawing = drawHeatMap(
		rows,
		modules.map(({ lessons }) => lessons.length),
		isRtl,
	)
	return (
		<figure>
			<section
				// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard
				tabIndex={0}
				aria-label={m.insight_map_scrolls()}
				className="print-small overflow-x-auto rounded-lg border border-line bg-surface"
			>
				<div className="flex w-max">
					<ol className="sticky start-0 z-1 w-32 shrink-0 border-line border-e bg-surface pt-11 sm:w-52">
						{rows.map(({ userId, displayName, isPaused }) => (
							<li key={userId} className="h-11 border-line border-t">
								<Link
									to={href('/trainer/cohorts/:cohort/people/:person', { cohort: cohortId, person: userId })}
									className="flex h-full items-center px-3 text-sm hover:text-accent hover:underline"
								>
									<bdi className="truncate">{displayName}</bdi>
									{isPaused ? <span className="sr-only"> ({m.enrolment_paused()})</span> : null}
								</Link>
							</li>
						))}
					</ol>
					<Cells drawing={drawing} modules={modules} />
				</div>
			</section>
			<figcaption className="mt-3">
				<HeatLegend />
			</figcaption>
		</figure>
	)
}

function Cells({ drawing, modules }: { drawing: Drawing; modules: InsightModule[] }) {
	const { width, height, groups } = drawing
	return (
		<svg
			viewBox={`0 0 ${width} ${height}`}
			width={width}
			height={height}
			className="mx-3 block shrink-0"
			role="img"
			aria-label={m.insight_map_described()}
		>
			{modules.map(({ id, title }, index) => {
				const group = groups[index] ?? { x: 0, width: 0 }
				return (
					<foreignObject key={id} x={group.x} width={group.width} height={HEAD_HEIGHT - 2}>
						<div aria-hidden="true" className="flex h-full items-end pb-1">
							<p title={title} className="line-clamp-2 text-muted text-xs leading-tight">
								{formatNumber(index + 1)}. {title}
							</p>
						</div>
					</foreignObject>
				)
			})}
			<HeatCells drawing={drawing} />
		</svg>
	)
}
