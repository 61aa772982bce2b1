/**
 * Cells that a spreadsheet would take for a formula (OWASP, “CSV Injection”). `csv-stringify` writes an apostrophe before
 * them, with `escape_formulas`, which makes them text in Excel and LibreOffice; it does not tell such an apostrophe
 * from one that was there before. So one more is written before those, and reading a list takes one away from both: what
 * was exported comes back as it was.
 */
const LOOKS_LIKE_FORMULA = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/

/** For a value that `csv-stringify` is going to write with `escape_formulas`. */
export function beforeEscaping(value: string): string {
	return value.startsWith("'") && LOOKS_LIKE_FORMULA.test(value) ? `'${value}` : value
}

/** A cell of a list as it was meant. */
export function withoutEscape(cell: string): string {
	return cell.startsWith("'") && LOOKS_LIKE_FORMULA.test(cell) ? cell.slice(1) : cell
}
