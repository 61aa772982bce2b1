import { newId, randomToken, sha256 } from '#app/platform/tokens.ts'
import type { Database } from '#db/connection.ts'
import { passwordResets } from '#db/schema/identity.ts'
import { recordAudit } from './audit.server.ts'
import { resetLink } from './links.ts'
import type { Client } from './user.ts'

/** Longer than a mailed link lives, since this one travels by hand. */
const OPEN_FOR_MS = 24 * 60 * 60 * 1000

/** Makes a link for a person without a mail address and returns it, once, for an admin to hand over. */
export function issueResetLink(
	db: Database,
	{
		personId,
		issuedBy,
		origin,
		client,
		now,
	}: { personId: string; issuedBy: string; origin: string; client: Client; now: number },
): string {
	const token = randomToken()
	db.transaction((tx) => {
		tx.insert(passwordResets)
			.values({ id: newId(), tokenHash: sha256(token), userId: personId, createdAt: now, expiresAt: now + OPEN_FOR_MS })
			.run()
		recordAudit(tx, { action: 'reset-link-issued', actorId: issuedBy, subjectId: personId, client }, now)
	})
	return resetLink(origin, token)
}
