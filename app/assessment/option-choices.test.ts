import { expect, test } from 'vitest'
import { type Choosing, optionChoices } from './option-choices.ts'
import { LEAST_PEOPLE } from './pool-analysis.ts'
import { questions } from './questions.fixture.ts'

const chose = (choice: string, rests: readonly number[]): Choosing[] =>
	rests.map((rest) => ({ answer: { kind: 'single', choice }, rest }))
const many = (count: number, from: number) => Array.from({ length: count }, (_, index) => from + (index % 10) / 50)

test('each option has who chose it and how they did in the rest', () => {
	const people = [
		...chose('no-crime', many(60, 0.7)),
		...chose('convicted', many(38, 0.2)),
		{ answer: null, rest: 0.1 },
		{ answer: null, rest: 0.2 },
	]
	const [convicted, noCrime, everyone] = optionChoices(questions.single, people)
	expect(noCrime).toMatchObject({ isRight: true, chosen: 60, share: 0.6, isSuspect: false, isIdle: false })
	expect(noCrime?.correlation).toBeGreaterThan(0.8)
	expect(convicted).toMatchObject({ isRight: false, chosen: 38, isSuspect: false, isIdle: false })
	expect(convicted?.correlation).toBeLessThan(0)
	expect(everyone).toMatchObject({ id: 'everyone', chosen: 0, correlation: null, isIdle: true })
})

test('a wrong option that better people choose is suspect', () => {
	const people = [...chose('convicted', many(40, 0.7)), ...chose('no-crime', many(40, 0.3))]
	expect(optionChoices(questions.single, people)[0]).toMatchObject({ id: 'convicted', isSuspect: true })
})

test('of few people nothing is remarked', () => {
	const people = [...chose('convicted', many(5, 0.7)), ...chose('no-crime', many(LEAST_PEOPLE - 6, 0.3))]
	for (const option of optionChoices(questions.single, people)) {
		expect([option.isSuspect, option.isIdle]).toEqual([false, false])
	}
})

test('several options may be chosen, true and false are options too, and other questions have none', () => {
	const both: Choosing = { answer: { kind: 'multiple', choices: ['conduct', 'diet'] }, rest: 0.5 }
	expect(optionChoices(questions.multiple, [both]).map(({ chosen }) => chosen)).toEqual([1, 0, 0, 1])
	const no: Choosing = { answer: { kind: 'true-false', choice: false }, rest: 0.5 }
	expect(optionChoices(questions['true-false'], [no]).map(({ id, isRight, chosen }) => [id, isRight, chosen])).toEqual([
		['true', false, 0],
		['false', true, 1],
	])
	expect(optionChoices(questions.numeric, [])).toEqual([])
})
