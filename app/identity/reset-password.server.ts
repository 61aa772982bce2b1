import { and, eq, gt } from 'drizzle-orm'
import { clearLimit } from '#app/platform/rate-limit.server.ts'
import { sha256 } from '#app/platform/tokens.ts'
import type { Database, Transaction } from '#db/connection.ts'
import { passwordResets } from '#db/schema/identity.ts'
import { identifierKey } from './account-fields.ts'
import { recordAudit } from './audit.server.ts'
import { TRIES_PER_ACCOUNT } from './limits.ts'
import { hashPassword } from './password.server.ts'
import { type PasswordFault, passwordFault } from './password-fault.ts'
import { type Account, findAccountById } from './people.server.ts'
import { setPassword } from './set-password.server.ts'
import type { Client } from './user.ts'

/** Whose password a link may set, while it is valid and the account open. */
export function findAccountByResetToken(db: Database | Transaction, token: string, now: number): Account | null {
	const isValid = and(eq(passwordResets.tokenHash, sha256(token)), gt(passwordResets.expiresAt, now))
	const reset = db.select({ userId: passwordResets.userId }).from(passwordResets).where(isValid).get()
	return reset ? findAccountById(db, reset.userId) : null
}

/** Sets a new password by a mailed link. The link works once, and everybody signed in to the account is signed out. */
export async function resetPassword(
	db: Database,
	{
		token,
		password,
		origin,
		client,
		now,
	}: { token: string; password: string; origin: string; client: Client; now: number },
): Promise<{ ok: true; userId: string } | { ok: false; reason: 'link-not-valid' | PasswordFault }> {
	const owner = findAccountByResetToken(db, token, now)
	if (!owner) return { ok: false, reason: 'link-not-valid' }
	const fault = passwordFault(password, owner)
	if (fault) return { ok: false, reason: fault }
	const passwordHash = await hashPassword(password)

	return db.transaction(
		(tx) => {
			// Again: the link may have been used while we were hashing.
			const account = findAccountByResetToken(tx, token, now)
			if (!account) return { ok: false, reason: 'link-not-valid' } as const
			setPassword(tx, { account, passwordHash, origin, now })
			// Who holds the mailbox may sign in now, however often others have guessed.
			for (const name of [account.email, account.username]) {
				if (name) clearLimit(tx, TRIES_PER_ACCOUNT, identifierKey(name))
			}
			recordAudit(tx, { action: 'password-reset', actorId: account.id, subjectId: account.id, client }, now)
			return { ok: true, userId: account.id } as const
		},
		{ behavior: 'immediate' },
	)
}
