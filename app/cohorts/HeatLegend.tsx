import { HeatCells } from './HeatCells.tsx'
import { lessonCellLabel, testCellLabel } from './heat-label.ts'
import { type HeatModule, LESSON_CELLS, type LessonCell, type TestCell } from './heat-map.ts'
import { drawHeatMap, HEAD_HEIGHT } from './heat-map-drawing.ts'

/** What the cells mean, each beside one that looks like it. */
export function HeatLegend() {
	const cells = [
		...LESSON_CELLS.map((cell) => ({ label: lessonCellLabel(cell), module: module([cell], 'none') })),
		...(['none', 'failed', 'passed'] as const).map((test) => ({
			label: testCellLabel(test),
			module: module([], test),
		})),
	]
	return (
		<ul className="flex flex-wrap gap-x-5 gap-y-2 text-muted text-sm">
			{cells.map(({ label, module }) => (
				<li key={label} className="flex items-center gap-2">
					<Sample module={module} />
					{label}
				</li>
			))}
		</ul>
	)
}

function module(lessons: LessonCell[], test: TestCell): HeatModule {
	return { lessons, test, bestScore: null, isCompleted: false }
}

/** The first cell of a drawing of its own. */
function Sample({ module }: { module: HeatModule }) {
	const row = { userId: '', displayName: '', isPaused: false, lastActiveAt: null, done: 0, modules: [module] }
	const drawing = drawHeatMap([row], [module.lessons.length], false)
	return (
		<svg viewBox={`-1 ${HEAD_HEIGHT + 8} 15 28`} width={15} height={28} className="shrink-0" aria-hidden="true">
			<HeatCells drawing={drawing} />
		</svg>
	)
}
