import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { users } from './identity.ts'

const ofCohort = () =>
	text('cohort_id')
		.notNull()
		.references(() => cohorts.id)
const ofUser = () =>
	text('user_id')
		.notNull()
		.references(() => users.id, { onDelete: 'cascade' })

/** A group of practitioners who take modules together, under one or more trainers. Days are days in its time zone. */
export const cohorts = sqliteTable(
	'cohorts',
	{
		id: text().primaryKey(),
		name: text().notNull(),
		/** What its people read: a context id, or `base`. */
		contextId: text('context_id').notNull(),
		/** Of its invitations, slips and messages. */
		locale: text().notNull(),
		/** An IANA name: `Africa/Dakar`. */
		timeZone: text('time_zone').notNull(),
		/** `2027-02-01` */
		startsOn: text('starts_on').notNull(),
		endsOn: text('ends_on').notNull(),
		/** The least score from 0 to 1 that every required module has to be completed with; null leaves it to the modules. */
		passMark: real('pass_mark'),
		/** How many live sessions have to be attended for a certificate. */
		sessionsRequired: integer('sessions_required').notNull().default(0),
		/** Whether participants see each other's display names. */
		showsNames: integer('shows_names', { mode: 'boolean' }).notNull().default(false),
		/** Of the link at which one may ask to join; it opens nothing by itself. Null where there is none. */
		joinToken: text('join_token').unique(),
		createdBy: text('created_by').notNull(),
		createdAt: integer('created_at').notNull(),
		/** A closed cohort is read and reported on, and changes no more. */
		closedAt: integer('closed_at'),
	},
	(table) => [index('cohorts_by_context').on(table.contextId)],
)

export const cohortTrainers = sqliteTable(
	'cohort_trainers',
	{
		cohortId: ofCohort(),
		userId: ofUser(),
		addedBy: text('added_by').notNull(),
		addedAt: integer('added_at').notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.cohortId, table.userId] }),
		index('cohort_trainers_by_user').on(table.userId),
	],
)

/** A cohort's plan: its modules in order, with the days from which and by which they are taken. */
export const cohortModules = sqliteTable(
	'cohort_modules',
	{
		cohortId: ofCohort(),
		moduleId: text('module_id').notNull(),
		/** From 0. */
		position: integer().notNull(),
		releaseOn: text('release_on'),
		dueOn: text('due_on'),
		/** Has to be completed for a certificate. */
		isRequired: integer('is_required', { mode: 'boolean' }).notNull().default(true),
	},
	(table) => [primaryKey({ columns: [table.cohortId, table.moduleId] })],
)

/** `requested` waits for a trainer; `moved` went to another cohort; who is paused or gone keeps their record. */
export const ENROLMENT_STATES = ['requested', 'active', 'paused', 'removed', 'declined', 'moved'] as const

export const enrolments = sqliteTable(
	'enrolments',
	{
		id: text().primaryKey(),
		cohortId: ofCohort(),
		userId: ofUser(),
		state: text({ enum: ENROLMENT_STATES }).notNull(),
		/** When the person came in, or asked to. */
		enrolledAt: integer('enrolled_at').notNull(),
		changedAt: integer('changed_at').notNull(),
		/** A plain id; null where the person did it. */
		changedBy: text('changed_by'),
	},
	(table) => [
		uniqueIndex('enrolments_by_cohort').on(table.cohortId, table.userId),
		index('enrolments_by_user').on(table.userId, table.state),
	],
)

/** Printed slips with a code to join by, for people without an address. The code is kept only as its hash. */
export const joinSlips = sqliteTable(
	'join_slips',
	{
		id: text().primaryKey(),
		cohortId: ofCohort(),
		/** From 1, as printed. */
		number: integer().notNull(),
		codeHash: text('code_hash').notNull().unique(),
		/** Whom it is for, as the trainer wrote it; empty where anybody may take it. */
		displayName: text('display_name').notNull().default(''),
		locale: text().notNull(),
		createdBy: text('created_by').notNull(),
		createdAt: integer('created_at').notNull(),
		expiresAt: integer('expires_at').notNull(),
		usedAt: integer('used_at'),
		usedBy: text('used_by'),
		revokedAt: integer('revoked_at'),
	},
	(table) => [uniqueIndex('join_slips_by_number').on(table.cohortId, table.number)],
)

type KnownSession = { startsAt: number; minutes: number; place: string; link: string }

/** A meeting at a place or behind a link. */
export const liveSessions = sqliteTable(
	'live_sessions',
	{
		id: text().primaryKey(),
		cohortId: ofCohort(),
		title: text().notNull(),
		startsAt: integer('starts_at').notNull(),
		minutes: integer().notNull(),
		place: text().notNull().default(''),
		link: text().notNull().default(''),
		note: text().notNull().default(''),
		/** Counts its changes, for calendars. */
		sequence: integer().notNull().default(0),
		createdBy: text('created_by').notNull(),
		createdAt: integer('created_at').notNull(),
		updatedAt: integer('updated_at').notNull(),
		cancelledAt: integer('cancelled_at'),
		/** When and where it was before changes that people have not been told of yet; else null. */
		knownAs: text('known_as', { mode: 'json' }).$type<KnownSession>(),
	},
	(table) => [index('live_sessions_by_cohort').on(table.cohortId, table.startsAt)],
)

export const attendances = sqliteTable(
	'attendances',
	{
		sessionId: text('session_id')
			.notNull()
			.references(() => liveSessions.id),
		userId: ofUser(),
		state: text({ enum: ['present', 'absent', 'excused'] }).notNull(),
		recordedBy: text('recorded_by').notNull(),
		recordedAt: integer('recorded_at').notNull(),
	},
	(table) => [primaryKey({ columns: [table.sessionId, table.userId] }), index('attendances_by_user').on(table.userId)],
)

/** What a trainer wrote to a cohort or to those in it who are stuck. */
export const cohortMessages = sqliteTable(
	'cohort_messages',
	{
		id: text().primaryKey(),
		cohortId: ofCohort(),
		authorId: text('author_id').notNull(),
		subject: text().notNull(),
		body: text().notNull(),
		audience: text({ enum: ['all', 'stuck'] }).notNull(),
		/** How many it went to by mail, and how many only read it on their page. */
		mailed: integer().notNull(),
		unmailed: integer().notNull(),
		sentAt: integer('sent_at').notNull(),
	},
	(table) => [index('cohort_messages_by_cohort').on(table.cohortId, table.sentAt)],
)

/** Whom a message went to; it is read on the person's own page too. */
export const cohortMessageRecipients = sqliteTable(
	'cohort_message_recipients',
	{
		messageId: text('message_id')
			.notNull()
			.references(() => cohortMessages.id),
		userId: ofUser(),
		readAt: integer('read_at'),
	},
	(table) => [
		primaryKey({ columns: [table.messageId, table.userId] }),
		index('cohort_message_recipients_by_user').on(table.userId),
		index('cohort_message_recipients_unread').on(table.userId).where(sql`${table.readAt} is null`),
	],
)

/** Reminders and digests that went out, so that none goes out twice. */
export const remindersSent = sqliteTable(
	'reminders_sent',
	{
		userId: ofUser(),
		/** What it was about: `due-soon:<cohort>:<module>:2027-02-14`, `digest:2027-02-08`. */
		key: text().notNull(),
		sentAt: integer('sent_at').notNull(),
	},
	(table) => [primaryKey({ columns: [table.userId, table.key] })],
)

export const MAIL_KINDS = ['reminders', 'digest', 'messages', 'surveys'] as const

/** Kinds of mail that a person wants no more of. */
export const mailOptOuts = sqliteTable(
	'mail_opt_outs',
	{
		userId: ofUser(),
		kind: text({ enum: MAIL_KINDS }).notNull(),
		at: integer().notNull(),
	},
	(table) => [primaryKey({ columns: [table.userId, table.kind] })],
)

/** The private address of a person's calendar; whoever has it sees the dates of their cohorts and nothing else. */
export const calendarFeeds = sqliteTable('calendar_feeds', {
	userId: ofUser().primaryKey(),
	token: text().notNull().unique(),
	/** A telephone shows its calendar to whoever looks over a shoulder, so what sessions are called stays out unless wanted. */
	showsTitles: integer('shows_titles', { mode: 'boolean' }).notNull().default(false),
	createdAt: integer('created_at').notNull(),
})
