import { expect, test } from 'vitest'
import type { NextStep } from './module-progress.ts'
import { whereToContinue } from './where-to-continue.ts'

const LESSON: NextStep = { kind: 'lesson', lessonId: 'gap', place: null }
const at = (moduleId: string, next: NextStep, lastSeenAt: number | null = null) => ({ moduleId, next, lastSeenAt })

test.each([
	['the first module before anything was read', [at('one', LESSON), at('two', LESSON)], 'one'],
	['the module looked at last', [at('one', LESSON, 5), at('two', LESSON, 9), at('three', LESSON)], 'two'],
	[
		'the first with something to do, when the last one is done',
		[at('one', { kind: 'done' }, 9), at('two', LESSON)],
		'two',
	],
	[
		'one where something can be done, before one that waits',
		[at('one', { kind: 'no-attempts-left' }, 9), at('two', LESSON)],
		'two',
	],
	[
		'one that waits, when there is no other',
		[at('one', { kind: 'done' }), at('two', { kind: 'no-attempts-left' }, 9)],
		'two',
	],
	['none, when all is done', [at('one', { kind: 'done' }, 9)], null],
	['none, where there is none', [], null],
])('one goes on in %s', (_, modules, moduleId) => {
	expect(whereToContinue(modules)).toBe(moduleId)
})
