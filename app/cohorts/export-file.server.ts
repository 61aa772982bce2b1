import { stringify } from 'csv-stringify/sync'
import type { Cell } from '#app/platform/xlsx.ts'
import { writeXlsx } from '#app/platform/xlsx.ts'
import type { Database } from '#db/connection.ts'
import { columnsOf, DATASETS, type Dataset, DICTIONARY_HEAD, dictionaryRows } from './export-datasets.ts'
import { exportRows } from './export-rows.server.ts'
import { statementLines, type WantedStatements } from './xapi-statements.server.ts'

export type ExportFile = { type: string; chunks: Iterable<string | Uint8Array> }

type Wanted = WantedStatements & { isRightToLeft: boolean }

const CSV = 'text/csv; charset=utf-8'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** Some 50 KB: the room that larger pieces take outside the heap is given back late. */
const ROWS_PER_CHUNK = 200
/** By which Excel knows that a file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff'

/**
 * What an address names: `responses.csv`, `responses.xlsx`, `everything.xlsx`, `dictionary.csv` or `statements.jsonl`;
 * null where it is none of them. Nothing is read before the chunks are taken.
 */
export function exportFile(db: Database, name: string, wanted: Wanted): ExportFile | null {
	const { scope, manner, isRightToLeft } = wanted
	const [stem = '', ending = ''] = name.split('.', 2)
	const head = (dataset: Dataset) => columnsOf(dataset, manner.withNames).map((column) => column.name)
	const sheet = (dataset: Dataset) => ({
		name: dataset,
		head: head(dataset),
		rows: exportRows(db, dataset, scope, manner),
	})
	const dictionary = { name: 'dictionary', head: DICTIONARY_HEAD, rows: dictionaryRows(manner.withNames) }
	const dataset = DATASETS.find((each) => each === stem)
	const sheets = dataset ? [sheet(dataset)] : stem === 'dictionary' ? [dictionary] : null

	if (name === 'statements.jsonl') return { type: 'application/x-ndjson', chunks: statementLines(db, wanted) }
	if (name === 'everything.xlsx') {
		const all = [dictionary, ...DATASETS.map(sheet)]
		return { type: XLSX, chunks: writeXlsx(all, { isRightToLeft }) }
	}
	if (!sheets) return null
	if (ending === 'xlsx') return { type: XLSX, chunks: writeXlsx(sheets, { isRightToLeft }) }
	if (ending === 'csv')
		return { type: CSV, chunks: sheets.flatMap(({ head, rows }) => [csvChunks(head, rows)])[0] ?? [] }
	return null
}

/** A text that a spreadsheet would take for a formula gets an apostrophe in front, which makes it a text. */
function* csvChunks(head: readonly string[], rows: Iterable<readonly Cell[]>): Generator<string> {
	yield BYTE_ORDER_MARK + csv([head])
	let batch: (readonly Cell[])[] = []
	for (const row of rows) {
		batch.push(row)
		if (batch.length < ROWS_PER_CHUNK) continue
		yield csv(batch)
		batch = []
	}
	if (batch.length > 0) yield csv(batch)
}

function csv(rows: readonly (readonly Cell[])[]): string {
	return stringify(rows as Cell[][], { escape_formulas: true, record_delimiter: 'windows' })
}
