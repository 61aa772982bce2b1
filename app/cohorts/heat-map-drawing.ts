import type { HeatRow } from './heat-map.ts'

/** The drawing of a heat map: plain numbers and paths, so that a page of a thousand cells stays a few kilobytes. */
export const ROW_HEIGHT = 44
export const HEAD_HEIGHT = 44
const CELL = { width: 13, height: 26, gap: 2 }
const GROUP_GAP = 12

export type Drawing = {
	width: number
	height: number
	/** Where the cells of each module stand. */
	groups: { x: number; width: number }[]
	/** The outlines of all cells. */
	frames: string
	/** How much of each lesson is done, filled from below. */
	fills: string
	passed: string
	ticks: string
	failed: string
	crosses: string
}

const FILLED = { none: 0, opened: 1 / 3, reached: 2 / 3, completed: 1 }

/** @param isRtl draws the first module at the right */
export function drawHeatMap(rows: readonly HeatRow[], lessonCounts: readonly number[], isRtl: boolean): Drawing {
	const groups: { x: number; width: number }[] = []
	let at = 0
	for (const count of lessonCounts) {
		const width = (count + 1) * (CELL.width + CELL.gap) - CELL.gap
		groups.push({ x: at, width })
		at += width + GROUP_GAP
	}
	const width = Math.max(0, at - GROUP_GAP)
	const start = (x: number, w: number) => (isRtl ? width - x - w : x)
	const paths = { frames: '', fills: '', passed: '', ticks: '', failed: '', crosses: '' }
	for (const [index, row] of rows.entries()) {
		const y = HEAD_HEIGHT + index * ROW_HEIGHT + (ROW_HEIGHT - CELL.height) / 2
		for (const [group, module] of row.modules.entries()) {
			const from = groups[group]?.x ?? 0
			const left = (column: number) => start(from + column * (CELL.width + CELL.gap), CELL.width)
			for (const [column, cell] of module.lessons.entries()) {
				const x = left(column)
				paths.frames += box(x, y, CELL.height)
				const filled = Math.round(CELL.height * FILLED[cell])
				if (filled > 0) paths.fills += box(x, y + CELL.height - filled, filled)
			}
			const x = left(module.lessons.length)
			const middle = y + CELL.height / 2
			if (module.test === 'none') paths.frames += circle(x, middle)
			if (module.test === 'passed') {
				paths.passed += circle(x, middle)
				paths.ticks += `M${x + 3.5} ${middle}l2.5 2.5 4-5`
			}
			if (module.test === 'failed') {
				paths.failed += circle(x, middle)
				paths.crosses += `M${x + 4} ${middle - 2.5}l5 5m0-5l-5 5`
			}
		}
	}
	return {
		width,
		height: HEAD_HEIGHT + rows.length * ROW_HEIGHT,
		groups: groups.map((group) => ({ ...group, x: start(group.x, group.width) })),
		...paths,
	}
}

function box(x: number, y: number, height: number): string {
	return `M${x} ${y}h${CELL.width}v${height}h-${CELL.width}z`
}

function circle(x: number, middle: number): string {
	const radius = CELL.width / 2
	return `M${x} ${middle}a${radius} ${radius} 0 1 1 ${CELL.width} 0a${radius} ${radius} 0 1 1-${CELL.width} 0z`
}
