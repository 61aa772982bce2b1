import { expect, test } from 'vitest'
import { readFrontMatter, textKind } from './front-matter.ts'

const read = (text: string, kind: 'lesson' | 'slot' | 'index' | 'assessment' = 'lesson') =>
	readFrontMatter(text, kind, 'a.mdx')

test('the front matter is taken off and the lines of the text keep their numbers', () => {
	const result = read('---\ntitle: "A title"\naim: An aim.\n---\nText')
	expect(result).toEqual({
		ok: true,
		frontMatter: { title: 'A title', aim: 'An aim.', summary: '', objectives: {} },
		body: '\n\n\n\nText',
	})
})

test('a text with Windows line ends reads the same', () => {
	expect(read('---\r\ntitle: A\r\naim: B\r\n---\r\nText')).toMatchObject({ ok: true, body: '\n\n\n\nText' })
})

test('a slot needs none', () => {
	expect(read('Text', 'slot')).toMatchObject({ ok: true, body: 'Text' })
})

test.each([
	['JavaScript', '---js\n{ title: process.exit() }\n---\n', 1],
	['JavaScript after a space', '--- js\n{ title: process.exit() }\n---\n', 1],
	['JSON', '---json\n{ "title": "A" }\n---\n', 1],
	['CoffeeScript', '---coffee\ntitle: 1\n---\n', 1],
	['named YAML', '---yaml\ntitle: A\n---\n', 1],
	['TOML', '+++\ntitle = "A"\n+++\n', 1],
	['none', 'Text', 1],
	['an unclosed one', '---\ntitle: A\n\nText', 1],
	['an empty one', '---\n---\nText', 1],
	['a second title', '---\ntitle: A\naim: B\ntitle: C\n---\n', 4],
	['an unknown key', '---\ntitle: A\naim: B\nstyle: red\n---\n', 4],
	['a key of the prototype', '---\ntitle: A\naim: B\n__proto__: { a: 1 }\n---\n', 4],
	['a number for a title', '---\ntitle: 2024\naim: B\n---\n', 2],
	['an alias', '---\ntitle: &a A\naim: *a\n---\n', 2],
	['a tag', '---\ntitle: !!js/function "function () {}"\naim: B\n---\n', 2],
	['an unseen character spelled by number', '---\ntitle: "\\u202Ea"\naim: B\n---\n', 1],
	['broken YAML', '---\ntitle: [a\naim: b\n---\n', 3],
	['endless brackets', `---\ntitle: ${'['.repeat(10_000)}\n---\n`, 1],
	['a very long one', `---\ntitle: ${'a'.repeat(30_000)}\n---\n`, 1],
])('front matter that is %s is refused with its line', (_, text, line) => {
	const result = read(text)
	expect(result).toMatchObject({ ok: false })
	if (!result.ok) expect(result.faults[0]?.line).toBeGreaterThanOrEqual(line)
})

test('each kind of text has its own keys', () => {
	const index = '---\ntitle: A\nsummary: B\nobjectives: { define: C }\n---\n'
	expect(read(index, 'index')).toMatchObject({ ok: true, frontMatter: { summary: 'B', objectives: { define: 'C' } } })
	expect(read(index, 'lesson')).toMatchObject({ ok: false })
	expect(read('---\ntitle: A\n---\n', 'assessment')).toMatchObject({ ok: true })
	expect(read('---\ntitle: A\n---\n', 'slot')).toMatchObject({ ok: false })
})

test('the kind follows from the name', () => {
	expect(['index.mdx', 'assessment.mdx', 'slots/law.mdx', 'the-gap.mdx'].map(textKind)).toEqual([
		'index',
		'assessment',
		'slot',
		'lesson',
	])
})
