import { expect, test } from 'vitest'
import { putEnrolment } from '#app/cohorts/enrolments.server.ts'
import { moduleCompletions } from '#db/schema/learning.ts'
import type { Person } from '#tests/platform/people.ts'
import { db, location, send } from './requests.ts'
import { cohortOf, findAttempt, personOf, startTest } from './world.ts'

const MODULE = 'building-trust'

/** Somebody in this cohort who has completed the module. */
async function completed(cohortId: string): Promise<Person> {
	const person = await personOf('practitioner')
	const enrolment = { cohortId, userId: person.id, state: 'active' as const, changedBy: null }
	db.transaction((tx) => putEnrolment(tx, enrolment, Date.now()))
	const { id } = findAttempt(await startTest(person, MODULE))
	const done = { userId: person.id, moduleId: MODULE, completedAt: Date.now(), attemptId: id, score: 1, locale: 'en' }
	db.insert(moduleCompletions).values(done).run()
	return person
}

const page = async (path: string, as: Person) => (await send(path, { as })).text()

test('what people say of a module is offered, taken once, and shown from five answers on', async () => {
	const trainer = await personOf('trainer')
	const cohort = cohortOf(trainer)
	const seen = `/trainer/measures/answers?about=${MODULE}&cohort=${cohort.id}`
	for (const number of [1, 2, 3, 4, 5]) {
		const person = await completed(cohort.id)
		expect(await page(`/learn/${MODULE}`, person)).toContain(`/learn/${MODULE}/survey`)
		const form = { 'rating-clear': '4', 'words-helped': `The cases of valley ${number}` }
		const sent = await send(`/learn/${MODULE}/survey`, { as: person, form })
		expect([sent.status, location(sent)]).toEqual([302, `/learn/${MODULE}/survey`])
		const again = await send(`/learn/${MODULE}/survey`, { as: person, form: { 'words-helped': 'Something else' } })
		expect(again.status).toBe(302)
		expect(await page(`/learn/${MODULE}/survey`, person)).not.toContain('rating-clear')
		expect(await page(`/learn/${MODULE}`, person)).not.toContain(`/learn/${MODULE}/survey`)
		const isShown = (await page(seen, trainer)).includes('The cases of valley 1')
		expect(isShown, `${number} answers`).toBe(number === 5)
	}
	const words = await page(seen, trainer)
	for (const number of [1, 2, 3, 4, 5]) expect(words).toContain(`The cases of valley ${number}`)
	expect(words).not.toContain('Something else')
	const numbers = await page(`/trainer/measures/programme?module=${MODULE}&cohort=${cohort.id}`, trainer)
	expect(numbers).toContain('4.00')
})

test('what was typed comes back with what is amiss', async () => {
	const person = await completed(cohortOf(await personOf('trainer')).id)
	const form = { 'words-helped': 'x'.repeat(1_001), 'words-change': 'Shorter lessons', 'rating-clear': '2' }
	const answer = await send(`/learn/${MODULE}/survey`, { as: person, form })
	expect(answer.status).toBe(400)
	const text = await answer.text()
	expect(text).toContain('Shorter lessons')
	expect(text).toMatch(
		/<input[^>]*name="rating-clear"[^>]*checked=""[^>]*value="2"|<input[^>]*value="2"[^>]*checked=""|name="rating-clear"[^>]*value="2"[^>]*checked/,
	)
})
