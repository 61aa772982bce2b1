import { expect, test } from 'vitest'
import { readScoreTable } from './read-score-table.ts'

test.each([
	['commas', 'a,b\n1,0.5\n0,1\n'],
	['semicolons and decimal commas', 'a;b\r\n1;0,5\r\n0;1\r\n'],
	['tabs and a byte order mark', '\uFEFFa\tb\n1\t0,5\n0\t1'],
	['quotes', '"a","b"\n"1","0.5"\n0,1'],
])('a table with %s is read', (_, text) => {
	const result = readScoreTable(text, null)
	expect(result.ok && result.table).toEqual({
		items: [
			{ name: 'a', maxScore: 1 },
			{ name: 'b', maxScore: 1 },
		],
		rows: [
			[1, 0.5],
			[0, 1],
		],
	})
})

test('without highest scores the highest that was reached counts', () => {
	const result = readScoreTable('a,b\n3,0\n1,1', null)
	expect(result.ok && result.table.items.map(({ maxScore }) => maxScore)).toEqual([3, 1])
})

test.each([
	['', null, 1, 1, /names of the items/],
	['a,a\n1,1', null, 1, 2, /stands twice/],
	['a,b\n1', null, 2, 1, /1 cells/],
	['a,b\n1,x', null, 2, 2, /“x” is no score/],
	['a,b\n1,', null, 2, 2, /write 0/],
	['a,b\n1,-1', null, 2, 2, /never below 0/],
	['a,b\n1,2', [1, 1], 2, 2, /more than the highest/],
	['a,b\n1,1', [1], 1, 1, /2 items but 1/],
])('“%s” is refused with its place', (text, max, line, column, message) => {
	const result = readScoreTable(text, max)
	expect(result.ok ? [] : result.faults).toContainEqual({ line, column, message: expect.stringMatching(message) })
})

test('the header tells the cells apart by what stands outside its quotes', () => {
	const result = readScoreTable('"first; of two","say ""yes"""\n1,0.5', null)
	expect(result.ok && result.table.items.map(({ name }) => name)).toEqual(['first; of two', 'say "yes"'])
	expect(result.ok && result.table.rows).toEqual([[1, 0.5]])
})

test('a fault is told by the line of the file, empty ones counted', () => {
	const result = readScoreTable('a,b\n\n1,1\n\n1,x\n', null)
	expect(!result.ok && result.faults).toEqual([{ line: 5, column: 2, message: expect.stringMatching(/no score/) }])
})
