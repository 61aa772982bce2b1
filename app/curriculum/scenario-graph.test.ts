import { expect, test } from 'vitest'
import type { ScenarioOutcome, ScenarioStep } from './compiled-document.ts'
import { scenarioBreaks } from './scenario-graph.ts'

const to = (...targets: string[]): ScenarioStep => ({
	html: '',
	outcome: null,
	choices: targets.map((target) => ({ to: target, html: '' })),
})
const end = (outcome: ScenarioOutcome): ScenarioStep => ({ html: '', outcome, choices: [] })
const breaks = (steps: Record<string, ScenarioStep>, start = 'a') =>
	scenarioBreaks({ start, steps }).map(({ step, code }) => `${step}: ${code}`)

test.each<[string, Record<string, ScenarioStep>, string[]]>([
	['a story with two ends is sound', { a: to('b', 'c'), b: end('good'), c: end('poor') }, []],
	['a way back is sound where there is a way on', { a: to('b', 'c'), b: to('a'), c: end('good') }, []],
	['a single end is sound', { a: end('good') }, []],
	['the start exists', { b: end('good') }, ['null: scenario-start']],
	['every choice leads to a step', { a: to('b', 'x'), b: end('good') }, ['a: scenario-choice']],
	['two choices of a step lead apart', { a: to('b', 'b'), b: end('good') }, ['a: scenario-choice']],
	['every step is reached', { a: end('good'), b: end('poor') }, ['b: scenario-unreached']],
	['a step ends or goes on', { a: { ...to('b'), outcome: 'good' }, b: end('good') }, ['a: scenario-step']],
	['an end has an outcome', { a: to('b'), b: to() }, ['b: scenario-step']],
	['every step can come to an end', { a: to('b', 'c'), b: to('b'), c: end('good') }, ['b: scenario-endless']],
	['the prototype is no step', { a: to('constructor', 'b'), b: end('good') }, ['a: scenario-choice']],
])('%s', (_, steps, expected) => {
	expect(breaks(steps)).toEqual(expected)
})
