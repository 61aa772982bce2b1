import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { liveSessions } from '#db/schema/cohorts.ts'
import { sessions, users } from '#db/schema/identity.ts'
import { addPerson } from '#tests/platform/people.ts'
import { db, written } from './requests.ts'

test('whatever is written of a person is noticed, and what the server does by itself is not', async () => {
	const seen = [written()]
	const { id } = await addPerson(db)
	seen.push(written())
	db.update(users).set({ displayName: 'Awa' }).where(eq(users.id, id)).run()
	seen.push(written())
	db.delete(sessions).where(eq(sessions.userId, id)).run()
	db.update(liveSessions).set({ knownAs: null }).run()
	expect(written()).toBe(seen.at(-1))
	db.delete(users).where(eq(users.id, id)).run()
	seen.push(written())
	expect(new Set(seen).size).toBe(4)
})
