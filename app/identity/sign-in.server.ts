import { limitedNetwork } from '#app/platform/client-address.ts'
import { refundLimit, takeFromLimit } from '#app/platform/rate-limit.server.ts'
import type { Database } from '#db/connection.ts'
import { identifierKey } from './account-fields.ts'
import { recordAudit } from './audit.server.ts'
import { TRIES_PER_ACCOUNT, TRIES_PER_NETWORK } from './limits.ts'
import { isPassword } from './password.server.ts'
import { findAccount, findAccountById } from './people.server.ts'
import { startSession } from './session.server.ts'
import type { Client } from './user.ts'

type SignIn = { identifier: string; password: string; client: Client; now: number }

export type SignInResult =
	| { ok: true; userId: string; sessionSecret: string }
	| { ok: false; reason: 'wrong-credentials' }
	| { ok: false; reason: 'too-many-tries'; retryAfterMs: number }

/**
 * Signs a person in under their address or username.
 *
 * Whether the account exists shows neither in the answer nor in the work done: the limits count the name as typed,
 * a password is hashed either way, and either way there is one write before and one after.
 */
export async function signIn(db: Database, { identifier, password, client, now }: SignIn): Promise<SignInResult> {
	const name = identifierKey(identifier)
	const network = limitedNetwork(client.address)
	const tried = takeTry(db, name, network, now)
	if (!tried.ok) return { ok: false, reason: 'too-many-tries', retryAfterMs: tried.retryAfterMs }

	const account = findAccount(db, identifier)
	const isRight = await isPassword(account?.passwordHash ?? null, password)

	const userId = db.transaction(
		(tx) => {
			// Again, in case the password was changed or the account closed while we were hashing.
			const current = account && isRight ? findAccountById(tx, account.id) : null
			const isStillRight = current !== null && current.passwordHash === account?.passwordHash
			if (isStillRight) {
				refundLimit(tx, TRIES_PER_ACCOUNT, name)
				refundLimit(tx, TRIES_PER_NETWORK, network)
			}
			const subjectId = account?.id ?? null
			const event = isStillRight
				? ({ action: 'signed-in', actorId: subjectId } as const)
				: ({ action: 'sign-in-failed', actorId: null, detail: { wasLastTry: tried.remaining === 0 } } as const)
			recordAudit(tx, { ...event, subjectId, client }, now)
			return isStillRight ? current.id : null
		},
		{ behavior: 'immediate' },
	)
	if (!userId) return { ok: false, reason: 'wrong-credentials' }
	return { ok: true, userId, sessionSecret: await startSession(db, userId, client.userAgent, now) }
}

/** Both limits in one write. A refused try is counted nowhere, so that hammering does not prolong the wait. */
function takeTry(db: Database, name: string, network: string, now: number) {
	return db.transaction(
		(tx) => {
			const byNetwork = takeFromLimit(tx, TRIES_PER_NETWORK, network, now)
			if (!byNetwork.ok) return byNetwork
			const byName = takeFromLimit(tx, TRIES_PER_ACCOUNT, name, now)
			if (!byName.ok) refundLimit(tx, TRIES_PER_NETWORK, network)
			return byName
		},
		{ behavior: 'immediate' },
	)
}
