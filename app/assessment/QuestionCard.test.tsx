// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { presentQuestion } from './present-question.ts'
import { QuestionCard } from './QuestionCard.tsx'
import { questions } from './questions.fixture.ts'

afterEach(cleanup)

const SEED = 'seed'

test('a question with one right choice is a named group of radio buttons', () => {
	render(<QuestionCard question={presentQuestion(questions.single, SEED)} />)
	const group = screen.getByRole('group', { name: /Prompt of q-single/ })
	expect(within(group).getAllByRole('radio')).toHaveLength(3)
})

test('a question with several right choices is a group of checkboxes', () => {
	render(<QuestionCard question={presentQuestion(questions.multiple, SEED)} />)
	expect(screen.getAllByRole('checkbox')).toHaveLength(4)
})

test('every item of an ordering has a place to choose, named by the item', () => {
	render(<QuestionCard question={presentQuestion(questions.ordering, SEED)} />)
	expect(screen.getByRole('combobox', { name: /Text of consult/ })).toBeDefined()
	expect(screen.getAllByRole('combobox')).toHaveLength(4)
})

test('every left-hand side of a matching offers every right-hand side in plain words', () => {
	render(<QuestionCard question={presentQuestion(questions.matching, SEED)} />)
	const select = screen.getByRole('combobox', { name: /Left of legality/ })
	expect(within(select).getByRole('option', { name: 'Right of necessity' })).toBeDefined()
})

test.each(['numeric', 'short-text'] as const)('a %s question is one text field named by its prompt', (kind) => {
	render(<QuestionCard question={presentQuestion(questions[kind], SEED)} />)
	expect(screen.getByRole('textbox', { name: new RegExp(`Prompt of q-${kind}`) })).toBeDefined()
})

test.each(Object.values(questions))(
	'nothing of a $kind question tells what is right before it is answered',
	(question) => {
		const { container } = render(<QuestionCard question={presentQuestion(question, SEED)} />)
		expect(container.innerHTML).not.toContain('SECRET')
		expect(screen.queryByRole('status')).toBeNull()
	},
)

test('after a wrong answer the chosen choice and the right one say so in words, and the reason is given', () => {
	const answer = { kind: 'single', choice: 'convicted' } as const
	render(<QuestionCard question={presentQuestion(questions.single, SEED, { answer, isRevealed: true })} />)
	expect(screen.getByRole('radio', { name: /convicted.*not right/ })).toHaveProperty('checked', true)
	expect(screen.getByRole('radio', { name: /no-crime.*\(right\)/ })).toBeDefined()
	expect(screen.getByRole('status').textContent).toMatch(/Not correct.*SECRET rationale/)
	expect(screen.queryByText('SECRET feedback on everyone')).toBeNull()
})

test('after an answer each pair of a matching stands there in full, with what belongs to it', () => {
	const [first = '', second = ''] = questions.matching.pairs.map(({ id }) => id)
	const answer = { kind: 'matching', matches: { [first]: second } } as const
	render(<QuestionCard question={presentQuestion(questions.matching, SEED, { answer, isRevealed: true })} />)
	expect(screen.queryByRole('combobox')).toBeNull()
	const row = screen.getByText(`Left of ${first}`).closest('li')
	expect(row?.textContent).toMatch(new RegExp(`Right of ${second}.*Right of ${first}`))
})

test('what is wrong with an answer is announced and describes the group', () => {
	render(<QuestionCard question={presentQuestion(questions.single, SEED)} error="Choose an answer first." />)
	expect(screen.getByRole('alert').textContent).toBe('Choose an answer first.')
	expect(screen.getByRole('group').getAttribute('aria-describedby')).toBe(screen.getByRole('alert').id)
})
