import { expect, test } from 'vitest'
import { createTestDatabase } from '#tests/database.ts'
import {
	createDemoPeople,
	DEMO_PASSWORD,
	DEMO_PEOPLE,
	demoAccountCanSignIn,
	disableDemoPeople,
} from './demo-people.server.ts'
import { addPerson, client } from './people.fixture.ts'
import { listPeople } from './people.server.ts'
import { signIn } from './sign-in.server.ts'
import { ROLES } from './user.ts'

const NOW = Date.now()

test('every demo account can sign in, and doing it twice changes nothing', async () => {
	const db = createTestDatabase()
	await createDemoPeople(db, NOW)
	const people = listPeople(db)
	await createDemoPeople(db, NOW + 1)
	expect(listPeople(db)).toEqual(people)
	expect(DEMO_PEOPLE.map(({ email }) => email)).toEqual(
		expect.arrayContaining(ROLES.map((role) => `${role}@demo.example`)),
	)
	for (const { email } of DEMO_PEOPLE) {
		expect(await signIn(db, { identifier: email, password: DEMO_PASSWORD, client, now: NOW })).toMatchObject({
			ok: true,
		})
	}
})

test('tells a platform with open demo accounts from one that is fit for use', async () => {
	const db = createTestDatabase()
	expect(demoAccountCanSignIn(db)).toBe(false)
	await createDemoPeople(db, NOW)
	expect(demoAccountCanSignIn(db)).toBe(true)
	expect(disableDemoPeople(db, NOW)).toBe(1)
	addPerson(db, { roles: ['admin'] })
	expect(disableDemoPeople(db, NOW)).toBe(0)
	expect(demoAccountCanSignIn(db)).toBe(false)
})
