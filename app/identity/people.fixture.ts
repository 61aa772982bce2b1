import { newId } from '#app/platform/tokens.ts'
import type { Database } from '#db/connection.ts'
import { auditLog } from '#db/schema/identity.ts'
import { outbox } from '#db/schema/platform.ts'
import { findPerson, insertUser, type NewUser, type Person } from './people.server.ts'

/** People, mails and audit rows for tests. */
export const PASSWORD = 'four boats, one river'
const PASSWORD_HASH =
	'$argon2id$v=19$m=19456,t=2,p=1$2vO9MRlqZCIemHpr98u+OQ$4PHqYtsFM4bezHWmEpchwgWAqtnkidGHZL6lCqmhvKs'

export const client = { address: '192.0.2.77', userAgent: 'Mozilla/5.0 (Linux; Android 14) Firefox/132.0' }
export const origin = 'https://learn.example'

let people = 0

/** Adds a practitioner who can sign in with `PASSWORD`, or whoever is asked for. */
export function addPerson(db: Database, wanted: Partial<NewUser> = {}): Person {
	people++
	const user: NewUser = {
		displayName: 'Awa Diop',
		// Tests in several processes may share a database.
		email: `person-${people}-${newId().slice(0, 8)}@example.org`,
		username: null,
		roles: ['practitioner'],
		interfaceLocale: 'en',
		contextId: null,
		passwordHash: PASSWORD_HASH,
		...wanted,
	}
	const id = db.transaction((tx) => insertUser(tx, user, 0))
	const person = findPerson(db, id)
	if (!person) throw new Error('The person was not added.')
	return person
}

export function auditActions(db: Database): string[] {
	return db
		.select()
		.from(auditLog)
		.all()
		.map((row) => row.action)
}

export function mailsIn(db: Database) {
	return db.select().from(outbox).all()
}

/** The secret at the end of the link in a mail or on a page. */
export function tokenIn(text: string | null | undefined): string {
	const token = /\/(?:invitation|reset-password)\/([\w-]+)/.exec(text ?? '')?.[1]
	if (!token) throw new Error('There is no link here.')
	return token
}
