import { CsvError, parse } from 'csv-parse/sync'
import type { InterfaceLocale } from '#app/i18n/locale.ts'
import { DisplayName, Email, identifierKey } from '#app/identity/account-fields.ts'
import { withoutEscape } from './inert-cell.ts'
import { MOST_ROWS } from './joining-limits.ts'
import { columnNamed, type ListColumn, localeNamed } from './list-words.ts'

/**
 * Reads a list of people as a trainer pastes or uploads it: name, address or none, language. Cells are text and nothing
 * else, whatever they begin with. Every row comes back with what is wrong with it, so that nothing is passed over.
 */
export const ROW_FAULTS = [
	'name-not-allowed',
	'name-too-long',
	'email-not-valid',
	'email-twice',
	'locale-unknown',
	'username-unknown',
	'nobody',
	'too-many-cells',
] as const

export type RowFault = {
	/** From 1, as a spreadsheet counts them. */
	column: number
	field: ListColumn
	code: (typeof ROW_FAULTS)[number]
}

export type ListRow = {
	/** From 1, the header included where there is one. */
	line: number
	/** Empty where none was written. */
	name: string
	email: string | null
	/** Of somebody without an address, as an export of ours writes it. */
	username: string | null
	usernameColumn: number
	/** Null where none was written. */
	locale: InterfaceLocale | null
	faults: RowFault[]
}

export type PeopleList =
	| { ok: true; rows: ListRow[] }
	| { ok: false; reason: 'empty' | 'too-many-rows' }
	/** Quotes that do not close. */
	| { ok: false; reason: 'broken-quotes'; line: number }

/** Of a list without a header, and of the columns that an export has besides. */
const USUAL_ORDER: (ListColumn | null)[] = ['name', 'email', 'locale']

export function readPeopleList(text: string): PeopleList {
	const plain = text.startsWith('\ufeff') ? text.slice(1) : text
	const parsed = readCells(plain)
	if (!parsed.ok) return parsed
	const filled = parsed.rows.filter(({ cells }) => cells.some((cell) => cell !== ''))
	const [first] = filled
	if (!first) return { ok: false, reason: 'empty' }
	const header = headerOf(first.cells)
	const body = header ? filled.slice(1) : filled
	if (body.length === 0) return { ok: false, reason: 'empty' }
	if (body.length > MOST_ROWS) return { ok: false, reason: 'too-many-rows' }
	const columns = header ?? columnsWithoutHeader(body.map(({ cells }) => cells))
	const seen = new Set<string>()
	return { ok: true, rows: body.map(({ cells, line }) => readRow(cells, line, columns, seen)) }
}

/**
 * The mark that parts the cells: the one that stands in every line of the first ones, outside quotes, and most often; where
 * none does, the one that stands there most often at all. A list of addresses alone has none, and is read as one column.
 */
export function separatorOf(text: string): ';' | ',' | '\t' {
	const lines = text
		.slice(0, 20_000)
		.replace(/"(?:[^"]|"")*"/g, '')
		.split(/\r\n|\n|\r/)
		.filter((line) => line.trim() !== '')
		.slice(0, 20)
	const marks = ['\t', ';', ','] as const
	const counts = marks.map((mark) => {
		const inLines = lines.map((line) => line.split(mark).length - 1)
		return { mark, fewest: Math.min(...inLines), all: inLines.reduce((sum, count) => sum + count, 0) }
	})
	const [best] = counts.sort((a, b) => b.fewest - a.fewest || b.all - a.all)
	return best && best.all > 0 ? best.mark : ','
}

type Cells = { cells: string[]; line: number }

function readCells(text: string): { ok: true; rows: Cells[] } | Extract<PeopleList, { reason: 'broken-quotes' }> {
	// Excel begins some lists with a line that names the mark.
	const named = /^sep=([;,\t])\r?\n/i.exec(text)
	const source = named ? text.slice(named[0].length) : text
	try {
		const rows: string[][] = parse(source, {
			delimiter: named?.[1] ?? separatorOf(source),
			relaxColumnCount: true,
			relaxQuotes: true,
			recordDelimiter: ['\r\n', '\n', '\r'],
		})
		const before = named ? 2 : 1
		return {
			ok: true,
			rows: rows.map((cells, index) => ({
				cells: cells.map((cell) => withoutEscape(cell.trim())),
				line: index + before,
			})),
		}
	} catch (error) {
		if (!(error instanceof CsvError)) throw error
		return { ok: false, reason: 'broken-quotes', line: Number(error.lines ?? 1) }
	}
}

/** Which column holds what; null where the first row is a person. A column of another name is passed over. */
function headerOf(cells: readonly string[]): (ListColumn | null)[] | null {
	const columns = cells.map((cell) => columnNamed(cell))
	const isHeader = columns.some((column) => column !== null) && !cells.some((cell) => cell.includes('@'))
	return isHeader ? columns.map((column, index) => (columns.indexOf(column) === index ? column : null)) : null
}

/** In the usual order; in a list of addresses alone, and in one that begins with them, the address comes first. */
function columnsWithoutHeader(rows: readonly string[][]): (ListColumn | null)[] {
	const isAddressFirst =
		rows.some(([first = '']) => first.includes('@')) && !rows.some(([, second = '']) => second.includes('@'))
	return isAddressFirst ? ['email', 'name', 'locale'] : USUAL_ORDER
}

function readRow(cells: string[], line: number, columns: readonly (ListColumn | null)[], seen: Set<string>): ListRow {
	const faults: RowFault[] = []
	const columnOf = (field: ListColumn) => columns.indexOf(field) + 1
	const cellOf = (field: ListColumn) => cells[columns.indexOf(field)] ?? ''
	const fault = (field: ListColumn, code: RowFault['code'], column = columnOf(field)) => {
		faults.push({ field, code, column })
	}

	const name = cellOf('name')
	const checkedName = DisplayName.safeParse(name)
	if (name !== '' && !checkedName.success) {
		const isLong = checkedName.error.issues.some(({ message }) => message === 'name-too-long')
		fault('name', isLong ? 'name-too-long' : 'name-not-allowed')
	}
	const email = plainAddress(cellOf('email'))
	if (email !== '' && !Email.safeParse(email).success) fault('email', 'email-not-valid')
	else if (email !== '' && seen.has(identifierKey(email))) fault('email', 'email-twice')
	if (email !== '') seen.add(identifierKey(email))
	const locale = localeNamed(cellOf('locale'))
	if (locale === 'unknown') fault('locale', 'locale-unknown')
	const username = cellOf('username')
	if (name === '' && email === '' && username === '') fault('name', 'nobody', Math.max(columnOf('name'), 1))
	const extra = cells.findIndex((cell, index) => index >= columns.length && cell !== '')
	if (extra >= 0) fault('name', 'too-many-cells', extra + 1)

	return {
		line,
		name: checkedName.success ? checkedName.data : name,
		email: email === '' ? null : email,
		username: username === '' ? null : username,
		usernameColumn: columnOf('username'),
		locale: locale === 'unknown' ? null : locale,
		faults,
	}
}

/** Without what comes along unseen when an address is copied: full-width letters, and marks of direction. */
function plainAddress(cell: string): string {
	return cell
		.normalize('NFKC')
		.replace(/\p{Cf}/gu, '')
		.trim()
}
