import { expect, test } from 'vitest'
import { compiledLesson, faultCodes } from './compile.fixture.ts'

const RATIONALE = '<Rationale>\n\nBecause.\n\n</Rationale>'
const question = (attributes: string, parts: string, rationale = RATIONALE) =>
	`<Question id="q" ${attributes}>\n\nAsk?\n\n${parts}\n\n${rationale}\n\n</Question>`
const option = (id: string, correct = '', feedback = '<Feedback>Says why.</Feedback>') =>
	`<Option id="${id}" ${correct}>\n  Text of ${id}\n  ${feedback}\n</Option>`
const options = (...each: string[]) => each.join('\n')

const one = async (body: string) => (await compiledLesson(body)).questions.q

test('a single choice', async () => {
	expect(await one(question('kind="single" objective="define"', options(option('a'), option('b', 'correct'))))).toEqual(
		{
			id: 'q',
			kind: 'single',
			objective: 'define',
			promptHtml: '<p>Ask?</p>',
			rationaleHtml: '<p>Because.</p>',
			options: [
				{ id: 'a', html: 'Text of a', isCorrect: false, feedbackHtml: '<p>Says why.</p>' },
				{ id: 'b', html: 'Text of b', isCorrect: true, feedbackHtml: '<p>Says why.</p>' },
			],
		},
	)
})

test('true or false', async () => {
	const parts = '<Feedback for="true">No.</Feedback>\n<Feedback for="false">Yes.</Feedback>'
	expect(await one(question('kind="true-false" answer="false"', parts))).toMatchObject({
		kind: 'true-false',
		answer: false,
		feedbackHtml: { true: '<p>No.</p>', false: '<p>Yes.</p>' },
	})
})

test('an order is kept as written', async () => {
	const parts = '<Item id="one">First</Item>\n<Item id="two">Second</Item>\n<Item id="three">Third</Item>'
	expect(await one(question('kind="ordering"', parts))).toMatchObject({
		items: [{ id: 'one', html: 'First' }, { id: 'two' }, { id: 'three' }],
	})
})

test('pairs to match', async () => {
	const pair = (id: string) => `<Pair id="${id}"><Left>Left ${id}</Left><Right>Right ${id}</Right></Pair>`
	expect(await one(question('kind="matching"', [pair('a'), pair('b'), pair('c')].join('\n')))).toMatchObject({
		pairs: [{ id: 'a', leftHtml: 'Left a', rightHtml: 'Right a' }, { id: 'b' }, { id: 'c' }],
	})
})

test('a number with its tolerance and unit', async () => {
	expect(await one(question('kind="numeric" answer="-4.5" tolerance="0.5" unit="years"', ''))).toMatchObject({
		answer: -4.5,
		tolerance: 0.5,
		unit: 'years',
	})
	expect(await one(question('kind="numeric" answer="40"', ''))).toMatchObject({ answer: 40, tolerance: 0, unit: null })
})

test('accepted answers are plain text', async () => {
	expect(
		await one(question('kind="short-text"', '<Accept>fire   wall</Accept>\n<Accept>a & b</Accept>')),
	).toMatchObject({
		accepted: ['fire wall', 'a & b'],
	})
})

test('a question may be written with its options on one line each', async () => {
	const parts =
		'<Option id="a" correct>A <Feedback>Yes</Feedback></Option>\n<Option id="b">B <Feedback>No</Feedback></Option>'
	expect(await one(question('kind="single"', parts))).toMatchObject({
		options: [{ html: 'A', feedbackHtml: '<p>Yes</p>' }, { html: 'B' }],
	})
})

test.each([
	['no right option', question('kind="single"', options(option('a'), option('b'))), 'correct-options'],
	[
		'two right options in a single choice',
		question('kind="single"', options(option('a', 'correct'), option('b', 'correct'))),
		'correct-options',
	],
	['no right option among several', question('kind="multiple"', options(option('a'), option('b'))), 'correct-options'],
	[
		'only right options',
		question('kind="multiple"', options(option('a', 'correct'), option('b', 'correct'))),
		'correct-options',
	],
	['one option', question('kind="single"', option('a', 'correct')), 'options'],
	['no options', question('kind="multiple"', ''), 'options'],
	[
		'an option without feedback',
		question('kind="single"', options(option('a', 'correct', ''), option('b'))),
		'feedback',
	],
	[
		'an option with empty feedback',
		question('kind="single"', options(option('a', 'correct', '<Feedback></Feedback>'), option('b'))),
		'feedback',
	],
	['an option id twice', question('kind="single"', options(option('a', 'correct'), option('a'))), 'duplicate-id'],
	[
		'an option that says nothing',
		question('kind="single"', options(option('a', 'correct'), '<Option id="b"><Feedback>x</Feedback></Option>')),
		'empty-text',
	],
	['no rationale', question('kind="single"', options(option('a', 'correct'), option('b')), ''), 'rationale'],
	[
		'an empty rationale',
		question('kind="single"', options(option('a', 'correct'), option('b')), '<Rationale />'),
		'rationale',
	],
	['two rationales', question('kind="numeric" answer="1"', RATIONALE), 'rationale'],
	[
		'an answer that is neither true nor false',
		question('kind="true-false" answer="yes"', '<Feedback for="true">a</Feedback>\n<Feedback for="false">b</Feedback>'),
		'answer',
	],
	[
		'feedback for one answer only',
		question('kind="true-false" answer="true"', '<Feedback for="true">a</Feedback>'),
		'feedback',
	],
	['an answer that is no number', question('kind="numeric" answer="forty"', ''), 'answer'],
	['a number with a comma', question('kind="numeric" answer="1,5"', ''), 'answer'],
	['no number', question('kind="numeric"', ''), 'answer'],
	['a negative tolerance', question('kind="numeric" answer="1" tolerance="-1"', ''), 'answer'],
	['two items', question('kind="ordering"', '<Item id="a">b</Item>\n<Item id="c">d</Item>'), 'items'],
	[
		'two pairs',
		question(
			'kind="matching"',
			'<Pair id="a"><Left>b</Left><Right>c</Right></Pair>\n<Pair id="d"><Left>e</Left><Right>f</Right></Pair>',
		),
		'pairs',
	],
	['no accepted answer', question('kind="short-text"', ''), 'answer'],
	['a part of another kind', question('kind="numeric" answer="1"', option('a')), 'question-part'],
	[
		'an attribute of another kind',
		question('kind="single" answer="a"', options(option('a', 'correct'), option('b'))),
		'question-part',
	],
])('%s is a fault', async (_, body, code) => {
	expect(await faultCodes(body)).toEqual([code])
})

test('a pair needs both sides', async () => {
	const pair = (id: string) => `<Pair id="${id}"><Left>l${id}</Left><Right>r${id}</Right></Pair>`
	expect(
		await faultCodes(
			question('kind="matching"', [pair('a'), pair('b'), '<Pair id="c"><Left>x</Left></Pair>'].join('\n')),
		),
	).toEqual(['pairs'])
})

test('an item of the assessment names its objective', async () => {
	const parts = '<Feedback for="true">a</Feedback>\n<Feedback for="false">b</Feedback>'
	expect(await faultCodes(question('kind="true-false" answer="true"', parts), { documentId: 'assessment' })).toEqual([
		'objective',
	])
})

test('a question that asks nothing is a fault', async () => {
	expect(await faultCodes(`<Question id="q" kind="numeric" answer="1">\n\n${RATIONALE}\n\n</Question>`)).toEqual([
		'empty-text',
	])
})
