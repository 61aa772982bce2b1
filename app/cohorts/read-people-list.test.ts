import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DisplayName } from '#app/identity/account-fields.ts'
import { beforeEscaping } from './inert-cell.ts'
import { MOST_ROWS } from './joining-limits.ts'
import { readPeopleList, separatorOf } from './read-people-list.ts'

/** The rows as name, address and language, with what is wrong with them. */
function read(text: string) {
	const list = readPeopleList(text)
	if (!list.ok) return list.reason
	return list.rows.map(({ line, name, email, locale, faults }) => {
		const wrong = faults.map(({ column, code }) => `${column} ${code}`)
		return [line, name, email, locale, ...wrong]
	})
}

const AWA = [2, 'Awa Diop', 'awa@example.org', 'fr']
const MOUSSA = [3, 'Moussa Ba', null, null]

test.each([
	['Excel in English', 'Name,E-mail,Language\r\nAwa Diop,awa@example.org,French\r\nMoussa Ba,,\r\n'],
	['Excel in French', '\ufeffNom;Adresse e-mail;Langue\r\nAwa Diop;awa@example.org;français\r\nMoussa Ba;;\r\n'],
	['Excel in Arabic', 'الاسم;البريد الإلكتروني;اللغة\r\nAwa Diop;awa@example.org;الفرنسية\r\nMoussa Ba;;\r\n'],
	['cells that were copied', 'Nom\tCourriel\tLangue\nAwa Diop\tawa@example.org\tfr-SN\nMoussa Ba\t\t\n'],
	[
		'other columns in another order',
		'No;Langue;EMAIL;Ville;NOM COMPLET\n7;FR;awa@example.org;Thiès;Awa Diop\n8;;;;Moussa Ba\n',
	],
	['quotes', '"Name","Email","Locale"\n"Awa Diop","awa@example.org","fr"\n"Moussa Ba","",""\n'],
])('a list of %s is read', (_, text) => {
	expect(read(text)).toEqual([AWA, MOUSSA])
})

test('a line of Excel that names the separator is no row, but counts as one', () => {
	expect(read('sep=;\r\nNom;Mail;Langue\r\nAwa Diop;awa@example.org;fr')).toEqual([[3, ...AWA.slice(1)]])
})

test('without a header the columns are name, address, language; or the address comes first', () => {
	expect(read('Awa Diop;awa@example.org;fr')).toEqual([[1, ...AWA.slice(1)]])
	expect(read('awa@example.org;Awa Diop;fr')).toEqual([[1, ...AWA.slice(1)]])
	expect(read('awa@example.org\nmoussa@example.org')).toEqual([
		[1, '', 'awa@example.org', null],
		[2, '', 'moussa@example.org', null],
	])
	expect(read('Awa Diop\nMoussa Ba')).toEqual([
		[1, 'Awa Diop', null, null],
		[2, 'Moussa Ba', null, null],
	])
})

test('empty rows are passed over, and rows keep the number they have in the spreadsheet', () => {
	expect(read('Name,Email\n\nAwa Diop,awa@example.org\n,,\n\nMoussa Ba,\n')).toEqual([
		[3, 'Awa Diop', 'awa@example.org', null],
		[6, 'Moussa Ba', null, null],
	])
})

test('a cell of several lines and a quote inside one are text', () => {
	expect(read('Name,Email\n"Diop,\nAwa",awa@example.org\nJean "Jo" Ba,\n')).toEqual([
		[2, 'Diop, Awa', 'awa@example.org', null],
		[3, 'Jean "Jo" Ba', null, null],
	])
})

test('every fault is told with its row and column', () => {
	const rows = [
		'Awa Diop;awa@example;fr',
		`${'x'.repeat(81)};;`,
		'221 77;b@example.org;sw',
		'Awa;AWA@example.org;en',
		'Awa again;ａwa@Example.ORG;en',
		';;fr',
		'Moussa;m@example.org;fr;more',
		'Fatou <b>;;',
		'\u202eevE;;',
	]
	expect(read(['Nom;E-mail;Langue', ...rows].join('\n'))).toEqual([
		[2, 'Awa Diop', 'awa@example', 'fr', '2 email-not-valid'],
		[3, 'x'.repeat(81), null, null, '1 name-too-long'],
		[4, '221 77', 'b@example.org', null, '1 name-not-allowed', '3 locale-unknown'],
		[5, 'Awa', 'AWA@example.org', 'en'],
		[6, 'Awa again', 'awa@Example.ORG', 'en', '2 email-twice'],
		[7, '', null, 'fr', '1 nobody'],
		[8, 'Moussa', 'm@example.org', 'fr', '4 too-many-cells'],
		[9, 'Fatou <b>', null, null, '1 name-not-allowed'],
		[10, '\u202eevE', null, null, '1 name-not-allowed'],
	])
})

test('a cell that looks like a formula is a name like another', () => {
	expect(read('=HYPERLINK("http://evil.example","Awa")\tawa@example.org')).toEqual([
		[1, '=HYPERLINK("http://evil.example","Awa")', 'awa@example.org', null],
	])
	expect(read("Name,Email\n'=cmd,\n'Umar,\n")).toEqual([
		[2, '=cmd', null, null],
		[3, "'Umar", null, null],
	])
})

test('a list of nobody, one of too many, and quotes that do not close are refused as a whole', () => {
	expect(read('')).toBe('empty')
	expect(read('\n ,, \n')).toBe('empty')
	expect(read('Name,Email\n')).toBe('empty')
	const people = (count: number) =>
		Array.from({ length: count }, (_, index) => `Person ${index} x,p${index}@example.org`)
	expect(read(people(MOST_ROWS + 1).join('\n'))).toBe('too-many-rows')
	expect(read(people(MOST_ROWS).join('\n'))).toHaveLength(MOST_ROWS)
	expect(readPeopleList('Name,Email\n"Awa,awa@example.org\n')).toMatchObject({ ok: false, reason: 'broken-quotes' })
})

test.each([
	['a;b,c;d', ';'],
	['"a;b;c;d",e', ','],
	['a\tb, c\tb; d', '\t'],
	['Diop; Awa,awa@example.org,fr', ','],
	['alone', ','],
])('%j is parted by %j', (text, mark) => {
	expect(separatorOf(text)).toBe(mark)
})

const names = fc
	.oneof(
		fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
		fc
			.tuple(fc.constantFrom("'", "''", '=', '+', '-', '@', "'=", '＝', '"', ';', ','), fc.string({ minLength: 1 }))
			.map((two) => two.join('x')),
	)
	.map((name) => DisplayName.safeParse(name))
	.filter((name) => name.success)
	.map((name) => name.data)

test('whatever a person may be called comes back from an export', () => {
	fc.assert(
		fc.property(fc.array(names, { minLength: 1, maxLength: 8 }), fc.constantFrom(',', ';'), (people, delimiter) => {
			const rows = people.map((name, index) => [beforeEscaping(name), `p${index}@example.org`, 'fr', '', 'active'])
			const options = { delimiter, escape_formulas: true, record_delimiter: 'windows' } as const
			const text = stringify([['Nom', 'E-mail', 'Langue', 'Identifiant', 'État'], ...rows], options)
			const list = readPeopleList(text)
			expect(list.ok && list.rows.map(({ name, faults }) => [name, faults])).toEqual(people.map((name) => [name, []]))
		}),
	)
})

test('no text whatever makes it fail, and no row is lost', () => {
	const cells = fc.constantFrom('a', '@', ';', ',', '\t', '"', '\n', '\r', "'", '=', ' ', 'é', 'ع', 'fr', 'name')
	fc.assert(
		fc.property(fc.string({ unit: cells, maxLength: 60 }), (text) => {
			const list = readPeopleList(text)
			if (list.ok) expect(list.rows.length).toBeGreaterThan(0)
		}),
	)
})
