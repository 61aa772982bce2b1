import { and, eq, isNotNull } from 'drizzle-orm'
import type { Database } from '#db/connection.ts'
import { users } from '#db/schema/identity.ts'
import { recordAudit } from './audit.server.ts'
import type { Client } from './user.ts'

/** Opens a closed account again, with the password it had. */
export function enablePerson(
	db: Database,
	{ personId, enabledBy, client, now }: { personId: string; enabledBy: string; client: Client; now: number },
): { ok: true } | { ok: false; reason: 'not-found' } {
	return db.transaction((tx) => {
		const isClosed = and(eq(users.id, personId), isNotNull(users.disabledAt))
		const { changes } = tx.update(users).set({ disabledAt: null }).where(isClosed).run()
		if (changes === 0) return { ok: false, reason: 'not-found' } as const
		recordAudit(tx, { action: 'person-enabled', actorId: enabledBy, subjectId: personId, client }, now)
		return { ok: true } as const
	})
}
