import type { Database } from '#db/connection.ts'
import { recordAudit } from './audit.server.ts'
import { hashPassword } from './password.server.ts'
import { type PasswordFault, passwordFault } from './password-fault.ts'
import { insertUser, isTaken } from './people.server.ts'

type CreateAdmin = { displayName: string; email: string; password: string; now: number }

/** Makes an admin from the command line: the way into a new platform, where nobody can invite yet. */
export async function createAdmin(
	db: Database,
	{ displayName, email, password, now }: CreateAdmin,
): Promise<{ ok: true; userId: string } | { ok: false; reason: 'email-taken' | PasswordFault }> {
	const fault = passwordFault(password, { displayName, email, username: null })
	if (fault) return { ok: false, reason: fault }
	const passwordHash = await hashPassword(password)
	return db.transaction(
		(tx) => {
			if (isTaken(tx, email)) return { ok: false, reason: 'email-taken' } as const
			const roles = ['admin' as const]
			const rest = { username: null, interfaceLocale: null, contextId: null }
			const userId = insertUser(tx, { displayName, email, passwordHash, roles, ...rest }, now)
			recordAudit(tx, { action: 'admin-created', actorId: null, subjectId: userId, client: null }, now)
			return { ok: true, userId } as const
		},
		{ behavior: 'immediate' },
	)
}
