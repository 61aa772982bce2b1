import { addPerson, client, origin } from '#app/identity/people.fixture.ts'
import { newId } from '#app/platform/tokens.ts'
import { createTestDatabase } from '#tests/database.ts'
import type { Cohort } from './cohort.ts'
import { addCohort } from './cohorts.fixture.ts'
import { importPeople } from './import-people.server.ts'
import { makeSlips } from './make-slips.server.ts'
import { readPeopleList } from './read-people-list.ts'

export const NOW = Date.UTC(2027, 0, 20)
export const SECRET = 'a secret of the server for tests'

/** A trainer with a cohort, and the ways in which they bring people in. */
export function joiningRoom() {
	const db = createTestDatabase()
	const trainer = addPerson(db, { displayName: 'Grace Wanjiru', roles: ['trainer'] })
	const cohort = addCohort(db, trainer.id)
	const act = { secret: SECRET, client, now: NOW }
	const rowsOf = (text: string) => {
		const list = readPeopleList(text)
		if (!list.ok) throw new Error(list.reason)
		return list.rows
	}
	const bring = (
		text: string,
		{ into = cohort, requestId = newId(), withoutFaulty = false, now = NOW }: Partial<Bringing> = {},
	) =>
		importPeople(db, { ...act, cohort: into, rows: rowsOf(text), user: trainer, requestId, withoutFaulty, origin, now })
	const slipsFor = (names: string[], requestId: string = newId()) =>
		makeSlips(db, {
			...act,
			cohort,
			userId: trainer.id,
			requestId,
			wanted: names.map((displayName) => ({ displayName, locale: 'fr' as const })),
		})
	/** The code of one new slip. */
	const slipCode = (name = '') => {
		const made = slipsFor([name])
		const code = made.ok ? made.slips[0]?.code : undefined
		if (!code) throw new Error('There is no slip.')
		return code
	}
	return { db, trainer, cohort, rowsOf, bring, slipsFor, slipCode }
}

type Bringing = { into: Cohort; requestId: string; withoutFaulty: boolean; now: number }
