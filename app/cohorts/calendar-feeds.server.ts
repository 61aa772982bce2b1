import { eq } from 'drizzle-orm'
import { randomToken } from '#app/platform/tokens.ts'
import type { Database } from '#db/connection.ts'
import { calendarFeeds } from '#db/schema/cohorts.ts'

export type CalendarFeed = { userId: string; token: string; showsTitles: boolean }

const columns = { userId: calendarFeeds.userId, token: calendarFeeds.token, showsTitles: calendarFeeds.showsTitles }

/** A person's own; null where they have none. */
export function calendarFeedOf(db: Database, userId: string): CalendarFeed | null {
	return db.select(columns).from(calendarFeeds).where(eq(calendarFeeds.userId, userId)).get() ?? null
}

/** The one at a secret address. The secret is kept as it is, since its owner looks it up again. */
export function calendarFeedAt(db: Database, token: string): CalendarFeed | null {
	return db.select(columns).from(calendarFeeds).where(eq(calendarFeeds.token, token)).get() ?? null
}

/** Gives a person an address, or a new one in place of the old, which then leads nowhere. */
export function makeCalendarFeed(db: Database, userId: string, now: number): void {
	const fresh = { token: randomToken(), createdAt: now }
	db.insert(calendarFeeds)
		.values({ userId, ...fresh })
		.onConflictDoUpdate({ target: calendarFeeds.userId, set: fresh })
		.run()
}

export function removeCalendarFeed(db: Database, userId: string): void {
	db.delete(calendarFeeds).where(eq(calendarFeeds.userId, userId)).run()
}

export function showTitlesInCalendar(db: Database, userId: string, showsTitles: boolean): void {
	db.update(calendarFeeds).set({ showsTitles }).where(eq(calendarFeeds.userId, userId)).run()
}
