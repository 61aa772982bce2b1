import { expect, test } from 'vitest'
import type { CohortRecords } from './cohort-records.server.ts'
import { type HeatOrder, heatRows, sortHeatRows } from './heat-map.ts'

const person = (userId: string, displayName: string, state: 'active' | 'paused' = 'active') => ({
	userId,
	displayName,
	state,
	enrolledAt: 0,
})
const lesson = (userId: string, lessonId: string, lastSeenAt: number, state: 'opened' | 'reached' | 'completed') => ({
	userId,
	moduleId: 'intro',
	lessonId,
	openedAt: 1,
	lastSeenAt,
	reachedEndAt: state === 'opened' ? null : 2,
	completedAt: state === 'completed' ? 3 : null,
})
const sent = (userId: string, score: number, form: 'pre' | 'post' = 'post') => ({
	id: `${userId}-${score}`,
	userId,
	moduleId: 'intro',
	form,
	number: 1,
	startedAt: 1,
	submittedAt: 2,
	score,
})
const records: CohortRecords = {
	people: [person('z', 'Zoé'), person('e', 'Émile', 'paused'), person('a', 'Awa')],
	lessons: [
		lesson('z', 'gap', 50, 'opened'),
		lesson('z', 'drill', 60, 'reached'),
		lesson('a', 'gap', 90, 'completed'),
		lesson('a', 'gone', 95, 'completed'),
	],
	attempts: [
		sent('z', 0.4),
		sent('z', 0.69),
		sent('a', 0.5),
		sent('a', 0.8),
		sent('e', 1, 'pre'),
		{ ...sent('e', 1), submittedAt: null },
	],
	completions: [{ userId: 'a', moduleId: 'intro', completedAt: 9, score: 0.8 }],
	answeredAt: new Map(),
}
const columns = [{ moduleId: 'intro', lessonIds: ['gap', 'drill'], mark: 0.7 }]

test('each lesson says how far its reader came, and each test whether it was passed', () => {
	expect(heatRows(records, columns)).toMatchObject([
		{ displayName: 'Zoé', done: 0, modules: [{ lessons: ['opened', 'reached'], test: 'failed', bestScore: 0.69 }] },
		{ displayName: 'Émile', isPaused: true, lastActiveAt: 2, modules: [{ lessons: ['none', 'none'], test: 'none' }] },
		{ displayName: 'Awa', done: 2, modules: [{ lessons: ['completed', 'none'], test: 'passed', isCompleted: true }] },
	])
})

test('a module that the plan does not have is not looked at', () => {
	expect(heatRows(records, [{ moduleId: 'law', lessonIds: ['gap'], mark: 0.7 }])).toMatchObject([
		{ done: 0, modules: [{ lessons: ['none'], test: 'none' }] },
		{ done: 0 },
		{ done: 0 },
	])
})

test.each([
	['name', ['Awa', 'Émile', 'Zoé']],
	['done', ['Émile', 'Zoé', 'Awa']],
	['active', ['Émile', 'Zoé', 'Awa']],
] as [HeatOrder, string[]][])('rows are put in order of %s', (order, names) => {
	const sorted = sortHeatRows(heatRows(records, columns), order, 'fr')
	expect(sorted.map(({ displayName }) => displayName)).toEqual(names)
})
