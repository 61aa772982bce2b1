import { expect, test } from 'vitest'
import { activityState, holdsOwnText } from './lesson-view.server.ts'
import { moduleConfig as module } from './module.fixture.ts'
import { gap, studyRoom } from './study-room.fixture.ts'

test('after each act the way leads to the first activity that is still open', () => {
	const { db, answer, endScenario } = studyRoom()
	const wanted = { module, document: gap, seed: 'seed', userId: 'amina' }
	const left = () => {
		const { openCount, firstOpen } = activityState(db, wanted, 'q-single')
		return [openCount, firstOpen]
	}
	expect(left()).toEqual([2, 'q-single'])
	answer('one')
	expect(left()).toEqual([1, 'friday-call'])
	endScenario()
	expect(left()).toEqual([0, null])
})

test.each<[string, { note?: string; reflection?: string; typed?: string }, boolean]>([
	['nothing done', {}, false],
	['a note', { note: 'To ask Lio' }, true],
	['a reflection', { reflection: 'A boy I knew' }, true],
	['a typed answer', { typed: 'the school' }, true],
])('a page with %s in it: are its reader’s own words there?', (_, { note = '', reflection = '', typed = '' }, is) => {
	const text = (id: string, words: string) => ({ id, text: words, version: 0, requestId: 'r' })
	const asked = { id: 'q', promptHtml: '', isAnswered: false, result: null }
	const questions = {
		short: { question: { ...asked, kind: 'short-text' as const, text: typed, accepted: null }, requestId: 'r' },
		chosen: { question: { ...asked, kind: 'single' as const, choices: [] }, requestId: 'r' },
	}
	const activities = { questions, reflections: { r: text('r', reflection) }, checklists: {}, scenarios: {} }
	expect(holdsOwnText({ note: text('note', note), activities })).toBe(is)
})
