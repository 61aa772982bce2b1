import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moduleConfig } from './module.fixture.ts'
import { type ModuleRecord, moduleProgress } from './module-progress.ts'

const NOTHING: ModuleRecord = {
	lessons: new Map(),
	bestPostScore: null,
	startedPostTests: 0,
	openPostAttemptId: null,
	completedAt: null,
}
const INTRODUCED = new Set(['introduction'])

type Seen = { at: number; done?: boolean; place?: string }
const record = (lessons: Record<string, Seen>, rest: Partial<ModuleRecord> = {}): ModuleRecord => ({
	...NOTHING,
	...rest,
	lessons: new Map(
		Object.entries(lessons).map(([id, { at, done = false, place = null }]) => [
			id,
			{ lastSeenAt: at, lastPlace: place, completedAt: done ? at : null },
		]),
	),
})
const progress = (of: ModuleRecord, completed = INTRODUCED) => moduleProgress(moduleConfig, of, completed)
const ALL_READ = { gap: { at: 1, done: true }, filters: { at: 2, done: true }, practise: { at: 3, done: true } }

test('a module nobody touched begins with its first lesson and takes all its minutes', () => {
	expect(progress(NOTHING)).toMatchObject({
		state: 'not-started',
		fraction: 0,
		minutesLeft: 8 + 10 + 20 + 2,
		next: { kind: 'lesson', lessonId: 'gap', place: null },
		attemptsLeft: 2,
	})
})

test.each<[string, ModuleRecord, unknown]>([
	[
		'the lesson last seen, at its last place',
		record({ gap: { at: 5 }, filters: { at: 9, place: 'third-filter' } }),
		{ kind: 'lesson', lessonId: 'filters', place: 'third-filter' },
	],
	[
		'an optional lesson that was left half read',
		record({ gap: { at: 1 }, more: { at: 2 } }),
		{ kind: 'lesson', lessonId: 'more', place: null },
	],
	[
		'the lesson after the one completed last',
		record({ filters: { at: 2, done: true } }),
		{ kind: 'lesson', lessonId: 'practise', place: null },
	],
	[
		'the lesson that was skipped',
		record({ filters: { at: 2, done: true }, practise: { at: 3, done: true } }),
		{ kind: 'lesson', lessonId: 'gap', place: null },
	],
	['the test when all is read, optional lessons or not', record(ALL_READ), { kind: 'post-test' }],
	[
		'the test once more while attempts are left',
		record(ALL_READ, { startedPostTests: 1, bestPostScore: 0.4 }),
		{ kind: 'post-test' },
	],
	[
		'the open attempt, even the last one',
		record(ALL_READ, { startedPostTests: 2, openPostAttemptId: 'a' }),
		{ kind: 'post-test' },
	],
	[
		'help, when no attempt is left',
		record(ALL_READ, { startedPostTests: 2, bestPostScore: 0.4 }),
		{ kind: 'no-attempts-left' },
	],
	['nothing, when all is done', record(ALL_READ, { startedPostTests: 1, bestPostScore: 0.9 }), { kind: 'done' }],
])('one goes on with %s', (_, of, next) => {
	expect(progress(of).next).toEqual(next)
})

test('the prerequisite comes before the test, and not before the lessons', () => {
	expect(progress(NOTHING, new Set()).next).toMatchObject({ kind: 'lesson' })
	expect(progress(NOTHING, new Set()).missingPrerequisites).toEqual(['introduction'])
	expect(progress(record(ALL_READ), new Set()).next).toEqual({ kind: 'prerequisite', moduleId: 'introduction' })
})

test('with the test still to pass a module is not at 100 %', () => {
	expect(progress(record(ALL_READ))).toMatchObject({ state: 'in-progress', fraction: 38 / 40, minutesLeft: 2 })
})

test('a module completed once stays completed when a lesson is added to it', () => {
	expect(progress(record({ gap: { at: 1, done: true } }, { completedAt: 4 }))).toMatchObject({
		state: 'completed',
		fraction: 1,
		minutesLeft: 0,
		next: { kind: 'done' },
	})
})

test('the fraction is 1 exactly when the module is completed, and the minutes go with it', () => {
	const lessonIds = moduleConfig.lessons.map(({ id }) => id)
	fc.assert(
		fc.property(fc.subarray(lessonIds), fc.subarray(lessonIds), fc.constantFrom(null, 0.3, 0.8), (seen, done, best) => {
			const lessons = Object.fromEntries([...seen, ...done].map((id, at) => [id, { at, done: done.includes(id) }]))
			const result = progress(record(lessons, { bestPostScore: best, startedPostTests: best === null ? 0 : 1 }))
			expect(result.fraction === 1).toBe(result.state === 'completed')
			expect(result.minutesLeft === 0).toBe(result.state === 'completed')
			expect(result.next.kind === 'done').toBe(result.state === 'completed')
			expect(result.fraction).toBeCloseTo(1 - result.minutesLeft / 40)
		}),
	)
})
