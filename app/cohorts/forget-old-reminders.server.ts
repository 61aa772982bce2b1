import { lt } from 'drizzle-orm'
import type { Database } from '#db/connection.ts'
import { remindersSent } from '#db/schema/cohorts.ts'

/** Longer than any reminder or digest could become due again. */
export const REMINDERS_KEPT_DAYS = 400

export function forgetOldReminders(db: Database, now: number): void {
	db.delete(remindersSent)
		.where(lt(remindersSent.sentAt, now - REMINDERS_KEPT_DAYS * 24 * 60 * 60_000))
		.run()
}
