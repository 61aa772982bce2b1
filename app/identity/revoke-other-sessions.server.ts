import { and, eq, ne } from 'drizzle-orm'
import type { Database } from '#db/connection.ts'
import { sessions } from '#db/schema/identity.ts'
import { recordAudit } from './audit.server.ts'
import type { Client } from './user.ts'

/** Ends every session of a person but the one that asks for it. */
export function revokeOtherSessions(
	db: Database,
	{ session, client, now }: { session: { id: string; userId: string }; client: Client; now: number },
): void {
	db.transaction((tx) => {
		const isOther = and(eq(sessions.userId, session.userId), ne(sessions.id, session.id))
		const { changes } = tx.delete(sessions).where(isOther).run()
		const event = { action: 'session-revoked', actorId: session.userId, subjectId: session.userId, client } as const
		for (let i = 0; i < changes; i++) recordAudit(tx, event, now)
	})
}
