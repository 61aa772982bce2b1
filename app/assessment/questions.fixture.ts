import fc from 'fast-check'
import type { CompiledQuestion, QuestionKind } from '#app/curriculum/compiled-document.ts'
import type { Answer } from './answer.ts'

/** One question of each kind, for tests. */

type Of<Kind extends QuestionKind> = CompiledQuestion extends infer Question
	? Question extends { kind: QuestionKind }
		? Kind extends Question['kind']
			? Question & { kind: Kind }
			: never
		: never
	: never

const words = (id: string) => ({
	id,
	objective: 'define',
	promptHtml: `<p>Prompt of ${id}</p>`,
	rationaleHtml: `<p>SECRET rationale of ${id}</p>`,
})
const option = (id: string, isCorrect: boolean) => ({
	id,
	html: `<p>Text of ${id}</p>`,
	isCorrect,
	feedbackHtml: `<p>SECRET feedback on ${id}</p>`,
})

export const questions = {
	single: {
		...words('q-single'),
		kind: 'single',
		options: [option('convicted', false), option('no-crime', true), option('everyone', false)],
	} as Of<'single'>,
	multiple: {
		...words('q-multiple'),
		kind: 'multiple',
		options: [option('conduct', true), option('dress', false), option('words', true), option('diet', false)],
	} as Of<'multiple'>,
	'true-false': {
		...words('q-true-false'),
		kind: 'true-false',
		answer: false,
		feedbackHtml: { true: '<p>SECRET No.</p>', false: '<p>SECRET Yes.</p>' },
	} as Of<'true-false'>,
	ordering: {
		...words('q-ordering'),
		kind: 'ordering',
		items: ['consult', 'decide', 'act', 'review'].map((id) => ({ id, html: `<p>Text of ${id}</p>` })),
	} as Of<'ordering'>,
	matching: {
		...words('q-matching'),
		kind: 'matching',
		pairs: ['legality', 'necessity', 'retention'].map((id) => ({
			id,
			leftHtml: `<p>Left of ${id}</p>`,
			rightHtml: `<p>Right of ${id}</p>`,
		})),
	} as Of<'matching'>,
	numeric: { ...words('q-numeric'), kind: 'numeric', answer: 40, tolerance: 0.5, unit: 'countries' } as Of<'numeric'>,
	'short-text': {
		...words('q-short-text'),
		kind: 'short-text',
		accepted: ['firewall', 'جدار ناري'],
	} as Of<'short-text'>,
}

export const anyQuestion: fc.Arbitrary<CompiledQuestion> = fc.constantFrom(...Object.values(questions))

/** Any answer that the form of this question can give. */
export function answersTo(question: CompiledQuestion): fc.Arbitrary<Answer> {
	switch (question.kind) {
		case 'single':
			return fc.constantFrom(...question.options).map(({ id }): Answer => ({ kind: 'single', choice: id }))
		case 'multiple':
			return fc
				.subarray(question.options, { minLength: 1 })
				.map((chosen): Answer => ({ kind: 'multiple', choices: chosen.map(({ id }) => id) }))
		case 'true-false':
			return fc.boolean().map((choice): Answer => ({ kind: 'true-false', choice }))
		case 'ordering':
			return shuffled(question.items).map((order): Answer => ({ kind: 'ordering', order }))
		case 'matching':
			return shuffled(question.pairs).map(
				(rights): Answer => ({
					kind: 'matching',
					matches: Object.fromEntries(question.pairs.map(({ id }, index) => [id, rights[index] ?? id])),
				}),
			)
		case 'numeric':
			return fc.integer({ min: -1000, max: 1000 }).map((value): Answer => ({ kind: 'numeric', text: String(value) }))
		case 'short-text':
			return fc.constantFrom('firewall', 'wall', 'Fire wall').map((text): Answer => ({ kind: 'short-text', text }))
	}
}

function shuffled(things: readonly { id: string }[]): fc.Arbitrary<string[]> {
	const ids = things.map(({ id }) => id)
	return fc.shuffledSubarray(ids, { minLength: ids.length, maxLength: ids.length })
}
