import { parseWithZod } from '@conform-to/zod/v4'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askedMove, hasDaysOutside, moved, planForm } from './plan-form.ts'

const MODULES = ['introduction', 'partners', 'law']
const schema = planForm(MODULES, { startsOn: '2027-02-01', endsOn: '2027-05-31' })
/** As a browser sends it. */
function sent(fields: [string, string][]) {
	const form = new FormData()
	for (const [name, value] of fields) form.append(name, value)
	return parseWithZod(form, { schema })
}
const all: [string, string][] = MODULES.flatMap((id) => [
	['module', id],
	[`in-${id}`, 'on'],
	[`required-${id}`, 'on'],
	[`release-${id}`, ''],
	[`due-${id}`, ''],
])

test('a plan is read in the order of the form, with its days and what it requires', () => {
	const submission = sent([
		['module', 'law'],
		['module', 'introduction'],
		['module', 'partners'],
		['in-law', 'on'],
		['in-introduction', 'on'],
		['required-introduction', 'on'],
		['release-law', '2027-02-01'],
		['due-law', '2027-02-01'],
		['due-introduction', '2027-05-31'],
		['release-partners', '2027-03-01'],
		['passMark', '80'],
		['sessionsRequired', '2'],
	])
	expect(submission).toMatchObject({
		status: 'success',
		value: {
			plan: [
				{ moduleId: 'law', releaseOn: '2027-02-01', dueOn: '2027-02-01', isRequired: false },
				{ moduleId: 'introduction', releaseOn: null, dueOn: '2027-05-31', isRequired: true },
			],
			passMark: 0.8,
			sessionsRequired: 2,
		},
	})
})

test('nothing asked for is nothing required', () => {
	expect(sent(all)).toMatchObject({ value: { passMark: null, sessionsRequired: 0, plan: { length: 3 } } })
})

test.each([
	['release-law', '2027-02-30', 'not-a-date'],
	['release-law', '2027-01-31', 'outside-cohort'],
	['due-law', '2027-06-01', 'outside-cohort'],
	['passMark', '101', 'pass-mark-not-valid'],
	['passMark', '7.5', 'pass-mark-not-valid'],
	['passMark', 'most', 'pass-mark-not-valid'],
	['sessionsRequired', '-1', 'sessions-not-valid'],
])('%s of %s is said to be wrong beside its field', (field, value, fault) => {
	const fields = [...all.filter(([name]) => name !== field), [field, value] as [string, string]]
	expect(sent(fields).reply().error).toEqual({ [field]: [fault] })
})

test('what is due before it opens is said beside the second day', () => {
	const days: [string, string][] = [
		['in-law', 'on'],
		['release-law', '2027-03-02'],
		['due-law', '2027-03-01'],
	]
	expect(sent(days).reply().error).toEqual({ 'due-law': ['due-before-release'] })
})

test('a plan has at least one module', () => {
	expect(sent([['module', 'law']]).reply().error).toEqual({ '': ['plan-empty'] })
})

test('names that the curriculum does not have are left out', () => {
	const more: [string, string][] = [['module', 'magic'], ['in-magic', 'on'], ...all]
	expect(sent(more)).toMatchObject({ status: 'success', value: { plan: MODULES.map((moduleId) => ({ moduleId })) } })
})

test('a module is moved one place, and keeps the others in order', () => {
	expect(moved(MODULES, 'partners', 'up')).toEqual(['partners', 'introduction', 'law'])
	expect(moved(MODULES, 'partners', 'down')).toEqual(['introduction', 'law', 'partners'])
	expect(moved(MODULES, 'introduction', 'up')).toEqual(MODULES)
	expect(moved(MODULES, 'law', 'down')).toEqual(MODULES)
	fc.assert(
		fc.property(fc.uniqueArray(fc.string()), fc.string(), fc.constantFrom('up', 'down'), (list, id, by) => {
			const there = by === 'up' ? 'down' : 'up'
			const after = moved(list, id, by)
			expect(after.toSorted()).toEqual(list.toSorted())
			if (after.join() !== list.join()) expect(moved(after, id, there)).toEqual(list)
		}),
	)
	expect(askedMove('up:information-sharing')).toEqual({ id: 'information-sharing', by: 'up' })
	expect([askedMove('left:law'), askedMove(null), askedMove('up:')]).toEqual([null, null, null])
})

test('days that a change of the cohort’s dates left outside are noticed', () => {
	const planned = { moduleId: 'law', releaseOn: null, dueOn: '2027-05-31', isRequired: true }
	expect(hasDaysOutside([planned], { startsOn: '2027-02-01', endsOn: '2027-05-31' })).toBe(false)
	expect(hasDaysOutside([planned], { startsOn: '2027-02-01', endsOn: '2027-05-30' })).toBe(true)
})
