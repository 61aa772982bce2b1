import { refundLimit, takeFromLimit } from '#app/platform/rate-limit.server.ts'
import type { Database } from '#db/connection.ts'
import { PASSWORD_CHECKS } from './limits.ts'
import { isPassword } from './password.server.ts'
import type { Account } from './people.server.ts'

/** Whether whoever sits at a signed-in device knows the password of its account. Wrong guesses are counted. */
export async function confirmPassword(
	db: Database,
	account: Pick<Account, 'id' | 'passwordHash'>,
	password: string,
	now: number,
): Promise<{ ok: true } | { ok: false; reason: 'wrong-password' | 'too-many-tries' }> {
	if (!takeFromLimit(db, PASSWORD_CHECKS, account.id, now).ok) return { ok: false, reason: 'too-many-tries' }
	if (!(await isPassword(account.passwordHash, password))) return { ok: false, reason: 'wrong-password' }
	refundLimit(db, PASSWORD_CHECKS, account.id)
	return { ok: true }
}
