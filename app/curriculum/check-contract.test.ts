import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkContract, differences } from './check-contract.ts'
import { contractMarks } from './contract-marks.ts'
import { formatFault } from './fault.ts'
import { outlineDocument } from './outline-document.ts'
import { IN_GIT } from './source-file.ts'
import { NO_FRONT_MATTER, treeOf } from './tree-of.fixture.ts'

const ENGLISH = `A wall. <Source id="OSCE-19" />

<Slot name="law" guidance="Your law." />

<Question id="gap" kind="single" objective="define">

Whom?

<Option id="convicted">
  Convicts
  <Feedback>No.</Feedback>
</Option>
<Option id="no-crime" correct>
  Others
  <Feedback>Yes.</Feedback>
</Option>

</Question>

<Question id="steps" kind="ordering">

<Item id="first">1</Item>
<Item id="second">2</Item>

</Question>

<Scenario id="call" title="A call" start="ring">

<Step id="ring">

It rings.

<Choice to="end">Answer.</Choice>

</Step>

<Step id="end" outcome="good">

Good.

</Step>

</Scenario>
`

function outlined(text: string, locale: string, layer = 'base') {
	const root = treeOf(text)
	const file = {
		...IN_GIT,
		moduleId: 'intro',
		name: 'gap.mdx',
		layer,
		locale,
		text,
		path: `${layer}/${locale}/gap.mdx`,
	}
	return { file, frontMatter: NO_FRONT_MATTER, outline: outlineDocument(root), marks: contractMarks(root) }
}

function faults(...others: ReturnType<typeof outlined>[]) {
	return checkContract([outlined(ENGLISH, 'en'), ...others], 'en').map(formatFault)
}

test('other words are no difference, and neither is another order of options', () => {
	const french = ENGLISH.replace('A wall.', 'Un mur.')
		.replace('Whom?', 'Qui ?')
		.replace('title="A call"', 'title="Un appel"')
	const [first = '', second = ''] = french.match(/<Option[\s\S]*?<\/Option>\n/g) ?? []
	expect(faults(outlined(french.replace(first + second, second + first), 'fr'))).toEqual([])
})

test.each([
	['a source left out', '<Source id="OSCE-19" />', '', 'base/fr/gap.mdx:1:1 source OSCE-19 is missing here'],
	['a slot left out', '<Slot name="law" guidance="Your law." />', '', 'base/fr/gap.mdx:1:1 slot law is missing here'],
	['a question left out', 'id="gap"', 'id="gape"', 'base/fr/gap.mdx:1:1 question gap is missing here'],
	[
		'a question too many',
		'id="gap"',
		'id="gape"',
		'base/fr/gap.mdx:5:1 question gape stands here but not in base/en/gap.mdx',
	],
	[
		'another kind',
		'kind="single"',
		'kind="multiple"',
		'base/fr/gap.mdx:5:1 question gap › kind is multiple here but single in base/en/gap.mdx',
	],
	['another objective', 'define', 'map', 'base/fr/gap.mdx:5:1 question gap › objective is map here but define in'],
	[
		'an option renamed',
		'id="convicted"',
		'id="condamnes"',
		'base/fr/gap.mdx:9:1 question gap › option condamnes stands here but not in',
	],
	[
		'an option missing',
		'id="convicted"',
		'id="condamnes"',
		'base/fr/gap.mdx:5:1 question gap › option convicted is missing here',
	],
	[
		'another right option',
		'"no-crime" correct',
		'"no-crime"',
		'base/fr/gap.mdx:13:1 question gap › option no-crime is not right here but right in',
	],
	[
		'items in another order',
		'id="first"',
		'id="third"',
		'base/fr/gap.mdx:22:1 question steps › item third stands here but not in',
	],
	[
		'a scenario that begins elsewhere',
		'start="ring"',
		'start="end"',
		'base/fr/gap.mdx:27:1 scenario call › start is end here but ring in',
	],
	[
		'a choice that leads elsewhere',
		'to="end"',
		'to="ring"',
		'base/fr/gap.mdx:33:1 scenario call › step ring › choice to ring stands here but not in',
	],
	[
		'another outcome',
		'outcome="good"',
		'outcome="poor"',
		'base/fr/gap.mdx:37:1 scenario call › step end › outcome is poor here but good in',
	],
])('%s is a fault in the translation', (_name, from, to, expected) => {
	expect(ENGLISH).toContain(from)
	const found = faults(outlined(ENGLISH.replace(from, to), 'fr'))
	expect(
		found.some((fault) => fault.startsWith(expected)),
		found.join('\n'),
	).toBe(true)
})

test('where a whole question is missing its parts are not listed', () => {
	const without = ENGLISH.replace(/<Question id="gap"[\s\S]*?<\/Question>/, '')
	expect(faults(outlined(without, 'fr'))).toHaveLength(1)
})

test('a context has sources of its own, but not questions; its translations share its sources', () => {
	const kenyan = ENGLISH.replace('OSCE-19', 'KE-N')
	expect(faults(outlined(kenyan, 'en', 'kenya'))).toEqual([])
	expect(faults(outlined(kenyan, 'en', 'kenya'), outlined(ENGLISH, 'fr', 'kenya'))).toEqual([
		expect.stringContaining('kenya/fr/gap.mdx:1:1 source KE-N is missing here'),
		expect.stringContaining('kenya/fr/gap.mdx:1:9 source OSCE-19 stands here'),
	])
	expect(faults(outlined(kenyan.replace('"no-crime" correct', '"no-crime"'), 'en', 'kenya'))).toEqual([
		expect.stringContaining('kenya/en/gap.mdx:13:1 question gap › option no-crime is not right'),
	])
})

test('a text never differs from itself, and a difference one way is one the other way', () => {
	const key = fc.constantFrom('a', 'b', 'a › x', 'a › y', 'b › x', 'a › x › z')
	const marks = fc.array(fc.tuple(key, fc.constantFrom('1', '2'))).map((entries) => {
		return new Map(entries.map(([each, value]) => [each, { value, line: 1, column: 1 }]))
	})
	fc.assert(
		fc.property(marks, marks, (one, other) => {
			expect(differences(one, one)).toEqual([])
			expect(differences(one, other).length === 0).toBe(differences(other, one).length === 0)
		}),
	)
})
