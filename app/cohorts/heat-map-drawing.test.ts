import { expect, test } from 'vitest'
import type { HeatModule, HeatRow } from './heat-map.ts'
import { drawHeatMap, HEAD_HEIGHT, ROW_HEIGHT } from './heat-map-drawing.ts'

const module = (...lessons: HeatModule['lessons']): HeatModule => ({
	lessons,
	test: 'none',
	bestScore: null,
	isCompleted: false,
})
const row = (...modules: HeatModule[]): HeatRow => ({
	userId: 'a',
	displayName: 'Awa',
	isPaused: false,
	lastActiveAt: null,
	done: 0,
	modules,
})
const cells = (path: string) => [...path.matchAll(/M/g)].length

test('every lesson and every test has a cell, filled as far as its reader came', () => {
	const drawing = drawHeatMap([row(module('none', 'opened'), module('completed'))], [2, 1], false)
	expect(cells(drawing.frames)).toBe(5)
	expect([...drawing.fills.matchAll(/v(\d+)/g)].map(([, height]) => Number(height))).toEqual([9, 26])
	expect(drawing.height).toBe(HEAD_HEIGHT + ROW_HEIGHT)
})

test('a test that was passed or failed is told apart by its sign, not by its colour alone', () => {
	const sent = (test: 'passed' | 'failed') => drawHeatMap([row({ ...module(), test })], [0], false)
	expect([cells(sent('passed').ticks), cells(sent('passed').crosses)]).toEqual([1, 0])
	expect([cells(sent('failed').ticks), cells(sent('failed').crosses)]).toEqual([0, 1])
})

test('from right to left the first module stands at the right', () => {
	const rows = [row(module('none', 'none', 'none'), module('none'))]
	const [ltr, rtl] = [drawHeatMap(rows, [3, 1], false), drawHeatMap(rows, [3, 1], true)]
	expect(rtl.width).toBe(ltr.width)
	expect(ltr.groups.map(({ x }) => x)).toEqual([0, 70])
	expect(rtl.groups.map(({ x, width }) => x + width)).toEqual([ltr.width, ltr.width - 70])
})
