import { expect, test } from 'vitest'
import { activityState } from './lesson-view.server.ts'
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
