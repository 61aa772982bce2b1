import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** People who can sign in. The `…Key` columns hold the address and the username as compared: NFKC, lower case. */
export const users = sqliteTable(
	'users',
	{
		id: text().primaryKey(),
		displayName: text('display_name').notNull(),
		email: text(),
		emailKey: text('email_key').unique(),
		username: text(),
		usernameKey: text('username_key').unique(),
		passwordHash: text('password_hash').notNull(),
		/** Null follows the browser's languages. */
		interfaceLocale: text('interface_locale'),
		/** A context of `contexts.yaml`; null reads the shared curriculum. */
		contextId: text('context_id'),
		/** What the person's cohort reads, `base` included; it goes before their own choice. Null outside any cohort. */
		cohortContextId: text('cohort_context_id'),
		dataSaver: integer('data_saver', { mode: 'boolean' }).notNull().default(false),
		isDemo: integer('is_demo', { mode: 'boolean' }).notNull().default(false),
		disabledAt: integer('disabled_at'),
		/** The person asked to be erased: what is left has no name and cannot sign in. */
		erasedAt: integer('erased_at'),
		createdAt: integer('created_at').notNull(),
	},
	(table) => [check('users_can_be_named', sql`${table.emailKey} is not null or ${table.usernameKey} is not null`)],
)

export const userRoles = sqliteTable(
	'user_roles',
	{
		userId: text('user_id')
			.notNull()
			.references(() => users.id, { onDelete: 'cascade' }),
		role: text({ enum: ['practitioner', 'trainer', 'author', 'reviewer', 'admin'] }).notNull(),
	},
	(table) => [primaryKey({ columns: [table.userId, table.role] }), index('user_roles_by_role').on(table.role)],
)

/** `id` is what a person's list of devices names; the secret in the cookie is kept only as `idHash`. */
export const sessions = sqliteTable(
	'sessions',
	{
		id: text().primaryKey(),
		idHash: text('id_hash').notNull().unique(),
		userId: text('user_id')
			.notNull()
			.references(() => users.id, { onDelete: 'cascade' }),
		userAgent: text('user_agent').notNull(),
		createdAt: integer('created_at').notNull(),
		lastSeenAt: integer('last_seen_at').notNull(),
		expiresAt: integer('expires_at').notNull(),
	},
	(table) => [index('sessions_by_user').on(table.userId), index('sessions_by_expiry').on(table.expiresAt)],
)

export const invitations = sqliteTable(
	'invitations',
	{
		id: text().primaryKey(),
		tokenHash: text('token_hash').notNull().unique(),
		/** Null when the link is handed over in person; the guest then chooses a username. */
		email: text(),
		emailKey: text('email_key'),
		roles: text({ mode: 'json' }).$type<string[]>().notNull(),
		interfaceLocale: text('interface_locale'),
		contextId: text('context_id'),
		/** The cohort that whoever accepts it is enrolled in, and the name that the trainer wrote. */
		cohortId: text('cohort_id'),
		displayName: text('display_name'),
		invitedBy: text('invited_by')
			.notNull()
			.references(() => users.id),
		createdAt: integer('created_at').notNull(),
		expiresAt: integer('expires_at').notNull(),
		acceptedAt: integer('accepted_at'),
		acceptedBy: text('accepted_by').references(() => users.id),
		revokedAt: integer('revoked_at'),
	},
	(table) => [index('invitations_by_inviter').on(table.invitedBy), index('invitations_by_email').on(table.emailKey)],
)

export const passwordResets = sqliteTable(
	'password_resets',
	{
		id: text().primaryKey(),
		tokenHash: text('token_hash').notNull().unique(),
		userId: text('user_id')
			.notNull()
			.references(() => users.id, { onDelete: 'cascade' }),
		createdAt: integer('created_at').notNull(),
		expiresAt: integer('expires_at').notNull(),
	},
	(table) => [index('password_resets_by_user').on(table.userId)],
)

/**
 * What happened to accounts, append-only. The people in it are plain ids without a foreign key, because the record
 * outlives them; `sequence` has no gaps unless somebody removed a row.
 */
export const auditLog = sqliteTable(
	'audit_log',
	{
		sequence: integer().primaryKey({ autoIncrement: true }),
		at: integer().notNull(),
		action: text().notNull(),
		/** Who did it; null when nobody was signed in. */
		actorId: text('actor_id'),
		/** To whom; null when no account is meant, such as a sign-in under an unknown name. */
		subjectId: text('subject_id'),
		/** The network it came from, never the whole address. */
		network: text(),
		detail: text({ mode: 'json' }).$type<Record<string, string | number | boolean | string[]>>().notNull(),
	},
	(table) => [
		index('audit_log_by_time').on(table.at),
		index('audit_log_by_subject').on(table.subjectId),
		index('audit_log_by_actor').on(table.actorId),
	],
)
