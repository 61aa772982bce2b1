import { formatDateTime, formatNumber, formatPercent } from '#app/i18n/format.ts'
import { directionOf, type InterfaceLocale } from '#app/i18n/locale.ts'
import { m } from '#app/i18n/messages.ts'
import type { OwnColumn, OwnTable, OwnValue } from './own-data.ts'

/**
 * The same tables for eyes: one HTML file that needs nothing else, in the reader's language. Beside each head stands the
 * key by which the file for programs holds it.
 */
export function ownDataPage(tables: readonly OwnTable[], locale: InterfaceLocale, now: number): string {
	const title = m.own_data_title()
	const body = tables.map(section).join('\n')
	return `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<p>${escaped(m.own_data_made({ platform: m.product_name(), date: formatDateTime(now) }))}</p>
<p>${escaped(m.own_data_about_keys({ file: DATA_FILE }))}</p>
${body}
</body>
</html>
`
}

/** The names of the two files. */
export const DATA_FILE = 'my-data.json'
export const PAGE_FILE = 'read-me.html'

const STYLE = `
body { font: 1rem/1.6 system-ui, sans-serif; margin: 1.5rem auto; max-width: 70rem; padding: 0 1rem }
table { border-collapse: collapse; width: 100% }
th, td { border-bottom: 1px solid #bbb; padding: .4rem .6rem; text-align: start; vertical-align: top; white-space: pre-wrap; overflow-wrap: anywhere }
th[scope=col] { white-space: normal; min-width: 6rem }
code { color: #555; font-size: .8rem; font-weight: normal }
.wide { overflow-x: auto }
@media print { body { max-width: none; margin: 0 } }`

function section({ key, title, note, columns, rows }: OwnTable): string {
	const heading = `<h2 id="${escaped(key)}">${escaped(title)}<br><code dir="ltr">${escaped(key)}</code></h2>`
	const noted = note ? `<p>${escaped(note)}</p>` : ''
	if (rows.length === 0) return `${heading}${noted}<p>${escaped(m.own_data_none())}</p>`
	const columnHeads = Object.entries(columns).map(([name, { label }]) => head(name, label, 'col'))
	// One row of many columns is read downwards.
	if (rows.length === 1 && columnHeads.length > 4) {
		const [only = {}] = rows
		const lines = Object.entries(columns).map(
			([name, column]) => `<tr>${head(name, column.label, 'row')}${cell(only[name] ?? null, column)}</tr>`,
		)
		return `${heading}${noted}<div class="wide"><table>${lines.join('')}</table></div>`
	}
	const lines = rows.map((row) => {
		const cells = Object.entries(columns).map(([name, column]) => cell(row[name] ?? null, column))
		return `<tr>${cells.join('')}</tr>`
	})
	return `${heading}${noted}<div class="wide"><table><thead><tr>${columnHeads.join('')}</tr></thead><tbody>${lines.join('')}</tbody></table></div>`
}

function head(key: string, label: string, scope: 'col' | 'row'): string {
	return `<th scope="${scope}">${escaped(label)}<br><code dir="ltr">${escaped(key)}</code></th>`
}

function cell(value: OwnValue, column: OwnColumn): string {
	return `<td><bdi>${escaped(shown(value, column))}</bdi></td>`
}

function shown(value: OwnValue, { kind, words }: OwnColumn): string {
	if (value === null || value === '') return '—'
	if (typeof value === 'boolean') return value ? m.own_yes() : m.own_no()
	if (Array.isArray(value)) return value.map((each) => words?.[each] ?? each).join('\n')
	if (typeof value === 'string') return words?.[value] ?? value
	return kind === 'moment' ? formatDateTime(value) : kind === 'share' ? formatPercent(value) : formatNumber(value)
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(text: string): string {
	return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}
