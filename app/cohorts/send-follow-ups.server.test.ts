import { expect, test } from 'vitest'
import { chooseMail } from '#app/identity/mail-choices.server.ts'
import { addPerson, mailsIn } from '#app/identity/people.fixture.ts'
import { readSurveyToken } from '#app/learning/survey-link.ts'
import { attempts } from '#db/schema/assessment.ts'
import { moduleCompletions, surveyTurns } from '#db/schema/learning.ts'
import { createTestDatabase } from '#tests/database.ts'
import { addCohort } from './cohorts.fixture.ts'
import { replacePlan } from './cohorts.server.ts'
import { putEnrolment } from './enrolments.server.ts'
import { ASKED_AFTER_DAYS, sendFollowUps, waitsForFollowUp } from './send-follow-ups.server.ts'

const DAY = 24 * 60 * 60_000
const sender = { origin: 'https://learn.example', secret: 's', modules: ['one', 'two', 'three'] }

function room() {
	const db = createTestDatabase()
	const trainer = addPerson(db, { roles: ['trainer'] })
	const cohort = addCohort(db, trainer.id)
	const planned = (moduleId: string, isRequired: boolean) => ({ moduleId, isRequired, releaseOn: null, dueOn: null })
	db.transaction((tx) =>
		replacePlan(tx, cohort.id, [planned('one', true), planned('two', true), planned('three', false)]),
	)
	const enrol = (wanted: Parameters<typeof addPerson>[1] = {}) => {
		const person = addPerson(db, wanted)
		const enrolment = { cohortId: cohort.id, userId: person.id, state: 'active' as const, changedBy: null }
		db.transaction((tx) => putEnrolment(tx, enrolment, 1))
		return person
	}
	const complete = (userId: string, moduleId: string, day: number) => {
		const attempt = { id: `${userId} ${moduleId}`, userId, moduleId, form: 'post' as const, number: 1, seed: '' }
		db.insert(attempts)
			.values({ ...attempt, contentHash: '', locale: 'fr', itemIds: [], startedAt: 1 })
			.run()
		const done = { userId, moduleId, completedAt: day * DAY, attemptId: attempt.id, score: 1, locale: 'fr' }
		db.insert(moduleCompletions).values(done).run()
	}
	const on = (day: number) => sendFollowUps(db, { ...sender, now: day * DAY })
	return { db, enrol, complete, on }
}

test('ninety days after the last required module a person is asked, once, by mail', () => {
	const { db, enrol, complete, on } = room()
	const person = enrol({ interfaceLocale: 'fr' })
	complete(person.id, 'one', 0)
	expect(on(ASKED_AFTER_DAYS)).toBe(0)
	complete(person.id, 'two', 10)
	expect(on(ASKED_AFTER_DAYS + 9)).toBe(0)
	expect(on(ASKED_AFTER_DAYS + 10)).toBe(1)
	expect(on(ASKED_AFTER_DAYS + 11)).toBe(0)
	const [mail, ...others] = mailsIn(db)
	expect(others).toEqual([])
	expect(mail).toMatchObject({ recipient: person.email, locale: 'fr' })
	expect(mail?.unsubscribeLink).toMatch(/^https:\/\/learn\.example\/unsubscribe\/.+\.surveys\./)
	const token = /\/survey\/(\S+)/.exec(mail?.body ?? '')?.[1] ?? ''
	expect(readSurveyToken(token, 's')).toBe(person.id)
	expect(waitsForFollowUp(db, person.id)).toBe(true)
})

test('who has no address or wants no such mail is asked on their own page', () => {
	const { db, enrol, complete, on } = room()
	const [without, stopped] = [enrol({ email: null, username: 'awa' }), enrol()]
	chooseMail(db, { userId: stopped.id, kind: 'surveys', isWanted: false }, 0)
	for (const { id } of [without, stopped]) for (const module of ['one', 'two']) complete(id, module, 0)
	expect(on(ASKED_AFTER_DAYS)).toBe(2)
	expect(mailsIn(db)).toEqual([])
	expect(
		db
			.select()
			.from(surveyTurns)
			.all()
			.map(({ askedAt }) => askedAt),
	).toEqual([null, null])
	expect([without, stopped].map(({ id }) => waitsForFollowUp(db, id))).toEqual([true, true])
})

test('who finished long ago, or is gone, is left in peace', () => {
	const { db, enrol, complete, on } = room()
	const [early, gone] = [enrol(), enrol()]
	for (const module of ['one', 'two']) {
		complete(early.id, module, 0)
		complete(gone.id, module, 300)
	}
	db.$client.prepare('update users set erased_at = 1 where id = ?').run(gone.id)
	expect(on(400)).toBe(0)
	expect(mailsIn(db)).toEqual([])
})

test('outside of any cohort all modules have to be completed', () => {
	const { db, complete, on } = room()
	const alone = addPerson(db)
	for (const module of ['one', 'two']) complete(alone.id, module, 0)
	expect(on(ASKED_AFTER_DAYS + 1)).toBe(0)
	complete(alone.id, 'three', 1)
	expect(on(ASKED_AFTER_DAYS + 1)).toBe(1)
	expect(db.select().from(surveyTurns).all()).toMatchObject([{ userId: alone.id, cohortId: null, isAnswered: false }])
})
