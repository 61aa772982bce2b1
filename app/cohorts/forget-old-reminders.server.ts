import { lt } from 'drizzle-orm'
import type { Database } from '#db/connection.ts'
import { remindersSent } from '#db/schema/cohorts.ts'

/** Longer than any reminder or digest could become due again. */
const KEPT_MS = 400 * 24 * 60 * 60_000

export function forgetOldReminders(db: Database, now: number): void {
	db.delete(remindersSent)
		.where(lt(remindersSent.sentAt, now - KEPT_MS))
		.run()
}
