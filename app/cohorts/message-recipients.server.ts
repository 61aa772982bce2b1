import { and, eq, isNull } from 'drizzle-orm'
import { takesMail } from '#app/identity/mail-choices.server.ts'
import type { Database } from '#db/connection.ts'
import { enrolments } from '#db/schema/cohorts.ts'
import { users } from '#db/schema/identity.ts'
import type { Cohort } from './cohort.ts'
import type { MessageAudience } from './message-form.ts'
import { stuckPeople } from './stuck-people.server.ts'

export type Recipient = {
	userId: string
	displayName: string
	/** Null for who reads it on their page only: they have no address, or want no such mail. */
	email: string | null
	interfaceLocale: string | null
	contextId: string | null
}

/** Whom a message of this kind would go to now: those at work in the cohort, or those of them who are stuck. */
export function messageRecipients(db: Database, cohort: Cohort, audience: MessageAudience, now: number): Recipient[] {
	const mailed = new Set(
		db
			.select({ id: users.id })
			.from(users)
			.innerJoin(enrolments, eq(enrolments.userId, users.id))
			.where(and(eq(enrolments.cohortId, cohort.id), takesMail(db, 'messages')))
			.all()
			.map(({ id }) => id),
	)
	const isAtWork = and(eq(enrolments.cohortId, cohort.id), eq(enrolments.state, 'active'))
	const active = db
		.select({
			userId: users.id,
			displayName: users.displayName,
			email: users.email,
			interfaceLocale: users.interfaceLocale,
			contextId: users.contextId,
		})
		.from(enrolments)
		.innerJoin(users, eq(users.id, enrolments.userId))
		.where(and(isAtWork, isNull(users.disabledAt), isNull(users.erasedAt)))
		.all()
	const stuck = audience === 'stuck' ? new Set(stuckPeople(db, cohort, now).map(({ userId }) => userId)) : null
	return active
		.filter(({ userId }) => stuck === null || stuck.has(userId))
		.map((person) => ({ ...person, email: mailed.has(person.userId) ? person.email : null }))
}

/** How many get a message by mail, and how many find it on their page only. */
export function countRecipients(recipients: readonly Pick<Recipient, 'email'>[]): { mailed: number; unmailed: number } {
	const mailed = recipients.filter(({ email }) => email !== null).length
	return { mailed, unmailed: recipients.length - mailed }
}
