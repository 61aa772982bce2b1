import { eq } from 'drizzle-orm'
import type { InterfaceLocale } from '#app/i18n/locale.ts'
import { identifierKey } from '#app/identity/account-fields.ts'
import { recordAudit } from '#app/identity/audit.server.ts'
import { findMembers, type Member } from '#app/identity/find-members.server.ts'
import { listUnansweredInvitations } from '#app/identity/list-invitations.server.ts'
import { putInvitation } from '#app/identity/put-invitation.server.ts'
import type { Client, User } from '#app/identity/user.ts'
import { type WriteRefusal, writeOnce } from '#app/learning/write-once.server.ts'
import { enqueueMail } from '#app/platform/outbox.server.ts'
import { takeFromLimit } from '#app/platform/rate-limit.server.ts'
import type { Database, Transaction } from '#db/connection.ts'
import { enrolments } from '#db/schema/cohorts.ts'
import { users } from '#db/schema/identity.ts'
import type { Cohort } from './cohort.ts'
import { enrolmentsIn, putEnrolment } from './enrolments.server.ts'
import { interfaceLocaleOf } from './interface-locale-of.ts'
import { countSlips, countSlipsByName, insertSlips, type PrintedSlip, slipsOfSeed } from './join-slips.server.ts'
import { COHORT_MAILS, MOST_SLIPS } from './joining-limits.ts'
import { enrolledMail } from './joining-mails.ts'
import { type PlannedRow, planImport } from './plan-import.ts'
import type { ListRow } from './read-people-list.ts'
import { countOutcomes, type RowOutcome } from './row-outcome.ts'

/** What would become of each row now; writes nothing. */
export function planPeople(
	db: Database | Transaction,
	cohort: Cohort,
	rows: readonly ListRow[],
	now: number,
): PlannedRow[] {
	return planWith(db, cohort, rows, membersIn(db, rows), now)
}

function membersIn(db: Database | Transaction, rows: readonly ListRow[]): Map<string, Member> {
	return findMembers(
		db,
		rows.flatMap(({ email, faults }) => (email !== null && faults.length === 0 ? [email] : [])),
	)
}

function planWith(
	db: Database | Transaction,
	cohort: Cohort,
	rows: readonly ListRow[],
	members: Map<string, Member>,
	now: number,
): PlannedRow[] {
	const open = listUnansweredInvitations(db, cohort.id, now).filter(({ state }) => state === 'open')
	return planImport(rows, {
		members,
		usernames: usernamesIn(db, cohort.id),
		participants: new Set(enrolmentsIn(db, cohort.id).map(({ userId }) => userId)),
		invited: new Set(open.flatMap(({ email }) => (email === null ? [] : [identifierKey(email)]))),
		slips: countSlipsByName(db, cohort.id, now),
	})
}

function usernamesIn(db: Database | Transaction, cohortId: string): Map<string, string> {
	const rows = db
		.select({ id: users.id, key: users.usernameKey })
		.from(enrolments)
		.innerJoin(users, eq(users.id, enrolments.userId))
		.where(eq(enrolments.cohortId, cohortId))
		.all()
	return new Map(rows.flatMap(({ id, key }) => (key === null ? [] : [[key, id]])))
}

type ImportPeople = {
	cohort: Cohort
	rows: readonly ListRow[]
	/** Goes on without the rows that have faults; otherwise one of them keeps all from being written. */
	withoutFaulty: boolean
	user: Pick<User, 'id' | 'displayName'>
	secret: string
	/** Made by the page with the form. */
	requestId: unknown
	origin: string
	client: Client
	now: number
}

export type ImportResult =
	| { ok: true; counts: Record<RowOutcome, number>; slips: PrintedSlip[] }
	| { ok: false; reason: WriteRefusal | 'faulty-rows' | 'too-many-mails' | 'too-many-slips' }

/**
 * Brings a list of people into a cohort, all in one transaction or not at all: invitations by mail, enrolments of those who
 * have an account, slips for those without an address. The same form sent again changes nothing and says how it stands.
 */
export function importPeople(db: Database, given: ImportPeople): ImportResult {
	const { cohort, rows, withoutFaulty, user, requestId, now } = given
	const seed = { secret: given.secret, userId: user.id, requestId: String(requestId) }
	const content = ['people', cohort.id, withoutFaulty, rows]
	return writeOnce<ImportResult>(
		db,
		{ userId: user.id, id: requestId, content, now },
		{
			perform: () => db.transaction((tx) => writePeople(tx, given, seed)),
			replay: () => {
				const counts = countOutcomes(planPeople(db, cohort, rows, now))
				return { ok: true, counts, slips: slipsOfSeed(db, seed, now) }
			},
		},
	)
}

function writePeople(tx: Transaction, given: ImportPeople, seed: Parameters<typeof slipsOfSeed>[1]): ImportResult {
	const { cohort, user, client, now } = given
	const members = membersIn(tx, given.rows)
	const planned = planWith(tx, cohort, given.rows, members, now)
	const counts = countOutcomes(planned)
	if (counts.faulty > 0 && !given.withoutFaulty) return { ok: false, reason: 'faulty-rows' }
	if (countSlips(tx, cohort.id) + counts.slip > MOST_SLIPS) return { ok: false, reason: 'too-many-slips' }
	const mails = counts.invite + counts.enrol
	if (mails > 0 && !takeFromLimit(tx, COHORT_MAILS, user.id, now, mails).ok) {
		return { ok: false, reason: 'too-many-mails' }
	}
	for (const row of planned) {
		if (row.outcome === 'invite') invite(tx, row, given)
		if (row.outcome === 'enrol') enrol(tx, row, members, given)
	}
	const wanted = planned
		.filter(({ outcome }) => outcome === 'slip')
		.map(({ name, locale }) => ({ displayName: name, locale: locale ?? interfaceLocaleOf(cohort) }))
	const slips = insertSlips(tx, wanted, { cohortId: cohort.id, createdBy: user.id, seed, now })
	const { invite: invited, enrol: enrolled, slip: slipped } = counts
	const detail = { cohort: cohort.id, name: cohort.name, invited, enrolled, slips: slipped }
	recordAudit(tx, { action: 'people-imported', actorId: user.id, subjectId: null, client, detail }, now)
	return { ok: true, counts, slips }
}

function invite(tx: Transaction, { email, name, locale }: PlannedRow, given: ImportPeople): void {
	const { cohort, user, origin, client, now } = given
	putInvitation(tx, {
		invitedBy: user,
		email,
		roles: ['practitioner'],
		interfaceLocale: locale ?? interfaceLocaleOf(cohort),
		contextId: null,
		cohort,
		displayName: name || null,
		origin,
		client,
		now,
	})
}

function enrol(tx: Transaction, row: PlannedRow, members: Map<string, Member>, given: ImportPeople): void {
	const { cohort, user, origin, now } = given
	if (row.userId === null) return
	putEnrolment(tx, { cohortId: cohort.id, userId: row.userId, state: 'active', changedBy: user.id }, now)
	const member = row.email === null ? undefined : members.get(identifierKey(row.email))
	if (!member?.email || member.isClosed) return
	const locale: InterfaceLocale = member.interfaceLocale ?? row.locale ?? interfaceLocaleOf(cohort)
	const { expiresAt, ...mail } = enrolledMail({ trainer: user.displayName, cohort: cohort.name, origin, now }, locale)
	enqueueMail(tx, { to: member.email, ...mail, expiresAt }, now)
}
