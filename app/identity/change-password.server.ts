import type { Database } from '#db/connection.ts'
import { recordAudit } from './audit.server.ts'
import { confirmPassword } from './confirm-password.server.ts'
import { hashPassword } from './password.server.ts'
import { type PasswordFault, passwordFault } from './password-fault.ts'
import { findAccountById } from './people.server.ts'
import { startSession } from './session.server.ts'
import { setPassword } from './set-password.server.ts'
import type { Client } from './user.ts'

type ChangePassword = {
	userId: string
	currentPassword: string
	newPassword: string
	origin: string
	client: Client
	now: number
}

export type ChangePasswordResult =
	/** `sessionSecret` belongs to a new session for this device; all earlier ones have ended. */
	{ ok: true; sessionSecret: string } | { ok: false; reason: 'wrong-password' | 'too-many-tries' | PasswordFault }

/** Changes a person's own password, signs all their devices out, and this one in again. */
export async function changePassword(db: Database, given: ChangePassword): Promise<ChangePasswordResult> {
	const { userId, currentPassword, newPassword, origin, client, now } = given
	const owner = findAccountById(db, userId)
	if (!owner) return { ok: false, reason: 'wrong-password' }
	const fault = passwordFault(newPassword, owner)
	if (fault) return { ok: false, reason: fault }
	const confirmed = await confirmPassword(db, owner, currentPassword, now)
	if (!confirmed.ok) return confirmed
	const passwordHash = await hashPassword(newPassword)

	const isChanged = db.transaction(
		(tx) => {
			// Again: a link from the mail may have set another password while we were hashing.
			const account = findAccountById(tx, userId)
			if (account?.passwordHash !== owner.passwordHash) return false
			setPassword(tx, { account, passwordHash, origin, now })
			recordAudit(tx, { action: 'password-changed', actorId: userId, subjectId: userId, client }, now)
			return true
		},
		{ behavior: 'immediate' },
	)
	if (!isChanged) return { ok: false, reason: 'wrong-password' }
	return { ok: true, sessionSecret: await startSession(db, userId, client.userAgent, now) }
}
