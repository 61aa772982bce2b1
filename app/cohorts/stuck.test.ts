import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FollowedRecord, failedModule, stuckBecause } from './stuck.ts'

const DAY = 24 * 60 * 60_000
const NOW = 100 * DAY
const ago = (days: number) => NOW - days * DAY
const open = { moduleId: 'introduction', openSince: ago(60), isCompleted: false, failedTests: 0 }
const record: FollowedRecord = { isPaused: false, enrolledAt: ago(60), lastActiveAt: ago(1), modules: [open] }
const because = (changes: Partial<FollowedRecord>) => stuckBecause({ ...record, ...changes }, NOW)

test('who is at work is not stuck', () => {
	expect(because({})).toBe(null)
	expect(because({ lastActiveAt: ago(13.99) })).toBe(null)
})

test('who did nothing for two weeks with something to do is inactive', () => {
	expect(because({ lastActiveAt: ago(14) })).toBe('inactive')
	expect(because({ lastActiveAt: ago(14), modules: [{ ...open, isCompleted: true }] })).toBe(null)
})

test('two weeks begin when the module opens', () => {
	const done = { ...open, isCompleted: true }
	const opened = (days: number) => [done, { ...open, moduleId: 'partners', openSince: ago(days) }]
	expect(because({ lastActiveAt: ago(30), modules: opened(13) })).toBe(null)
	expect(because({ lastActiveAt: ago(30), modules: opened(14) })).toBe('inactive')
})

test('who has opened nothing a week after they could has not started', () => {
	expect(because({ lastActiveAt: null })).toBe('not-started')
	expect(because({ lastActiveAt: null, enrolledAt: ago(6.9) })).toBe(null)
	expect(because({ lastActiveAt: null, modules: [{ ...open, openSince: ago(6.9) }] })).toBe(null)
	expect(because({ lastActiveAt: null, modules: [] })).toBe(null)
})

test('a test that was failed twice comes before having gone quiet', () => {
	const failed = { ...open, failedTests: 2 }
	expect(because({ modules: [failed] })).toBe('failed-twice')
	expect(because({ modules: [failed], lastActiveAt: ago(40) })).toBe('failed-twice')
	expect(because({ modules: [{ ...open, failedTests: 1 }] })).toBe(null)
	expect(because({ modules: [{ ...failed, isCompleted: true }, open] })).toBe(null)
	expect(failedModule({ modules: [{ ...open, moduleId: 'a' }, failed] })).toBe('introduction')
})

test('who is paused is never stuck, and neither is who has nothing left to do', () => {
	const modules = fc.array(
		fc.record({
			moduleId: fc.string(),
			openSince: fc.integer({ min: 0, max: NOW }),
			isCompleted: fc.boolean(),
			failedTests: fc.nat(4),
		}),
	)
	const records = fc.record({
		isPaused: fc.boolean(),
		enrolledAt: fc.integer({ min: 0, max: NOW }),
		lastActiveAt: fc.option(fc.integer({ min: 0, max: NOW })),
		modules,
	})
	fc.assert(
		fc.property(records, (any) => {
			const hasWork = !any.isPaused && any.modules.some(({ isCompleted }) => !isCompleted)
			if (!hasWork) expect(stuckBecause(any, NOW)).toBe(null)
		}),
	)
})
