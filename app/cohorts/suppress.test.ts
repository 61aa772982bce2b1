import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FEWEST, type Margins, type Suppressed, suppress } from './suppress.ts'

const all = { rows: true, columns: true }
const add = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)

test('a small number is hidden, and others with it from which it would follow', () => {
	const { cells, rows, columns, total } = suppress({
		cells: [
			[20, 3, 40],
			[30, 12, 50],
			[60, 70, 9],
		],
		shows: all,
	})
	expect(cells).toEqual([
		[null, null, 40],
		[null, null, 50],
		[60, 70, 9],
	])
	expect([rows, columns, total]).toEqual([[63, 92, 139], [110, 85, 99], 294])
})

test('where no number is small all are shown', () => {
	const cells = [
		[5, 6],
		[7, 8],
	]
	expect(suppress({ cells, shows: all })).toEqual({ cells, rows: [11, 15], columns: [12, 14], total: 26 })
})

test('in a list with its total two are hidden or none', () => {
	expect(suppress({ cells: [[8, 4, 30]], shows: { rows: false, columns: false } })).toMatchObject({
		cells: [[null, null, 30]],
		total: 42,
	})
})

test('of a single small number not even the total is shown', () => {
	expect(suppress({ cells: [[3]], shows: all })).toEqual({
		cells: [[null]],
		rows: [null],
		columns: [null],
		total: null,
	})
})

test('nobody is nobody, and shown', () => {
	const cells = [[12, 0]]
	expect(suppress({ cells, shows: all })).toEqual({ cells, rows: [12], columns: [12, 0], total: 12 })
})

test('an empty table is empty', () => {
	expect(suppress({ cells: [], shows: all })).toEqual({ cells: [], rows: [], columns: [], total: 0 })
})

const tables = fc.constantFrom([1, 2], [1, 4], [2, 2], [2, 3], [3, 2]).chain(([rows = 1, columns = 1]) =>
	fc.record({
		cells: fc.array(fc.array(fc.nat(8), { minLength: columns, maxLength: columns }), {
			minLength: rows,
			maxLength: rows,
		}),
		shows: fc.record({ rows: fc.boolean(), columns: fc.boolean() }),
	}),
)

test('who tries every table that agrees with what is shown learns no small number', { timeout: 60_000 }, () => {
	fc.assert(
		fc.property(tables, (table) => {
			const seen = suppress(table)
			const { cells, rows, columns, total } = possibleValues(table, seen)
			for (const values of [...cells.flat(), ...rows, ...columns, total]) {
				if (values.truth > 0 && values.truth < FEWEST && values.isPublished)
					expect(values.possible.size).toBeGreaterThan(1)
			}
		}),
		{ numRuns: 150 },
	)
})

test('what is shown is true', () => {
	fc.assert(
		fc.property(tables, (table) => {
			const seen = suppress(table)
			for (const [r, row] of seen.cells.entries()) {
				for (const [c, value] of row.entries()) if (value !== null) expect(value).toBe(table.cells[r]?.[c])
			}
			if (seen.total !== null) expect(seen.total).toBe(add(table.cells.flat()))
		}),
	)
})

/** For each number of a table every value that it could have, found by trying them all. */
function possibleValues({ cells, shows }: Margins, seen: Suppressed) {
	const width = cells[0]?.length ?? 0
	const truth = cells.flat()
	const watch = (count: number, isPublished = true) => ({ truth: count, isPublished, possible: new Set<number>() })
	const watched = {
		cells: cells.map((row) => row.map((count) => watch(count))),
		rows: cells.map((row) => watch(add(row), shows.rows)),
		columns: Array.from({ length: width }, (_, c) => watch(add(cells.map((row) => row[c] ?? 0)), shows.columns)),
		total: watch(add(truth)),
	}
	const guess: number[] = []
	// What is published and hidden is one at least, for nought would be shown.
	const agrees = (shown: number | null | undefined, value: number, isPublished = true) =>
		shown == null ? value > 0 || !isPublished : shown === value
	const check = () => {
		const rows = cells.map((_, r) => add(guess.slice(r * width, (r + 1) * width)))
		const columns = Array.from({ length: width }, (_, c) => add(guess.filter((_, index) => index % width === c)))
		const total = add(guess)
		if (!rows.every((value, r) => agrees(seen.rows[r], value, shows.rows))) return
		if (!columns.every((value, c) => agrees(seen.columns[c], value, shows.columns)) || !agrees(seen.total, total))
			return
		for (const [index, value] of guess.entries())
			watched.cells[Math.floor(index / width)]?.[index % width]?.possible.add(value)
		for (const [r, value] of rows.entries()) watched.rows[r]?.possible.add(value)
		for (const [c, value] of columns.entries()) watched.columns[c]?.possible.add(value)
		watched.total.possible.add(total)
	}
	const go = (index: number) => {
		if (index === truth.length) return check()
		const shown = seen.cells[Math.floor(index / width)]?.[index % width]
		const most = (truth[index] ?? 0) + 2
		for (let value = shown ?? 1; value <= (shown ?? most); value++) {
			guess[index] = value
			go(index + 1)
		}
	}
	go(0)
	return watched
}
