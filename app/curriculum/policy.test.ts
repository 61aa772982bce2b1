import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readText } from './read-text.ts'

const HEAD = '---\ntitle: A\naim: B\n---\n\n'
const read = (body: string, name = 'the-gap.mdx') =>
	readText({ name, path: 'a.mdx', text: name.startsWith('slots/') ? body : HEAD + body })
const faults = (body: string, name?: string) => {
	const result = read(body, name)
	return result.ok ? [] : result.faults
}
const codes = (body: string, name?: string) => faults(body, name).map(({ code }) => code)

test.each([
	['an expression', '{process.exit()}', 'expression'],
	['an expression in a sentence', 'one {1 + 1} two', 'expression'],
	['a comment', '{/* hidden */}', 'expression'],
	['an import', 'import fs from "fs"', 'esm'],
	['an export', 'export const a = 1', 'esm'],
	['a spread', '<Callout {...props}>\n\na\n\n</Callout>', 'expression'],
	['a computed attribute', '<Callout kind="note" title={process.env.HOME}>\n\na\n\n</Callout>', 'expression'],
	['a computed literal', '<Figure src="figures/a.svg" alt="three words here" width={640} height="3" />', 'expression'],
	['an element for an attribute', '<Callout kind="note" title=<b>x</b>>\n\na\n\n</Callout>', 'syntax'],
	['a script', '<script>alert(1)</script>', 'raw-html'],
	['an image tag', '<img src="x" onerror="alert(1)" />', 'raw-html'],
	['an unclosed image tag', '<img src=x onerror=alert(1)>', 'syntax'],
	['an svg', '<svg onload="alert(1)" />', 'raw-html'],
	['a style', '<p style="color:red">a</p>', 'raw-html'],
	['an iframe', '<iframe src="https://example.org" />', 'raw-html'],
	['a capital script', '<SCRIPT>alert(1)</SCRIPT>', 'unknown-component'],
	['a custom element', '<my-element />', 'raw-html'],
	['a member', '<Callout.constructor />', 'raw-html'],
	['a namespace', '<svg:a />', 'raw-html'],
	['a fragment', '<>a</>', 'raw-html'],
	['an HTML comment', '<!-- hidden -->', 'raw-html'],
	['a doctype', '<!DOCTYPE html>', 'raw-html'],
	['an unknown component', '<Widget />', 'unknown-component'],
	['an unknown attribute', '<KeyPoints onclick="alert(1)">\n\n- a\n\n</KeyPoints>', 'unknown-attribute'],
	['an attribute of React', '<KeyPoints dangerouslySetInnerHTML="a">\n\n- a\n\n</KeyPoints>', 'unknown-attribute'],
	['the prototype', '<KeyPoints __proto__="a">\n\n- a\n\n</KeyPoints>', 'unknown-attribute'],
	['the same attribute twice', 'a <Term id="a" id="b">b</Term>', 'repeated-attribute'],
	['a missing attribute', '<Callout kind="note">\n\na\n\n</Callout>', 'missing-attribute'],
	['a value outside the list', '<Callout kind="red" title="a">\n\na\n\n</Callout>', 'attribute'],
	['an attribute without a value', '<Callout kind="note" title>\n\na\n\n</Callout>', 'attribute'],
	['an id with capitals', '<Reflection id="First Door">\n\na\n\n</Reflection>', 'attribute'],
	['a reserved id', '<Reflection id="constructor">\n\na\n\n</Reflection>', 'attribute'],
	[
		'a flag with a value',
		'<Question id="a" kind="single">\n\nb\n\n<Option id="c" correct="false">d</Option>\n\n</Question>',
		'attribute',
	],
	[
		'a drawing from elsewhere',
		'<Figure src="https://example.org/a.svg" alt="three words here" width="1" height="1" />',
		'attribute',
	],
	[
		'a drawing outside the module',
		'<Figure src="figures/../../secret.svg" alt="three words here" width="1" height="1" />',
		'attribute',
	],
	['an empty alternative text', '<Figure src="figures/a.svg" alt="" width="1" height="1" />', 'attribute'],
	[
		'an alternative text that says nothing',
		'<Figure src="figures/a.svg" alt="image" width="1" height="1" />',
		'attribute',
	],
	[
		'a file name for an alternative text',
		'<Figure src="figures/a.svg" alt="the file pathway.svg" width="1" height="1" />',
		'attribute',
	],
	['an image', '![a](https://example.org/a.png)', 'image'],
	['an image by reference', '![a][b]\n\n[b]: /a.png', 'image'],
	['a link that runs', '[a](javascript:alert(1))', 'url'],
	['a link that runs, in entities', '[a](&#106;avascript:alert(1))', 'url'],
	['a link that runs, in long entities', '[a](&#x000006A;avascript&colon;alert(1))', 'url'],
	['a link that runs, with a tab', '[a](java&Tab;script:alert(1))', 'url'],
	['a link that runs, with a line', '[a](<java&NewLine;script:alert(1)>)', 'url'],
	['a link that runs, after a control', '[a](&#1;javascript:alert(1))', 'url'],
	['a link that runs, in capitals', '[a](JAVASCRIPT:alert(1))', 'url'],
	['a definition that runs', '[a][b]\n\n[b]: javascript:alert(1)', 'url'],
	['an unused definition that runs', '[b]: data:text/html,a', 'url'],
	['a link to data', '[a](data:text/html;base64,PHNjcmlwdD4=)', 'url'],
	['a link to another host’s scheme', '[a](//example.org)', 'url'],
	['a link with a backslash', '[a](/\\\\example.org)', 'url'],
	['a title heading', '# a', 'heading-level'],
	['an underlined title heading', 'a\n=', 'heading-level'],
	['a fourth level', '## a\n\n### b\n\n#### c', 'heading-level'],
	['a level too deep', '### a', 'heading-order'],
	['a heading in a quotation', '> ## a', 'heading-place'],
	['a heading in a component', '<Reflection id="a">\n\n## b\n\n</Reflection>', 'heading-place'],
	['a table by itself', '| a | b |\n|---|---|\n| c | d |', 'table-place'],
	[
		'a very wide table',
		`<Compare caption="a">\n\n${'| a '.repeat(9)}|\n${'|---'.repeat(9)}|\n${'| b '.repeat(9)}|\n\n</Compare>`,
		'table-width',
	],
	['a footnote', 'a[^1]\n\n[^1]: b', 'markdown'],
	['boxes to tick', '- [ ] a', 'markdown'],
	['a part by itself', '<Option id="a">b</Option>', 'component-place'],
	['a part of another', '<Checklist id="a" title="b">\n\n<Option id="c">d</Option>\n\n</Checklist>', 'component-place'],
	[
		'a question in a callout',
		'<Callout kind="note" title="a">\n\n<Reflection id="b">\n\nc\n\n</Reflection>\n\n</Callout>',
		'component-place',
	],
	['a component in a list', '- <Reflection id="a">b</Reflection>', 'component-place'],
	['a component in a quotation', '> <Reflection id="a">b</Reflection>', 'component-place'],
	['a component in a sentence', 'one <Reflection id="a">b</Reflection> two', 'component-place'],
	['a term in a link', '[a <Term id="b">c</Term>](d)', 'component-place'],
	['a link in a term', 'a <Term id="b">[c](d)</Term>', 'misplaced'],
	[
		'a link in an option',
		'<Question id="a" kind="single">\n\nb\n\n<Option id="c">[d](e)</Option>\n\n</Question>',
		'misplaced',
	],
	['prose in a checklist', '<Checklist id="a" title="b">\n\nc\n\n</Checklist>', 'misplaced'],
	['prose in key points', '<KeyPoints>\n\na\n\n</KeyPoints>', 'misplaced'],
	[
		'emphasis in an accepted answer',
		'<Question id="a" kind="short-text">\n\nb\n\n<Accept>*c*</Accept>\n\n</Question>',
		'misplaced',
	],
	['content where there is none', '<Slot name="a" guidance="b">\n\nc\n\n</Slot>', 'misplaced'],
	['an unseen character spelled by number', 'a &#x202E; b', 'unseen-character'],
	[
		'an unseen character in an attribute',
		'<Callout kind="note" title="a &#x202E;">\n\nb\n\n</Callout>',
		'unseen-character',
	],
	['a tag that is never closed', '<Callout kind="note" title="a">\n\nb', 'unclosed-tag'],
	['a closing tag alone', '</Callout>', 'unclosed-tag'],
	['a bare sign', 'I <3 this', 'syntax'],
])('%s is refused', (_, body, code) => {
	expect(codes(body)).toContain(code)
})

test.each([
	['prose', 'A *b* **c** ~~d~~ `e`.\n\n- f\n- g\n\n1. h\n\n> i\n\n---\n\n    j'],
	['code, which is shown and never run', '`<script>` and\n\n```\n<img onerror="alert(1)">\n{process.exit()}\n```'],
	['escaped braces', 'a \\{b\\} &#123;c&#125;'],
	['a step back', '## a\n\n### b\n\n## c'],
	['links', '[a](https://example.org) <Source id="OSCE-19" /> www.example.org help@example.org'],
	['parts on one line', '<Checklist id="a" title="b">\n<Check id="c">d</Check> <Check id="e">f</Check>\n</Checklist>'],
	[
		'an option of several lines',
		'<Question id="a" kind="single">\n\nb\n\n<Option id="c">\n  d\n  <Feedback>e</Feedback>\n</Option>\n\n</Question>',
	],
	['a slot in a practice', '<Practice title="a" where="b">\n\n<Slot name="c" guidance="d" />\n\n</Practice>'],
])('%s passes', (_, body) => {
	expect(faults(body)).toEqual([])
})

test('a byte order mark before the front matter is no fault', () => {
	expect(readText({ name: 'the-gap.mdx', path: 'a.mdx', text: `\uFEFF${HEAD}Text.` })).toMatchObject({ ok: true })
})

test('a fault stands at its line and column in the file, front matter counted', () => {
	expect(faults('Good.\n\nBad {1}')).toMatchObject([{ path: 'a.mdx', line: 8, column: 5, code: 'expression' }])
	expect(faults('a <Term id="b" style="c">d</Term>')).toMatchObject([
		{ line: 6, column: 16, code: 'unknown-attribute' },
	])
})

test('all faults are told at once, in order', () => {
	expect(faults('# a\n\n![b](c)\n\n<div />\n\n[d](javascript:1)').map(({ line, code }) => `${line} ${code}`)).toEqual([
		'6 heading-level',
		'8 image',
		'10 raw-html',
		'12 url',
	])
})

test.each(['Question', 'Scenario', 'Reflection', 'Checklist', 'Slot'])('a slot cannot hold <%s>', (name) => {
	expect(codes(`<${name} />`, 'slots/law.mdx')).toContain('component-in-slot')
})

test('a slot may begin with a heading of the third level, for it stands in a section', () => {
	expect(codes('### a', 'slots/law.mdx')).toEqual([])
})

test('any text gives a result', () => {
	const piece = fc.constantFrom(
		'<',
		'>',
		'/',
		'{',
		'}',
		'[',
		']',
		'(',
		')',
		'*',
		'_',
		'`',
		'#',
		'|',
		'\n',
		'\n\n',
		'- ',
		'> ',
		'&',
		';',
		'"',
		'=',
		'<Callout kind="note" title="a">',
		'</Callout>',
		'<Term id="a">',
		'</Term>',
		'import ',
		'javascript:',
		'<script>',
		'a',
		'\u202E',
		'\0',
		'\uD800',
		'م',
	)
	const text = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 300 }),
		fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
	)
	fc.assert(
		fc.property(text, (body) => {
			const result = read(body)
			if (!result.ok)
				for (const fault of result.faults)
					expect(fault).toMatchObject({ path: 'a.mdx', message: expect.stringMatching(/\S/) })
		}),
		{ numRuns: 300 },
	)
})
