import { eq } from 'drizzle-orm'
import type { InterfaceLocale } from '#app/i18n/locale.ts'
import type { Database, Transaction } from '#db/connection.ts'
import { users } from '#db/schema/identity.ts'
import { hashPassword } from './password.server.ts'
import { type PasswordFault, passwordFault } from './password-fault.ts'
import { insertUser, isTaken } from './people.server.ts'
import { startSession } from './session.server.ts'
import type { Client } from './user.ts'

type OpenAccount = {
	displayName: string
	username: string
	password: string
	interfaceLocale: InterfaceLocale
	client: Client
	now: number
}

export type OpenAccountRefusal = 'username-taken' | PasswordFault

/**
 * Makes an account under a username for somebody who has been let in otherwise than by an invitation, and signs them in.
 * There is no address: one that nobody has shown to be theirs could be somebody else's.
 *
 * @param letIn says in the same transaction whether they may come in; where it refuses, there is no account
 */
export async function openAccount<Refusal extends string>(
	db: Database,
	given: OpenAccount,
	letIn: (tx: Transaction, userId: string) => { ok: true } | { ok: false; reason: Refusal },
): Promise<{ ok: true; userId: string; sessionSecret: string } | { ok: false; reason: OpenAccountRefusal | Refusal }> {
	const { displayName, username, password, interfaceLocale, client, now } = given
	const fault = passwordFault(password, { displayName, email: null, username })
	if (fault) return { ok: false, reason: fault }
	const passwordHash = await hashPassword(password)
	const made = db.transaction(
		(tx) => {
			if (isTaken(tx, username)) return { ok: false, reason: 'username-taken' } as const
			const account = { displayName, username, email: null, passwordHash, interfaceLocale, contextId: null }
			const userId = insertUser(tx, { ...account, roles: ['practitioner'] }, now)
			const entry = letIn(tx, userId)
			if (entry.ok) return { ok: true, userId } as const
			tx.delete(users).where(eq(users.id, userId)).run()
			return entry
		},
		{ behavior: 'immediate' },
	)
	if (!made.ok) return made
	return { ...made, sessionSecret: await startSession(db, made.userId, client.userAgent, now) }
}
