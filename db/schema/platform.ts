import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** One bucket per limited key. It is full again at `fullAt`, which is all a token bucket has to remember. */
export const rateLimits = sqliteTable(
	'rate_limits',
	{
		keyHash: text('key_hash').primaryKey(),
		fullAt: integer('full_at').notNull(),
	},
	(table) => [index('rate_limits_by_full').on(table.fullAt)],
)

/** Mail on its way. The text is emptied once the mail has left or was given up, as it may hold a secret link. */
export const outbox = sqliteTable(
	'outbox',
	{
		id: text().primaryKey(),
		recipient: text().notNull(),
		subject: text().notNull(),
		body: text().notNull(),
		locale: text().notNull(),
		/** Where a mail program can end such mails with one click (RFC 8058). */
		unsubscribeLink: text('unsubscribe_link'),
		createdAt: integer('created_at').notNull(),
		/** After this moment the mail would only confuse, and is given up. */
		expiresAt: integer('expires_at').notNull(),
		attempts: integer().notNull().default(0),
		/** Due from then on; a process that claims the mail moves it into the future while it sends. */
		nextAttemptAt: integer('next_attempt_at').notNull(),
		/** Names the claim, so that only its holder records how it ended. */
		claim: text(),
		sentAt: integer('sent_at'),
		failedAt: integer('failed_at'),
		lastError: text('last_error'),
	},
	(table) => [index('outbox_by_due').on(table.sentAt, table.failedAt, table.nextAttemptAt)],
)
