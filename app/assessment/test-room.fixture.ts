import type { Database } from '#db/connection.ts'
import { createTestDatabase } from '#tests/database.ts'
import { answerAttemptItem, type ItemAnswer } from './answer-attempt-item.server.ts'
import type { AttemptForm } from './attempt-score.ts'
import { type Attempt, findOwnAttempt } from './attempts.server.ts'
import { assessmentDocument as document } from './document.fixture.ts'
import { addLearner } from './learner.fixture.ts'
import type { Learner } from './learner.ts'
import { type AttemptStart, startAttempt } from './start-attempt.server.ts'
import { submitAttempt } from './submit-attempt.server.ts'

/** Of each objective one item in the pre-test and two in the post-test, which may be taken twice. */
const module = {
	id: 'information-sharing',
	objectives: ['define', 'map'],
	assessment: { attemptsAllowed: 2, preItemsPerObjective: 1, postItemsPerObjective: 2 },
}

/** A learner, Amina, who takes tests on a database of her own, one second after the other; for tests. */
export function testRoom(db: Database = createTestDatabase(), learner: Learner = addLearner(db)) {
	let clock = 0
	const tick = () => (clock += 1_000)

	const start = (form: AttemptForm, number = 1, rest: Partial<AttemptStart> = {}) =>
		startAttempt(db, { learner, module, form, number, document, prerequisitesMet: true, now: tick(), ...rest })
	const answer = (attempt: Attempt, questionId: string, choice: 'true' | 'false', rest: Partial<ItemAnswer> = {}) =>
		answerAttemptItem(db, {
			learner,
			attemptId: attempt.id,
			document,
			questionId,
			responseId: `${attempt.id}:${questionId}:${clock}`,
			form: new URLSearchParams({ choice }),
			now: tick(),
			...rest,
		})
	const submit = (attempt: Attempt) => submitAttempt(db, { learner, attemptId: attempt.id, document, now: tick() })
	const find = (attempt: Attempt) => findOwnAttempt(db, learner.id, attempt.id)

	function begin(form: AttemptForm, number = 1): Attempt {
		const started = start(form, number)
		const attempt = started.ok ? findOwnAttempt(db, learner.id, started.attemptId) : null
		if (!attempt) throw new Error('no attempt')
		return attempt
	}
	/** An attempt with so many of its items answered rightly, and submitted. */
	function take(form: AttemptForm, number: number, right: number): Attempt {
		const attempt = begin(form, number)
		for (const [index, id] of attempt.itemIds.entries()) answer(attempt, id, index < right ? 'true' : 'false')
		submit(attempt)
		return attempt
	}
	return { db, learner, document, module, start, begin, answer, submit, take, find }
}
