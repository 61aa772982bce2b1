import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Activity } from '#app/curriculum/compiled-document.ts'
import { isLessonComplete, isModuleComplete, lessonState, missingPrerequisites, openActivities } from './completion.ts'

const activities: Activity[] = [
	{ id: 'first-door', kind: 'reflection' },
	{ id: 'serves', kind: 'question' },
	{ id: 'friday-call', kind: 'scenario' },
	{ id: 'scope-check', kind: 'checklist' },
	{ id: 'firewall', kind: 'question' },
]
const done = (answered: string[], endedScenarios: string[], reachedEnd = true) => ({
	answered: new Set(answered),
	endedScenarios: new Set(endedScenarios),
	reachedEnd,
})

test.each([
	['everything asked', done(['serves', 'firewall'], ['friday-call']), true],
	['a question open', done(['serves'], ['friday-call']), false],
	['the scenario open', done(['serves', 'firewall'], []), false],
	['the end not reached', done(['serves', 'firewall'], ['friday-call'], false), false],
	['nothing', done([], [], false), false],
])('a lesson with %s done is complete: %s', (_, state, isComplete) => {
	expect(isLessonComplete(activities, state)).toBe(isComplete)
})

test('a lesson that asks nothing is complete at its end', () => {
	expect(isLessonComplete([], done([], []))).toBe(true)
})

test('reflections and checklists never stand in the way', () => {
	expect(openActivities(activities, done([], [])).map(({ id }) => id)).toEqual(['serves', 'friday-call', 'firewall'])
})

test('doing more never makes a lesson less complete', () => {
	const ids = activities.map(({ id }) => id)
	fc.assert(
		fc.property(fc.subarray(ids), fc.subarray(ids), fc.boolean(), (some, others, reachedEnd) => {
			const before = isLessonComplete(activities, done(some, some, reachedEnd))
			const after = isLessonComplete(activities, done([...some, ...others], [...some, ...others], true))
			expect(after || !before).toBe(true)
		}),
	)
})

test('a lesson is not started, in progress or completed', () => {
	expect(lessonState(undefined)).toBe('not-started')
	expect(lessonState({ completedAt: null })).toBe('in-progress')
	expect(lessonState({ completedAt: 5 })).toBe('completed')
})

const lessons = [
	{ id: 'one', optional: false },
	{ id: 'two', optional: false },
	{ id: 'more', optional: true },
]

test.each([
	[['one', 'two'], true, true],
	[['one', 'two', 'more'], true, true],
	[['one', 'more'], true, false],
	[['one', 'two', 'more'], false, false],
])('a module with %j read and the test passed (%s) is complete: %s', (read, hasPassed, isComplete) => {
	expect(isModuleComplete(lessons, new Set(read), hasPassed)).toBe(isComplete)
})

test('a prerequisite is missing until it is completed', () => {
	const module = { prerequisites: ['introduction', 'information-sharing'] }
	expect(missingPrerequisites(module, new Set(['introduction']))).toEqual(['information-sharing'])
})
