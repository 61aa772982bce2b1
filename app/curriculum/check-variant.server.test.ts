import { expect, test } from 'vitest'
import { checkVariant } from './check-variant.server.ts'
import { htmlOf } from './compile.fixture.ts'
import { plainCompiler } from './compiler.fixture.ts'
import { curriculumVersion } from './current-curriculum.server.ts'
import { GAP, gapWith, LAW, layersRoom } from './layers.fixture.ts'
import { storeMedia } from './media.server.ts'

const check = async (
	{ db }: Awaited<ReturnType<typeof layersRoom>>,
	layer: string,
	path: string,
	text: string,
	documentId?: string,
) => checkVariant(db, { layer, path, text, documentId }, plainCompiler)

test('a text is shown as its readers would see it, and nothing is written', async () => {
	const room = await layersRoom()
	const checked = await check(room, 'kenya', LAW, 'The **new** act.\n')
	expect(checked).toMatchObject({ faults: [], documentIds: ['gap'] })
	expect(checked.document && htmlOf(checked.document)).toContain('The <strong>new</strong> act.')
	expect(curriculumVersion(room.db)).toBe(1)
	expect(room.read('kenya')).toContain('The Data Protection Act, 2019.')
})

test.each<[string, string, string, string, { code: string; line: number; column: number }]>([
	['in MDX', 'kenya', LAW, 'One.\n\nTwo {three}.\n', { code: 'expression', line: 3, column: 5 }],
	['in a reference', 'kenya', LAW, 'One.\n\nA <Term id="x">x</Term>.\n', { code: 'unknown-term', line: 3, column: 3 }],
	[
		'against the contract',
		'kenya',
		GAP,
		gapWith('id="convicted"', 'id="sentenced"'),
		{ code: 'changed-id', line: 14, column: 1 },
	],
	[
		'in YAML',
		'kenya',
		'glossary/en.yaml',
		'firewall:\n  wrods: {}\n',
		{ code: 'yaml-unknown-key', line: 2, column: 3 },
	],
	['about a term', 'kenya', 'glossary/en.yaml', 'fire: { term: fire }\n', { code: 'unknown-term', line: 1, column: 7 }],
	['about a parent', 'kenya', 'context.yaml', 'parent: nowhere\n', { code: 'known-context', line: 1, column: 9 }],
	[
		'about a fallback',
		'kenya',
		'context.yaml',
		'locales:\n  sw: { name: S, dir: ltr, fallback: mk }\n',
		{ code: 'unknown-locale', line: 2, column: 38 },
	],
	['about a lesson', 'kenya', 'intro/module.yaml', 'hide: [other]\n', { code: 'unknown-lesson', line: 1, column: 8 }],
])('a fault %s has its place', async (_, layer, path, text, place) => {
	const { faults } = await check(await layersRoom(), layer, path, text)
	expect(faults[0]).toMatchObject({ path, ...place })
})

test('a link to a heading of the text itself is looked for in the text itself', async () => {
	const room = await layersRoom()
	const text = gapWith('## The wall', '## Our wall\n\nSee [it](#s-our-wall) and [that](#s-the-wall).')
	const { faults } = await check(room, 'kenya', GAP, text)
	expect(faults).toMatchObject([{ code: 'broken-link', message: expect.stringContaining('#s-the-wall') }])
})

test('a picture is found once it was uploaded', async () => {
	const room = await layersRoom()
	const hash = 'a'.repeat(64)
	const text = `<Figure src="images/${hash}.webp" alt="The gate of a school" width="640" height="360" />\n`
	expect((await check(room, 'kenya', LAW, text)).faults).toMatchObject([{ code: 'missing-figure', line: 1 }])
	storeMedia(room.db, { hash, mime: 'image/webp', bytes: Buffer.from('…') })
	const { faults, document } = await check(room, 'kenya', LAW, text)
	expect(faults).toEqual([])
	expect(JSON.stringify(document?.segments)).toContain(`/media/${hash}.webp`)
})

test('of several lessons that show a slot the wanted one is compiled', async () => {
	const second = {
		'modules/intro/module.yaml': `id: intro
passMark: 0.7
objectives: [define]
assessment: { attemptsAllowed: 3, preItemsPerObjective: 1, postItemsPerObjective: 1 }
lessons:
  - { id: gap, kind: lesson, minutes: 1 }
  - { id: wall, kind: lesson, minutes: 1 }
`,
	}
	const wall = '---\ntitle: Wall\naim: A wall.\n---\n\n<Slot name="law" guidance="G." />\n'
	const room = await layersRoom({ ...second, 'modules/intro/en/wall.mdx': wall, 'modules/intro/fr/wall.mdx': wall })
	expect(await check(room, 'kenya', LAW, 'X.\n')).toMatchObject({
		documentIds: ['gap', 'wall'],
		document: { documentId: 'gap' },
	})
	expect(await check(room, 'kenya', LAW, 'X.\n', 'wall')).toMatchObject({ document: { documentId: 'wall' } })
})

test('a lesson of a context can be seen before its module names it', async () => {
	const room = await layersRoom()
	const text = '---\ntitle: A visit\naim: You have been there.\n---\n\nGo.\n'
	expect(await check(room, 'africa', 'intro/en/visit.mdx', text)).toMatchObject({
		faults: [],
		document: { title: 'A visit' },
	})
})

test.each([
	['five megabytes', 'x'.repeat(5 * 1024 * 1024)],
	['ten thousand nested quotations', '> '.repeat(10_000)],
	['other front matter', '---js\nmodule.exports = {}\n---\n\nText.'],
	['slots without end', '<Slot name="'.repeat(5_000)],
])('%s is refused', async (_, text) => {
	const room = await layersRoom()
	const { faults, document } = await check(room, 'kenya', LAW, text)
	expect(faults.length).toBeGreaterThan(0)
	expect(document).toBeNull()
	expect(faults.every(({ path, line }) => path === LAW && line > 0)).toBe(true)
	expect((await check(room, 'kenya', 'glossary/en.yaml', text)).faults.length).toBeGreaterThan(0)
})
