import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decisionFields, readDecisions } from './merge-decisions.ts'
import { type Decision, mergeTexts, resolveMerge } from './merge-texts.ts'
import { presentMerge } from './present-merge.ts'

const merge = mergeTexts({ base: 'A.\n\nB.\n\nC.\n', mine: 'M.\n\nB.\n\nM.\n', theirs: 'T.\n\nB.\n\nT.\n' })
const ids = merge.parts.flatMap((part) => (part.kind === 'conflict' ? [part.id] : []))

test('decisions come out of a form as they were made', () => {
	const decision: fc.Arbitrary<Decision> = fc.oneof(
		fc.record({ choice: fc.constantFrom('mine' as const, 'theirs' as const, 'both' as const) }),
		fc.record({ choice: fc.constant('edit' as const), text: fc.string() }),
	)
	fc.assert(
		fc.property(fc.array(decision, { minLength: ids.length, maxLength: ids.length }), (made) => {
			const form = new FormData()
			const expected: Record<string, Decision> = {}
			for (const [index, id] of ids.entries()) {
				const each = made[index] as Decision
				form.set(decisionFields(id).choice, each.choice)
				form.set(decisionFields(id).text, each.choice === 'edit' ? each.text : 'left as it was')
				expected[id] = each
			}
			expect(readDecisions(form)).toEqual(expected)
			expect(resolveMerge(merge, readDecisions(form)).ok).toBe(true)
		}),
	)
})

test.each([
	['choice-c0-00000000', 'everything'],
	['choice-__proto__', 'mine'],
	['choice-constructor', 'mine'],
	['choice-', 'mine'],
	['c0-00000000', 'mine'],
])('%s=%s is no decision', (name, value) => {
	const form = new FormData()
	form.set(name, value)
	expect(readDecisions(form)).toEqual({})
})

test('other words without words are no decision', () => {
	const form = new FormData()
	form.set('choice-c0-00000000', 'edit')
	form.set('text-c0-00000000', new File(['x'], 'x.txt'))
	expect(readDecisions(form)).toEqual({})
})

test('a merge is shown with what either side changed, its conflicts numbered', () => {
	const view = presentMerge(merge)
	expect(view.parts.map((part) => (part.kind === 'conflict' ? part.number : part.from))).toEqual([1, 'same', 2])
	const [first] = view.parts
	expect(first?.kind === 'conflict' && first.became.blocks[0]?.runs.map((run) => run.kind)).toEqual([
		'removed',
		'added',
		'same',
	])
})
