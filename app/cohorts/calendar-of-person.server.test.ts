import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { addPerson, client } from '#app/identity/people.fixture.ts'
import { replaceRoles } from '#app/identity/people.server.ts'
import { users } from '#db/schema/identity.ts'
import { calendarFeedOf, makeCalendarFeed, removeCalendarFeed, showTitlesInCalendar } from './calendar-feeds.server.ts'
import { calendarAt } from './calendar-of-person.server.ts'
import { addSession } from './change-session.server.ts'
import { updateCohort } from './cohorts.server.ts'
import { at, contactRoom } from './contact-room.fixture.ts'

const NOW = at('2027-03-01')

async function room() {
	const base = await contactRoom()
	const { db, trainer } = base
	const cohort = base.cohortWith([{ dueOn: '2027-03-31' }])
	const addTo = (to: { id: string; name: string }, title: string, startsAt = NOW) => {
		const facts = { title, startsAt, minutes: 60, place: '', link: '', note: '' }
		addSession(db, { cohort: to, facts, requestId: title, user: trainer, client, now: 0 })
	}
	const tokenOf = (userId: string) => {
		if (!calendarFeedOf(db, userId)) makeCalendarFeed(db, userId, 0)
		return calendarFeedOf(db, userId)?.token ?? ''
	}
	const file = (token: string) => calendarAt(db, token, { host: 'learn.example', now: NOW })
	/** What stands in a person's calendar, with titles. */
	const titles = (userId: string) => {
		const token = tokenOf(userId)
		showTitlesInCalendar(db, userId, true)
		return [...(file(token) ?? '').matchAll(/SUMMARY:(.*)\r/g)].map(([, title]) => title)
	}
	addTo(cohort, 'Opening')
	return { ...base, cohort, addTo, tokenOf, file, titles }
}

test('a participant finds the dates of their own open cohorts, and of no other', async () => {
	const { db, cohort, cohortWith, addTo, enrol, put, titles } = await room()
	addTo(cohortWith([]), 'Of others')
	addTo(cohort, 'Long over', at('2026-11-01'))
	const person = enrol(cohort.id)
	expect(titles(person.id)).toEqual(['Opening', 'Due: Introduction'])
	put(cohort.id, person.id, 'removed')
	expect(titles(person.id)).toEqual([])
	put(cohort.id, person.id)
	db.transaction((tx) => updateCohort(tx, cohort.id, { closedAt: 1 }))
	expect(titles(person.id)).toEqual([])
})

test('a trainer finds those of the cohorts they run, once each, until they are no trainer any more', async () => {
	const { db, trainer, cohort, put, titles } = await room()
	expect(titles(trainer.id)).toEqual(['Opening', 'Due: Introduction'])
	put(cohort.id, trainer.id)
	expect(titles(trainer.id)).toEqual(['Opening', 'Due: Introduction'])
	put(cohort.id, trainer.id, 'removed')
	db.transaction((tx) => replaceRoles(tx, trainer.id, ['practitioner']))
	expect(titles(trainer.id)).toEqual([])
})

test('entries are neutral until the person asks for titles', async () => {
	const { cohort, enrol, tokenOf, file } = await room()
	const person = enrol(cohort.id)
	expect(file(tokenOf(person.id))).toContain('SUMMARY:Session')
	expect(file(tokenOf(person.id))).not.toContain('Opening')
})

test('an address that was changed or removed, or whose owner’s account is closed, leads nowhere', async () => {
	const { db, cohort, enrol, tokenOf, file } = await room()
	const person = enrol(cohort.id)
	const first = tokenOf(person.id)
	makeCalendarFeed(db, person.id, 1)
	const second = tokenOf(person.id)
	expect([file(first), file(second)]).toEqual([null, expect.stringContaining('VEVENT')])
	db.update(users).set({ disabledAt: 1 }).where(eq(users.id, person.id)).run()
	expect(file(second)).toBeNull()
	db.update(users).set({ disabledAt: null }).where(eq(users.id, person.id)).run()
	removeCalendarFeed(db, person.id)
	expect([file(second), file('')]).toEqual([null, null])
	expect(file(tokenOf(addPerson(db).id))).not.toContain('VEVENT')
})
