import { expect, test } from 'vitest'
import { addLearner } from '#app/assessment/learner.fixture.ts'
import { lessonRecord } from './lesson-record.server.ts'
import { myLearning } from './my-learning.server.ts'
import { progressInModule } from './progress.server.ts'
import { GAP, gap, lesson, studyRoom } from './study-room.fixture.ts'

test('my learning tells how far every module is and where to go on', () => {
	const { db, learner, module, report, readToTheEnd } = studyRoom()
	const introduction = { ...module, id: 'introduction', prerequisites: [] }
	const modules = [introduction, module]
	expect(myLearning(db, learner.id, modules)).toMatchObject({
		continueIn: 'introduction',
		modules: [{ state: 'not-started' }, { lastSeenAt: null }],
	})

	report(gap, 'w1', { place: 'the-gap' })
	readToTheEnd(lesson('filters'))
	report(gap, 'w2')
	const mine = myLearning(db, learner.id, modules)
	expect(mine.continueIn).toBe('information-sharing')
	expect(mine.modules[1]).toMatchObject({
		moduleId: 'information-sharing',
		state: 'in-progress',
		fraction: 10 / 40,
		minutesLeft: 30,
		next: { kind: 'lesson', lessonId: 'gap', place: 'the-gap' },
		missingPrerequisites: ['introduction'],
		attempts: [],
	})
	expect(myLearning(db, addLearner(db, 'boubacar').id, modules).modules[1]?.state).toBe('not-started')
})

test('my learning counts attempts and shows what they were worth, without what was asked', () => {
	const { db, learner, module, takeTest, completeIntroduction } = studyRoom()
	completeIntroduction()
	takeTest(1, 1)
	const [mine] = myLearning(db, learner.id, [module]).modules
	expect(mine).toMatchObject({ attemptsLeft: 1, hasPassedPostTest: false, attempts: [{ form: 'post', score: 0.5 }] })
	expect(JSON.stringify(mine)).not.toMatch(/seed|itemIds/)
})

test('a lesson page finds all that was done in it', () => {
	const { db, answer, readToTheEnd, endScenario } = studyRoom()
	readToTheEnd(gap)
	answer('r1')
	endScenario()
	const record = lessonRecord(db, GAP)
	expect(progressInModule(db, GAP.userId, GAP.moduleId)).toMatchObject([{ reachedEndAt: 1_000 }])
	expect(record.answers.get('q-single')).toMatchObject({ score: 0, tryNumber: 1 })
	expect(record.scenarios.get('friday-call')).toEqual({ path: ['call', 'exposed'], hasEnded: true, version: 1 })
	expect(record.note).toBeNull()
	expect(lessonRecord(db, { ...GAP, userId: addLearner(db, 'boubacar').id })).toMatchObject({
		note: null,
	})
})
