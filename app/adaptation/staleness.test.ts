import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countStates, FILE_STATES, type FileFacts, type FileState, fileState, nextToAdapt } from './staleness.ts'

const NOTHING: FileFacts = {
	isOverridden: false,
	draftState: null,
	isStale: false,
	isSetAside: false,
	isFallbackOnly: false,
	reviewBy: null,
	today: '2026-11-23',
}
const ADAPTED = { isOverridden: true }

test.each<[FileState, Partial<FileFacts>]>([
	['inherited', {}],
	['missing-translation', { isFallbackOnly: true }],
	['adapted', ADAPTED],
	['adapted', { ...ADAPTED, reviewBy: '2026-11-24' }],
	['review-due', { ...ADAPTED, reviewBy: '2026-11-23' }],
	['stale', { ...ADAPTED, isStale: true, reviewBy: '2020-01-01' }],
	['draft', { draftState: 'draft', isFallbackOnly: true }],
	['draft', { ...ADAPTED, isStale: true, draftState: 'draft' }],
	['in-review', { ...ADAPTED, draftState: 'in-review' }],
	['changes-requested', { draftState: 'changes-requested' }],
	['broken', { ...ADAPTED, isSetAside: true, isStale: true, draftState: 'draft' }],
	['adapted', { ...ADAPTED, draftState: 'published' }],
])('a file is %s', (state, facts) => {
	expect(fileState({ ...NOTHING, ...facts })).toBe(state)
})

test('what is stale or broken is never shown as up to date', () => {
	const draft = fc.constantFrom(null, 'draft', 'in-review', 'changes-requested', 'published', 'discarded')
	fc.assert(
		fc.property(fc.boolean(), fc.boolean(), fc.boolean(), draft, (stale, setAside, fallback, draftState) => {
			const facts = { isStale: stale, isSetAside: setAside, isFallbackOnly: fallback, draftState } as const
			const state = fileState({ ...NOTHING, ...ADAPTED, ...facts })
			if (stale || setAside) expect(['adapted', 'inherited', 'missing-translation']).not.toContain(state)
		}),
	)
})

const cell = (path: string, kind: 'slot' | 'lesson', state: FileState, guidance: string | null = null) => ({
	path,
	kind,
	state,
	guidance,
})

test('what is amiss comes first, then what was begun, then the places an author marked, in reading order', () => {
	const cells = [
		cell('lesson', 'lesson', 'inherited'),
		cell('slot-without-guidance', 'slot', 'inherited'),
		cell('first-slot', 'slot', 'inherited', 'Name your law.'),
		cell('translate', 'lesson', 'missing-translation'),
		cell('done', 'slot', 'adapted', 'Done.'),
		cell('begun', 'slot', 'draft', 'Begun.'),
		cell('waiting', 'slot', 'in-review', 'Waiting.'),
		cell('second-slot', 'slot', 'missing-translation', 'Who chairs?'),
		cell('stale', 'lesson', 'stale'),
		cell('broken', 'slot', 'broken'),
	]
	expect(nextToAdapt(cells).map(({ path }) => path)).toEqual([
		'broken',
		'stale',
		'begun',
		'first-slot',
		'second-slot',
		'translate',
		'slot-without-guidance',
	])
})

test('the next things are some of the cells, each once, and none that is done', () => {
	const cells = fc.array(
		fc.record({
			kind: fc.constantFrom('slot' as const, 'lesson' as const),
			state: fc.constantFrom(...FILE_STATES),
			guidance: fc.option(fc.constant('Replace.')),
		}),
	)
	fc.assert(
		fc.property(cells, (all) => {
			const next = nextToAdapt(all)
			expect(new Set(next).size).toBe(next.length)
			expect(next.filter((each) => !all.includes(each) || each.state === 'adapted')).toEqual([])
			expect(Object.values(countStates(all)).reduce((sum, count) => sum + count, 0)).toBe(all.length)
		}),
	)
})
