import { limitedNetwork } from '#app/platform/client-address.ts'
import { enqueueMail } from '#app/platform/outbox.server.ts'
import { takeFromLimit } from '#app/platform/rate-limit.server.ts'
import { newId, randomToken, sha256 } from '#app/platform/tokens.ts'
import type { Database } from '#db/connection.ts'
import { passwordResets } from '#db/schema/identity.ts'
import { identifierKey } from './account-fields.ts'
import { recordAudit } from './audit.server.ts'
import { RESETS_PER_ACCOUNT, RESETS_PER_NETWORK } from './limits.ts'
import { resetLink } from './links.ts'
import { passwordResetMail } from './mails.ts'
import { findAccount } from './people.server.ts'
import type { Client } from './user.ts'

/** The mail says one hour in words; change both together. */
const OPEN_FOR_MS = 60 * 60 * 1000

type RequestReset = {
	identifier: string
	/** What the page is read in, for people who have not chosen a language. */
	locale: string
	origin: string
	client: Client
	now: number
}

/**
 * Sends a link for choosing a new password, if there is such an account and it has a mail address. The answer does
 * not say so, and neither does the time: either way it is one transaction with one audit row.
 */
export function requestPasswordReset(
	db: Database,
	{ identifier, locale, origin, client, now }: RequestReset,
): { ok: true } | { ok: false; reason: 'too-many-tries'; retryAfterMs: number } {
	return db.transaction(
		(tx) => {
			const byNetwork = takeFromLimit(tx, RESETS_PER_NETWORK, limitedNetwork(client.address), now)
			const tried = byNetwork.ok ? takeFromLimit(tx, RESETS_PER_ACCOUNT, identifierKey(identifier), now) : byNetwork
			if (!tried.ok) return { ok: false, reason: 'too-many-tries', retryAfterMs: tried.retryAfterMs } as const

			const account = findAccount(tx, identifier)
			const subjectId = account?.id ?? null
			recordAudit(tx, { action: 'password-reset-requested', actorId: null, subjectId, client }, now)
			if (!account?.email) return { ok: true } as const

			const token = randomToken()
			const expiresAt = now + OPEN_FOR_MS
			tx.insert(passwordResets)
				.values({ id: newId(), tokenHash: sha256(token), userId: account.id, createdAt: now, expiresAt })
				.run()
			const content = { name: account.displayName, link: resetLink(origin, token) }
			const mail = passwordResetMail(content, account.interfaceLocale ?? locale)
			enqueueMail(tx, { to: account.email, ...mail, expiresAt }, now)
			return { ok: true } as const
		},
		{ behavior: 'immediate' },
	)
}
