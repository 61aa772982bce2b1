import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate'

/**
 * Tables as an Excel workbook (ECMA-376, the transitional form), written while its rows are made: one sheet each, a bold
 * head that stays in view, texts as inline strings, so that a text which looks like a formula is a text.
 *
 * Ours, since what is kept up among the libraries holds all rows in memory, and what streams brings fifty packages for
 * the zip that `fflate` writes.
 */
export type Cell = string | number | null
export type Sheet = {
	/** At most 31 characters, none of `[]:*?/\`. */
	name: string
	head: readonly string[]
	rows: Iterable<readonly Cell[]>
}

/** What a sheet of Excel can hold; further rows go on in another sheet. */
const MOST_ROWS = 1_048_576
const LONGEST_CELL = 32_767
const ROWS_PER_CHUNK = 500

/**
 * @param options.isRightToLeft the first column stands on the right
 * @param options.mostRows of a sheet, its head included
 */
export function* writeXlsx(
	sheets: readonly Sheet[],
	{ isRightToLeft = false, mostRows = MOST_ROWS }: { isRightToLeft?: boolean; mostRows?: number } = {},
): Generator<Uint8Array> {
	const ready: Uint8Array[] = []
	let fault: Error | null = null
	const zip = new Zip((error, chunk) => {
		if (error) fault = error
		else ready.push(chunk)
	})
	function* drain() {
		if (fault) throw fault
		yield* ready.splice(0)
	}
	const names: string[] = []
	for (const sheet of sheets) {
		const rows = sheet.rows[Symbol.iterator]()
		let next = rows.next()
		for (let part = 1; part === 1 || !next.done; part++) {
			names.push(part === 1 ? sheet.name : `${sheet.name.slice(0, 27)} ${part}`)
			const file = new ZipDeflate(`xl/worksheets/sheet${names.length}.xml`, { level: 1 })
			zip.add(file)
			file.push(strToU8(sheetStart(isRightToLeft) + rowXml(sheet.head, 1, 1)))
			let xml = ''
			let number = 1
			for (; !next.done && number < mostRows; next = rows.next()) {
				number++
				xml += rowXml(next.value, number, 0)
				if (number % ROWS_PER_CHUNK > 0) continue
				file.push(strToU8(xml))
				xml = ''
				yield* drain()
			}
			file.push(strToU8(`${xml}</sheetData></worksheet>`), true)
			yield* drain()
		}
	}
	for (const [path, xml] of Object.entries(frame(names))) {
		const file = new ZipPassThrough(path)
		zip.add(file)
		file.push(strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xml}`), true)
	}
	zip.end()
	yield* drain()
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

function sheetStart(isRightToLeft: boolean): string {
	const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
	const view = `<sheetView workbookViewId="0"${isRightToLeft ? ' rightToLeft="1"' : ''}>${pane}</sheetView>`
	return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="${MAIN}"><sheetViews>${view}</sheetViews><sheetFormatPr defaultColWidth="18" defaultRowHeight="15"/><sheetData>`
}

function rowXml(cells: readonly Cell[], number: number, style: 0 | 1): string {
	return `<row r="${number}">${cells.map((cell) => cellXml(cell, style)).join('')}</row>`
}

function cellXml(cell: Cell, style: 0 | 1): string {
	if (cell === null || cell === '') return '<c/>'
	if (typeof cell === 'number') return `<c><v>${cell}</v></c>`
	const text = escapeXml(cell.slice(0, LONGEST_CELL))
	return `<c t="inlineStr"${style ? ' s="1"' : ''}><is><t xml:space="preserve">${text}</t></is></c>`
}

const NAMED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** XML 1.0 knows no other control characters than tab and line breaks, and no lone surrogates. */
function escapeXml(text: string): string {
	return text
		.toWellFormed()
		.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
		.replace(/[&<>"]/g, (sign) => NAMED[sign] ?? sign)
}

/** The parts around the sheets. */
function frame(names: readonly string[]): Record<string, string> {
	const each = (write: (name: string, number: number) => string) =>
		names.map((name, index) => write(name, index + 1)).join('')
	const override = (part: string, type: string) =>
		`<Override PartName="/xl/${part}.xml" ContentType="${SPREADSHEET}.${type}+xml"/>`
	const relation = (id: string, type: string, target: string) =>
		`<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
	return {
		'[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook', 'sheet.main')}${override('styles', 'styles')}${each((_, n) => override(`worksheets/sheet${n}`, 'worksheet'))}</Types>`,
		'_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
		'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each((name, n) => `<sheet name="${escapeXml(name)}" sheetId="${n}" r:id="r${n}"/>`)}</sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${each((_, n) => relation(`r${n}`, 'worksheet', `worksheets/sheet${n}.xml`))}${relation('styles', 'styles', 'styles.xml')}</Relationships>`,
		'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
	}
}
