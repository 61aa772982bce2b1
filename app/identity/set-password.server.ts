import { eq } from 'drizzle-orm'
import { enqueueMail } from '#app/platform/outbox.server.ts'
import type { Transaction } from '#db/connection.ts'
import { passwordResets, users } from '#db/schema/identity.ts'
import { requestResetLink } from './links.ts'
import { passwordChangedMail } from './mails.ts'
import type { Account } from './people.server.ts'
import { deleteSessionsOf } from './session.server.ts'

const NOTICE_EXPIRES_MS = 7 * 24 * 60 * 60 * 1000

/**
 * What every new password brings with it: all sessions end, links for choosing one become worthless, and the owner is
 * told by mail, in case it was not them.
 */
export function setPassword(
	tx: Transaction,
	{ account, passwordHash, origin, now }: { account: Account; passwordHash: string; origin: string; now: number },
): void {
	tx.update(users).set({ passwordHash }).where(eq(users.id, account.id)).run()
	tx.delete(passwordResets).where(eq(passwordResets.userId, account.id)).run()
	deleteSessionsOf(tx, account.id)
	if (!account.email) return
	const content = { name: account.displayName, link: requestResetLink(origin) }
	const mail = passwordChangedMail(content, account.interfaceLocale)
	enqueueMail(tx, { to: account.email, ...mail, expiresAt: now + NOTICE_EXPIRES_MS }, now)
}
