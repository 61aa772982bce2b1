import type { Drawing } from './heat-map-drawing.ts'

/** The cells of a drawing, by what they mean; shapes tell them apart where colours do not. */
export function HeatCells({ drawing }: { drawing: Drawing }) {
	return (
		<>
			<path d={drawing.frames} className="fill-none stroke-edge" strokeWidth={1} />
			<path d={drawing.fills} className="fill-accent" />
			<path d={drawing.passed} className="fill-good" />
			<path d={drawing.ticks} className="fill-none stroke-surface" strokeWidth={1.75} />
			<path d={drawing.failed} className="fill-bad-soft stroke-bad" strokeWidth={1.5} />
			<path d={drawing.crosses} className="fill-none stroke-bad" strokeWidth={1.75} />
		</>
	)
}
