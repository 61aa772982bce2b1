import { desc, eq } from 'drizzle-orm'
import { m } from '#app/i18n/messages.ts'
import type { Database } from '#db/connection.ts'
import { MAIL_KINDS, mailOptOuts } from '#db/schema/cohorts.ts'
import { invitations, sessions, users } from '#db/schema/identity.ts'
import { outbox } from '#db/schema/platform.ts'
import { auditOf } from './audit.server.ts'
import { auditKinds } from './audit-sentence.ts'
import { deviceName } from './device-name.ts'
import { mailKindLabel } from './mail-kind-label.ts'
import { moment, type OwnTable, ownTable } from './own-data.ts'
import { findPerson } from './people.server.ts'
import { roleLabel } from './role-label.ts'
import { ROLES } from './user.ts'

/** What identity holds about a person. No password, not even its hash, and nothing that opens anything. */
export function ownAccount(db: Database, userId: string): OwnTable[] {
	const roles = Object.fromEntries(ROLES.map((role) => [role, roleLabel(role)]))
	return [
		account(db, userId, roles),
		ownSessions(db, userId),
		invitedBy(db, userId, roles),
		...mail(db, userId),
		audit(db, userId),
	]
}

function account(db: Database, userId: string, roles: Record<string, string>): OwnTable {
	const person = findPerson(db, userId)
	const row = db.select().from(users).where(eq(users.id, userId)).get()
	const rows =
		person && row
			? [
					{
						id: userId,
						displayName: row.displayName,
						email: row.email,
						username: row.username,
						roles: person.roles as string[],
						interfaceLocale: row.interfaceLocale,
						contextId: row.contextId,
						cohortContextId: row.cohortContextId,
						dataSaver: row.dataSaver,
						createdAt: row.createdAt,
					},
				]
			: []
	return ownTable({
		key: 'account',
		title: m.own_account(),
		note: m.own_account_note(),
		columns: {
			id: m.own_id(),
			displayName: m.own_name(),
			email: m.own_email(),
			username: m.own_username(),
			roles: { label: m.own_roles(), words: roles },
			interfaceLocale: m.own_language(),
			contextId: m.own_context_chosen(),
			cohortContextId: m.own_context_of_cohort(),
			dataSaver: m.own_data_saver(),
			createdAt: moment(m.own_begun()),
		},
		rows,
	})
}

function ownSessions(db: Database, userId: string): OwnTable {
	const rows = db.select().from(sessions).where(eq(sessions.userId, userId)).orderBy(desc(sessions.lastSeenAt)).all()
	return ownTable({
		key: 'sessions',
		title: m.own_sessions(),
		columns: {
			device: m.own_device(),
			userAgent: m.own_user_agent(),
			createdAt: moment(m.own_begun()),
			lastSeenAt: moment(m.own_last_seen()),
			expiresAt: moment(m.own_ends()),
		},
		rows: rows.map(({ userAgent, createdAt, lastSeenAt, expiresAt }) => ({
			device: deviceName(userAgent),
			...{ userAgent, createdAt, lastSeenAt, expiresAt },
		})),
	})
}

function invitedBy(db: Database, userId: string, roles: Record<string, string>): OwnTable {
	const { email, displayName, createdAt, acceptedAt } = invitations
	return ownTable({
		key: 'invitations',
		title: m.own_invitations(),
		columns: {
			email: m.own_email(),
			displayName: m.own_name_given(),
			roles: { label: m.own_roles(), words: roles },
			createdAt: moment(m.own_begun()),
			acceptedAt: moment(m.own_accepted()),
		},
		rows: db
			.select({ email, displayName, roles: invitations.roles, createdAt, acceptedAt })
			.from(invitations)
			.where(eq(invitations.acceptedBy, userId))
			.all(),
	})
}

function mail(db: Database, userId: string): OwnTable[] {
	const email = findPerson(db, userId)?.email ?? null
	const kinds = Object.fromEntries(MAIL_KINDS.map((kind) => [kind, mailKindLabel(kind).label]))
	const { subject, createdAt, sentAt, failedAt } = outbox
	return [
		ownTable({
			key: 'mailStopped',
			title: m.own_mail_stopped(),
			columns: { kind: { label: m.own_kind(), words: kinds }, at: moment(m.own_since()) },
			rows: db
				.select({ kind: mailOptOuts.kind, at: mailOptOuts.at })
				.from(mailOptOuts)
				.where(eq(mailOptOuts.userId, userId))
				.all(),
		}),
		ownTable({
			key: 'mailSent',
			title: m.own_mail_sent(),
			columns: {
				subject: m.own_subject(),
				createdAt: moment(m.own_written()),
				sentAt: moment(m.own_sent()),
				failedAt: moment(m.own_given_up()),
			},
			rows:
				email === null
					? []
					: db
							.select({ subject, createdAt, sentAt, failedAt })
							.from(outbox)
							.where(eq(outbox.recipient, email))
							.orderBy(desc(createdAt))
							.all(),
		}),
	]
}

function audit(db: Database, userId: string): OwnTable {
	const actions = Object.fromEntries(auditKinds().map(({ value, label }) => [value, label]))
	return ownTable({
		key: 'auditLog',
		title: m.own_audit(),
		note: m.own_audit_note(),
		columns: {
			at: moment(m.own_when()),
			action: { label: m.own_what(), words: actions },
			byYou: m.own_by_you(),
			network: m.own_network(),
		},
		rows: auditOf(db, userId).map(({ at, action, actorId, network }) => {
			const byYou = actorId === userId
			// Where somebody else acted, the network is theirs.
			return { at, action, byYou, network: byYou || actorId === null ? network : null }
		}),
	})
}
