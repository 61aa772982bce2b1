import { expect, test } from 'vitest'
import type { PlannedModule } from './cohort.ts'
import { areMet, requirementsOf } from './requirements.ts'

const planned = (moduleId: string, isRequired = true): PlannedModule => ({
	moduleId,
	isRequired,
	releaseOn: null,
	dueOn: null,
})
const plan = [planned('introduction'), planned('building-trust', false), planned('sustainability')]
const record = (scores: Record<string, number>, sessionsAttended = 0) => ({
	modules: new Map(Object.entries(scores).map(([id, bestScore]) => [id, { completedAt: 1, bestScore }])),
	sessionsAttended,
})
const asks = (passMark: number | null, sessionsRequired = 0) => ({ passMark, sessionsRequired })
const isDue = (cohort: ReturnType<typeof asks>, done: ReturnType<typeof record>) =>
	areMet(requirementsOf(cohort, plan, done))

test('every required module has to be completed, others not', () => {
	expect(isDue(asks(null), record({ introduction: 0.7 }))).toBe(false)
	expect(isDue(asks(null), record({ introduction: 0.7, sustainability: 0.7 }))).toBe(true)
	expect(isDue(asks(null), record({ introduction: 0.7, 'building-trust': 1 }))).toBe(false)
})

test('a cohort may ask for a higher score than the modules do', () => {
	expect(isDue(asks(0.8), record({ introduction: 0.8, sustainability: 0.79 }))).toBe(false)
	expect(isDue(asks(0.8), record({ introduction: 0.8, sustainability: 0.8 }))).toBe(true)
})

test('live sessions count once they are asked for', () => {
	const scores = { introduction: 1, sustainability: 1 }
	expect(isDue(asks(null, 2), record(scores, 1))).toBe(false)
	expect(isDue(asks(null, 2), record(scores, 2))).toBe(true)
	expect(requirementsOf(asks(null, 2), plan, record(scores, 1)).at(-1)).toEqual({
		kind: 'sessions',
		isMet: false,
		attended: 1,
		required: 2,
	})
})

test('a cohort that asks for nothing certifies nothing', () => {
	expect(areMet(requirementsOf(asks(null), [planned('introduction', false)], record({ introduction: 1 })))).toBe(false)
})
