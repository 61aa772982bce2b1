import { expect, test } from 'vitest'
import { findCohort, planOf, replacePlan } from '#app/cohorts/cohorts.server.ts'
import { findEnrolment } from '#app/cohorts/enrolments.server.ts'
import { db, location, send, written } from './requests.ts'
import { cohortOf, findAttempt, participantOf, personOf, sentTest, startTest, trainer } from './world.ts'

const RUNNING = { startsOn: '2026-01-01', endsOn: '2099-12-31', contextId: 'base' }
const planned = (moduleId: string, releaseOn: string | null) => ({ moduleId, releaseOn, dueOn: null, isRequired: true })

/** Somebody in a cohort that has not opened its second module. */
async function learner() {
	const person = await personOf('practitioner')
	const cohort = cohortOf(trainer, { ...RUNNING, name: 'Dakar, spring' })
	const plan = [planned('information-sharing', null), planned('introduction', '2099-03-01')]
	db.transaction((tx) => replacePlan(tx, cohort.id, plan))
	participantOf(cohort.path, person)
	return person
}

test('a cohort is made, and leads to its page', async () => {
	const who = await personOf('trainer')
	const form = {
		intent: 'save',
		requestId: 'make-thies',
		name: 'Thiès',
		contextId: 'senegal',
		locale: 'fr',
		timeZone: 'Africa/Dakar',
		startsOn: '2027-02-01',
		endsOn: '2027-05-31',
	}
	const made = location(await send('/trainer/cohorts/new', { as: who, form }))
	expect(await (await send(made ?? '', { as: who })).text()).toContain('Thiès')
	expect(findCohort(db, made?.split('/').at(-1) ?? '')).toMatchObject({ name: 'Thiès', trainerIds: [who.id] })
})

test('settings that make no sense are said beside their fields, with what was typed, and nothing is written', async () => {
	const { path } = cohortOf(trainer)
	const form = {
		intent: 'save',
		name: 'D'.repeat(81),
		contextId: 'nowhere',
		locale: 'xx',
		timeZone: 'Africa/Atlantis',
		startsOn: '2027-05-31',
		endsOn: '2027-02-01',
	}
	const before = written()
	const answer = await send(`${path}/settings`, { as: trainer, form })
	expect(answer.status).toBe(400)
	const page = await answer.text()
	for (const fault of ['80 characters', 'no longer in the curriculum', 'a time zone from', 'a language from'])
		expect(page).toContain(fault)
	expect(page).toContain('D'.repeat(81))
	expect(written()).toBe(before)
	const dates = { ...form, name: 'Dakar', contextId: 'base', locale: 'fr', timeZone: 'UTC' }
	expect(await (await send(`${path}/settings`, { as: trainer, form: dates })).text()).toContain('lies before the first')
})

/** Of the form on a page: on what it rests. */
function basedOnIn(html: string): string {
	return /name="basedOn" value="([\w-]+)"/.exec(html)?.[1] ?? ''
}

test.each([
	[
		'settings',
		{ intent: 'save', contextId: 'base', locale: 'fr', timeZone: 'UTC', startsOn: '2027-02-01', endsOn: '2027-05-31' },
		(id: string) => findCohort(db, id)?.name,
		{ name: 'Theirs' },
		{ name: 'Mine' },
	],
	[
		'plan',
		{ intent: 'save', module: 'introduction', 'in-introduction': 'on', sessionsRequired: '0' },
		(id: string) => String((findCohort(db, id)?.passMark ?? 0) * 100),
		{ passMark: '70' },
		{ passMark: '85' },
	],
])(
	'what another trainer saved of the %s meanwhile is not written over unseen',
	async (page, rest, saved, theirs, mine) => {
		const { id, path } = cohortOf(trainer, RUNNING)
		const at = `${path}/${page}`
		const basedOn = basedOnIn(await (await send(at, { as: trainer })).text())
		expect((await send(at, { as: trainer, form: { ...rest, ...theirs, basedOn } })).status).toBe(302)
		const [theirWords = ''] = Object.values(theirs)
		expect(saved(id)).toBe(theirWords)

		const refused = await send(at, { as: trainer, form: { ...rest, ...mine, basedOn } })
		expect([refused.status, saved(id)]).toEqual([409, theirWords])
		const html = await refused.text()
		const [myWords = ''] = Object.values(mine)
		expect(html).toContain('somebody else changed this')
		expect(html).toContain(`value="${myWords}"`)

		const again = await send(at, { as: trainer, form: { ...rest, ...mine, basedOn: basedOnIn(html) } })
		expect([again.status, saved(id)]).toEqual([302, myWords])
	},
)

test('the buttons of a plan move a module without scripts, and keep what else the form says', async () => {
	const cohort = cohortOf(trainer)
	const fields: [string, string][] = ['introduction', 'information-sharing'].flatMap((id) => [
		['module', id],
		[`in-${id}`, 'on'],
	])
	const form: [string, string][] = [
		['intent', 'save'],
		['move', 'up:information-sharing'],
		['due-introduction', '2027-03-01'],
		...fields,
	]
	const led = location(await send(`${cohort.path}/plan`, { as: trainer, form }))
	expect(led).toBe(`${cohort.path}/plan#module-information-sharing`)
	expect(planOf(db, cohort.id)).toMatchObject([
		{ moduleId: 'information-sharing', dueOn: null },
		{ moduleId: 'introduction', dueOn: '2027-03-01' },
	])
})

test('nobody is moved to the cohort of another trainer', async () => {
	const [who, other] = [await personOf('trainer'), await personOf('trainer')]
	const person = await personOf('practitioner')
	const [own, others] = [cohortOf(who), cohortOf(other)]
	const page = participantOf(own.path, person)
	const before = written()
	expect((await send(page, { as: who, form: { intent: 'move', to: others.id } })).status).toBe(403)
	expect(written()).toBe(before)
	const mine = cohortOf(who)
	expect((await send(page, { as: who, form: { intent: 'move', to: mine.id } })).status).toBe(302)
	expect(findEnrolment(db, mine.id, person.id)?.state).toBe('active')
	expect(findEnrolment(db, own.id, person.id)?.state).toBe('moved')
})

test('what is closed can be read and not changed', async () => {
	const who = await personOf('trainer')
	const cohort = cohortOf(who)
	const page = participantOf(cohort.path, await personOf('practitioner'))
	expect((await send(`${cohort.path}/settings`, { as: who, form: { intent: 'close' } })).status).toBe(302)
	for (const at of ['', '/people', '/plan', '/settings']) {
		expect((await send(cohort.path + at, { as: who })).status, at).toBe(200)
	}
	const before = written()
	for (const [at, intent] of [
		[page, 'pause'],
		[`${cohort.path}/plan`, 'save'],
		[`${cohort.path}/settings`, 'save'],
	] as const) {
		expect((await send(at, { as: who, form: { intent } })).status, at).toBe(403)
	}
	expect(written()).toBe(before)
})

test('a module that the cohort has not opened is shown and says when it opens, and leads nowhere', async () => {
	const person = await learner()
	const page = await (await send('/learn/introduction', { as: person })).text()
	expect(page).toContain('1 March 2099')
	expect(page).not.toContain('/learn/introduction/the-gap')
	const before = written()
	for (const at of ['/learn/introduction/the-gap', '/learn/introduction/assessment']) {
		expect(location(await send(at, { as: person })), at).toBe('/learn/introduction')
		const acted = await send(at, { as: person, form: { intent: 'finish', form: 'pre', number: '1' } })
		expect(location(acted), at).toBe('/learn/introduction')
	}
	expect(written()).toBe(before)
	expect((await send('/learn/information-sharing/law-and-secrecy', { as: person })).status).toBe(200)
})

test('my learning shows the plan of the cohort in its order, and goes on with what is open', async () => {
	const person = await learner()
	const page = await (await send('/learn', { as: person })).text()
	expect(page).toContain('Dakar, spring')
	expect(page).toContain('Opens on 1 March 2099')
	const main = page.slice(page.indexOf('<main'))
	expect(main.indexOf('/learn/information-sharing')).toBeLessThan(main.indexOf('/learn/introduction'))
	expect(main).not.toContain('/learn/introduction/the-gap')
})

test('what somebody writes for themselves is on no page of their trainers, and neither is an open test', async () => {
	const person = await personOf('practitioner')
	const cohort = cohortOf(trainer, RUNNING)
	db.transaction((tx) => replacePlan(tx, cohort.id, [planned('introduction', null)]))
	const page = participantOf(cohort.path, person)
	const lesson = '/learn/introduction/the-gap'
	const words = 'Only I should ever read this sentence'
	await send(lesson, { as: person })
	const note = { intent: 'note', requestId: 'n-1', version: '0', text: words }
	expect((await send(lesson, { as: person, form: note })).status).toBe(302)
	const reflection = { intent: 'reflect', activity: 'm0-first-door', requestId: 'r-1', version: '0', text: words }
	expect((await send(lesson, { as: person, form: reflection })).status).toBe(302)
	expect(await (await send('/workbook', { as: person })).text()).toContain(words)
	const open = findAttempt(await startTest(person, 'introduction', 'post'))

	for (const at of [cohort.path, `${cohort.path}?module=introduction`, `${cohort.path}/people`, page]) {
		for (const path of [at, at.replace(/(\?|$)/, '.data$1')]) {
			const answer = await send(path, { as: trainer })
			expect(answer.status, path).toBe(200)
			const text = await answer.text()
			expect(text, path).toContain(at === page ? 'the-gap' : '')
			expect(text, path).not.toContain(words)
		}
	}
	expect((await send(`${page}/${open.id}`, { as: trainer })).status).toBe(404)
})

test('a trainer sees how far somebody is and what they answered, until they leave the cohort', async () => {
	const person = await personOf('practitioner')
	const cohort = cohortOf(trainer, RUNNING)
	db.transaction((tx) => replacePlan(tx, cohort.id, [planned('introduction', null)]))
	const page = participantOf(cohort.path, person)
	await send('/learn/introduction/the-gap', { as: person })
	const sent = await sentTest(person)
	const shown = await (await send(page, { as: trainer })).text()
	expect(shown).toContain(`${page}/${sent.id}`)
	const answers = await (await send(`${page}/${sent.id}`, { as: trainer })).text()
	for (const id of sent.itemIds) expect(answers).toContain(`activity-${id}`)

	expect((await send(page, { as: trainer, form: { intent: 'remove' } })).status).toBe(302)
	expect(await (await send(page, { as: trainer })).text()).not.toContain(sent.id)
	expect((await send(`${page}/${sent.id}`, { as: trainer })).status).toBe(404)
})
