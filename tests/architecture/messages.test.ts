import { expect, test } from 'vitest'
import { type Messages, messageFaults, readMessages } from './message-files.ts'
import { pageFaults, styleFaults } from './page-rules.ts'
import { sourceFiles } from './repository.ts'

const code = sourceFiles(['app'], /\.tsx?$/).filter(({ path }) => !/\.(test|fixture)\.tsx?$/.test(path))
test('every message is there in English, French and Arabic, with the same inputs and all plural forms', () => {
	const messages = { en: readMessages('en'), fr: readMessages('fr'), ar: readMessages('ar') }
	expect(Object.keys(messages.en).length).toBeGreaterThan(200)
	expect(messageFaults(messages)).toEqual([])
})

test('every message is said somewhere', () => {
	const said = new Set(code.flatMap(({ text }) => [...text.matchAll(/\bm\.(\w+)/g)].map(([, key]) => key)))
	expect(Object.keys(readMessages('en')).filter((key) => !said.has(key))).toEqual([])
})

test('every message file stands in the list that is compiled', () => {
	const [settings] = sourceFiles(['app/i18n/project.inlang'], /settings\.json$/)
	const areas = sourceFiles(['app/i18n/messages'], /\.json$/).map(({ path }) => path.replace(/\.\w+\.json$/, ''))
	const listed = [...(settings?.text ?? '').matchAll(/messages\/(\w+)\.\{locale\}/g)].map(([, area]) => area)
	expect(listed.map((area) => `app/i18n/messages/${area}`).sort()).toEqual([...new Set(areas)].sort())
})

test('the language of a request or a page is found in one way, which no test changes for the tests after it', () => {
	const changing = sourceFiles(['app', 'scripts', 'tests'], /\.tsx?$/).filter(({ text }) =>
		/\boverwriteGet\w+\(/.test(text),
	)
	expect(changing.map(({ path }) => path).sort()).toEqual([
		'app/entry.client.tsx',
		'app/i18n/digits.ts',
		'app/i18n/request-locale.server.ts',
	])
})

test('no page says anything outside the messages, styles itself, names a side or an address elsewhere', () => {
	expect(code.length).toBeGreaterThan(200)
	expect(code.flatMap(({ path, text }) => pageFaults(path, text))).toEqual([])
})

test('no style sheet names a side or an address elsewhere', () => {
	const sheets = sourceFiles(['app'], /\.css$/)
	expect(sheets.length).toBeGreaterThan(0)
	expect(sheets.flatMap(({ path, text }) => styleFaults(path, text))).toEqual([])
})

const faultsOf = (ar: Messages, en: Messages = { key: 'x {name}' }) => messageFaults({ en, fr: en, ar })
const plural = (...cases: string[]): Messages => {
	const match = Object.fromEntries(cases.map((name) => [`countPlural=${name}`, '{shown} x']))
	const declarations = ['input count', 'local countPlural = count: plural', 'local shown = count: number']
	return { key: [{ declarations, selectors: ['countPlural'], match }] }
}

test('a missing, an unknown or an empty message, and other inputs, are found', () => {
	expect(faultsOf({})).toEqual(['ar lacks key'])
	expect(faultsOf({ key: 'س {name}', more: 'س' })).toEqual(['en lacks more', 'fr lacks more'])
	expect(faultsOf({ key: 'س' })).toEqual([expect.stringContaining('takes , not name')])
	expect(faultsOf({ key: '' }, { key: 'x' })).toEqual([expect.stringContaining('is empty')])
})

test('marks in the style of another language are found', () => {
	const said = (fr: string) => messageFaults({ en: { key: 'x' }, fr: { key: fr }, ar: { key: 'س' } })
	expect(said('Que faire ?')).toEqual([expect.stringMatching(/^fr key: A narrow no-break space/)])
	expect(said('Que faire\u202f?')).toEqual([])
})

test('a missing plural form is found', () => {
	const en = plural('one', '*')
	expect(faultsOf(plural('zero', 'one', 'two', 'few', 'many', '*'), en)).toEqual([])
	expect(faultsOf(plural('one', 'two', 'few', '*'), en)).toEqual(['ar key: has no words for many,zero'])
	expect(faultsOf(plural('one', '*'), plural('*'))).toContain('en key: has no words for one')
})

test('a count that is shown in other numerals than the reader’s is found', () => {
	const en = plural('one', '*')
	const raw = plural('zero', 'one', 'two', 'few', 'many', '*')
	if (typeof raw.key === 'object') raw.key[0].match['countPlural=*'] = '{count} س'
	expect(faultsOf(raw, en)).toEqual(['ar key: shows count as it comes, not as a number'])
	expect(faultsOf({ key: 'حتى 80 {name}' })).toEqual(['ar key: holds digits of its own'])
})

test.each([
	['<p>Hello</p>', 'says “Hello”'],
	['<p>{isOpen ? `Open ${count}` : null}</p>', 'says “Open”'],
	["<p>{count > 1 && 'many'}</p>", 'says “many”'],
	['<button aria-label="Close" />', 'says “Close”'],
	["<img alt={isOpen ? 'A map' : ''} />", 'says “A map”'],
	['<p style={{ color }} />', 'has a style attribute'],
	['<p className="ml-4" />', 'names a side: ml-4'],
	["<p className={wide ? 'sm:text-left' : ''} />", 'names a side: sm:text-left'],
	['<p className="hover:border-l-4" />', 'names a side: hover:border-l-4'],
	['<script src="https://cdn.fast.net/x.js" />', 'names https://cdn.fast.net/x.js'],
])('%s is found', (jsx, why) => {
	expect(pageFaults('x.tsx', `const x = ${jsx}`)).toEqual([expect.stringContaining(why)])
})

test.each([
	'<p>{m.hello()} · {count} %</p>',
	'<p className="ms-4 text-start border-s-4 rounded-md">✓ {name}</p>',
	'<svg xmlns="http://www.w3.org/2000/svg" />',
	'<input type="text" name="title" autoComplete="off" />',
])('%s is fine', (jsx) => {
	expect(pageFaults('x.tsx', `const x = ${jsx}`)).toEqual([])
})

test('a style sheet that names a side or an address elsewhere is found', () => {
	expect(styleFaults('x.css', 'a { margin-left: 1px; left: 0 }')).toHaveLength(2)
	expect(styleFaults('x.css', 'a { text-align: right; } b { @apply pl-4; }')).toHaveLength(2)
	expect(
		styleFaults('x.css', "@import 'https://fonts.example/x.css'; a { background: url(//x.org/a.png) }"),
	).toHaveLength(2)
	expect(styleFaults('x.css', 'a { margin-inline-start: 1px; inset-inline-end: 0; text-align: start }')).toEqual([])
})
