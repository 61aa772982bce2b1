import { createHash } from 'node:crypto'
import { hashPassword } from '#app/identity/password.server.ts'
import { insertUser } from '#app/identity/people.server.ts'
import { startSession } from '#app/identity/session.server.ts'
import { sessionCookie } from '#app/identity/session-cookie.ts'
import type { Database } from '#db/connection.ts'
import type { Person } from './tape.ts'

/** Adds so many practitioners, each signed in on one device. */
export async function addPractitioners(db: Database, count: number, now: number): Promise<Person[]> {
	const passwordHash = await hashPassword('a password of nobody')
	const ids = db.transaction((tx) =>
		Array.from({ length: count }, (_, i) => {
			const person = {
				displayName: `Practitioner ${i + 1}`,
				email: `practitioner-${i + 1}@bench.example`,
				username: null,
			}
			const rest = { roles: ['practitioner' as const], interfaceLocale: null, contextId: null }
			return insertUser(tx, { ...person, ...rest, passwordHash }, now)
		}),
	)
	const people: Person[] = []
	for (const userId of ids) {
		const secret = await startSession(db, userId, 'Mozilla/5.0 (bench)', now)
		const sessionHash = createHash('sha256').update(secret).digest('hex')
		people.push({ userId, sessionHash, cookie: sessionCookie(secret, false).split(';', 1)[0] ?? '' })
	}
	return people
}
