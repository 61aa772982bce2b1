import type { InterfaceLocale } from '#app/i18n/locale.ts'
import { hashPassword } from '#app/identity/password.server.ts'
import { insertUser } from '#app/identity/people.server.ts'
import { startSession } from '#app/identity/session.server.ts'
import { sessionCookie } from '#app/identity/session-cookie.ts'
import type { Role } from '#app/identity/user.ts'
import { newId } from '#app/platform/tokens.ts'
import type { Database } from '#db/connection.ts'

export type Person = {
	id: string
	email: string
	/** Signed in, as a `Cookie` header. */
	cookie: string
}

export type Wanted = {
	roles?: Role[]
	displayName?: string
	locale?: InterfaceLocale
	contextId?: string
	/** Without one, nothing opens the account but the session that comes with it. */
	password?: string
}

/** Somebody new, signed in on one device. */
export async function addPerson(db: Database, wanted: Wanted = {}): Promise<Person> {
	const { roles = ['practitioner'], displayName = 'Awa Sarr', locale = null, contextId = null } = wanted
	const email = `${newId().toLowerCase()}@test.example`
	const passwordHash = wanted.password === undefined ? '' : await hashPassword(wanted.password)
	const account = { displayName, email, username: null, roles, interfaceLocale: locale, contextId, passwordHash }
	const now = Date.now()
	const id = db.transaction((tx) => insertUser(tx, account, now), { behavior: 'immediate' })
	const secret = await startSession(
		db,
		id,
		'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
		now,
	)
	return { id, email, cookie: sessionCookie(secret, false).split(';')[0] ?? '' }
}
