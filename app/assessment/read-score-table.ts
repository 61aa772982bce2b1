import { CsvError, parse } from 'csv-parse/sync'
import type { ScoreTable } from './item-analysis.ts'

export type ScoreTableResult = { ok: true; table: ScoreTable } | { ok: false; faults: ScoreFault[] }
/** Lines and columns count from 1; columns are cells, not characters. */
export type ScoreFault = { line: number; column: number; message: string }

const MAX_FAULTS = 20

/**
 * Reads a table of scores: a header row of item names, then a row per person. Cells are parted by commas, semicolons or
 * tabs, whichever the header has; in the latter two a decimal comma is understood.
 * @param maxScores of each item, in order; where none are given, an item's highest score that anybody reached, at least 1
 */
export function readScoreTable(text: string, maxScores: readonly number[] | null): ScoreTableResult {
	const separator = separatorOf(text)
	const parsed = readCells(text, separator)
	if (!parsed.ok) return parsed
	const [head, ...body] = parsed.rows
	const names = head?.cells ?? []
	const faults: ScoreFault[] = []
	if (names.every((name) => name === '')) {
		return { ok: false, faults: [{ line: 1, column: 1, message: 'The first row holds the names of the items.' }] }
	}
	for (const [index, name] of names.entries()) {
		if (name === '') faults.push({ line: 1, column: index + 1, message: 'This item has no name.' })
		else if (names.indexOf(name) !== index)
			faults.push({ line: 1, column: index + 1, message: `“${name}” stands twice.` })
	}
	if (maxScores && maxScores.length !== names.length) {
		const message = `There are ${names.length} items but ${maxScores.length} highest scores.`
		faults.push({ line: 1, column: 1, message })
	}

	const rows = body.map(({ cells: row, line }) => {
		const at = (column: number, message: string) => faults.push({ line, column, message })
		if (row.length !== names.length) at(1, `This row has ${row.length} cells; there are ${names.length} items.`)
		return row.map((cell, column) => {
			const score = readScore(cell, separator)
			if (score === null)
				at(
					column + 1,
					cell === ''
						? 'Here is no score; write 0 for an item without an answer.'
						: `“${cell.slice(0, 30)}” is no score.`,
				)
			else if (score < 0) at(column + 1, 'A score is never below 0.')
			else if (score > (maxScores?.[column] ?? Number.POSITIVE_INFINITY))
				at(column + 1, `${score} is more than the highest score.`)
			return score ?? 0
		})
	})
	if (faults.length > 0) return { ok: false, faults: faults.slice(0, MAX_FAULTS) }
	const highest = (column: number) => rows.reduce((most, row) => Math.max(most, row[column] ?? 0), 1)
	return {
		ok: true,
		table: { items: names.map((name, column) => ({ name, maxScore: maxScores?.[column] ?? highest(column) })), rows },
	}
}

/** What the header has outside its quotes. */
function separatorOf(text: string): string {
	const [header = ''] = text.replace(/"(?:[^"]|"")*"/g, '""').split(/\r\n|\n|\r/, 1)
	return [';', '\t', ','].find((mark) => header.includes(mark)) ?? ','
}

/** Also mixed, as in a file that two programs wrote. */
const LINE_ENDS = ['\r\n', '\n', '\r']

/** A row, and the line it ends on. */
type Row = { cells: string[]; line: number }

function readCells(text: string, delimiter: string): { ok: true; rows: Row[] } | { ok: false; faults: ScoreFault[] } {
	try {
		const options = { delimiter, bom: true, trim: true, relaxColumnCount: true, skipEmptyLines: true }
		const records = parse(text, { ...options, recordDelimiter: LINE_ENDS, info: true }) as unknown as {
			record: string[]
			info: { lines: number }
		}[]
		return { ok: true, rows: records.map(({ record, info }) => ({ cells: record, line: info.lines })) }
	} catch (error) {
		if (!(error instanceof CsvError)) throw error
		return { ok: false, faults: [{ line: Number(error.lines ?? 1), column: 1, message: error.message }] }
	}
}

function readScore(cell: string, separator: string): number | null {
	const plain = separator === ',' ? cell : cell.replace(',', '.')
	return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(plain) ? Number(plain) : null
}
