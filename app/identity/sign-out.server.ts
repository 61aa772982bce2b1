import type { Database } from '#db/connection.ts'
import { recordAudit } from './audit.server.ts'
import { deleteSession } from './session.server.ts'
import type { Client } from './user.ts'

/** Ends the session that asks for it. */
export function signOut(
	db: Database,
	{ session, client, now }: { session: { id: string; userId: string }; client: Client; now: number },
): void {
	db.transaction((tx) => {
		deleteSession(tx, session.id)
		recordAudit(tx, { action: 'signed-out', actorId: session.userId, subjectId: session.userId, client }, now)
	})
}
