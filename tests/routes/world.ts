import { eq } from 'drizzle-orm'
import { certifiedIn } from '#app/cohorts/certifiable.fixture.ts'
import { addCohort } from '#app/cohorts/cohorts.fixture.ts'
import type { NewCohort } from '#app/cohorts/cohorts.server.ts'
import { type EnrolmentState, putEnrolment } from '#app/cohorts/enrolments.server.ts'
import { invitePerson } from '#app/identity/invite-person.server.ts'
import { issueResetLink } from '#app/identity/issue-reset-link.server.ts'
import { listSessions } from '#app/identity/session.server.ts'
import type { Role } from '#app/identity/user.ts'
import { contextGrants, revisions } from '#db/schema/adaptation.ts'
import { attempts } from '#db/schema/assessment.ts'
import { invitations } from '#db/schema/identity.ts'
import { addPerson, type Person } from '#tests/platform/people.ts'
import { db, location, origin, send } from './requests.ts'

const client = { address: '127.0.0.1', userAgent: 'Firefox' }

/** Starts a test as its page does, and returns its address. */
export async function startTest(
	person: Person,
	module = 'introduction',
	form: 'pre' | 'post' = 'pre',
): Promise<string> {
	const started = await send(`/learn/${module}/assessment`, { as: person, form: { form, number: '1' } })
	const path = location(started)
	if (!path) throw new Error(`The ${form}-test was not started: ${started.status}`)
	return path
}

export function findAttempt(path: string) {
	const attempt = db
		.select()
		.from(attempts)
		.where(eq(attempts.id, path.split('/').at(-1) ?? ''))
		.get()
	if (!attempt) throw new Error(`There is no attempt at ${path}`)
	return attempt
}

/** A test of the introduction that somebody has sent, answered or not. */
export async function sentTest(person: Person) {
	const path = await startTest(person, 'introduction', 'post')
	await send(path, { as: person, form: { intent: 'submit', isSure: 'yes' } })
	return findAttempt(path)
}

/** An open invitation for a practitioner, and the path of its link. */
export function invite(invitedBy: Person): { id: string; path: string } {
	const inviter = { id: invitedBy.id, displayName: 'Aïssatou Diallo' }
	const guest = { email: null, roles: ['practitioner' as const], interfaceLocale: null, contextId: null }
	const result = invitePerson(db, { invitedBy: inviter, ...guest, origin, client, now: Date.now() })
	if (!result.ok || !result.link) throw new Error('The invitation was refused')
	return { id: result.invitationId, path: new URL(result.link).pathname }
}

export function withdraw(invitationId: string): void {
	db.update(invitations).set({ revokedAt: Date.now() }).where(eq(invitations.id, invitationId)).run()
}

export function resetPath(person: Person, issuedBy: Person): string {
	const link = issueResetLink(db, { personId: person.id, issuedBy: issuedBy.id, origin, client, now: Date.now() })
	return new URL(link).pathname
}

export function sessionOf(person: Person): string {
	return listSessions(db, person.id, Date.now())[0]?.id ?? ''
}

/** Of nobody and nothing. */
export const UNKNOWN_ID = '00000000-0000-0000-0000-000000000000'

export const personOf = (role: Role) => addPerson(db, { roles: [role] })

/** Gives somebody the right to adapt a context. */
export function grant(person: Person, contextId: string): void {
	const grantedBy = { userId: person.id, contextId, grantedBy: person.id, grantedAt: Date.now() }
	db.insert(contextGrants).values(grantedBy).onConflictDoNothing().run()
}

/** A cohort of this trainer's, and the path of its pages. */
export function cohortOf(person: Person, wanted: Partial<NewCohort> = {}): { id: string; path: string } {
	const { id } = addCohort(db, person.id, wanted)
	return { id, path: `/trainer/cohorts/${id}` }
}

/** A certificate that somebody holds from a cohort of the trainer's. */
export function certificateOf(person: Person) {
	return certifiedIn(db, addCohort(db, trainer.id), person.id)
}

/** Brings somebody into the cohort of this address, and returns the address of their page in it. */
export function participantOf(path: string, person: Person, state: EnrolmentState = 'active'): string {
	const enrolment = { cohortId: path.split('/').at(-1) ?? '', userId: person.id, state, changedBy: null }
	db.transaction((tx) => putEnrolment(tx, enrolment, Date.now()))
	return `${path}/people/${person.id}`
}

/** The page of a draft that somebody of this context has begun. */
export async function draftIn(contextId: string): Promise<string> {
	const writer = await personOf('trainer')
	grant(writer, contextId)
	const file = `/trainer/adaptations/${contextId}/file/introduction/fr/slots/contact-point.mdx`
	await send(file, { as: writer, form: { intent: 'start' } })
	const draft = db.select().from(revisions).where(eq(revisions.contextId, contextId)).get()
	if (!draft) throw new Error(`There is no draft in ${contextId}`)
	return `/trainer/reviews/${draft.id}`
}

/** The people whose things others try to reach. Files share them: a test that changes somebody adds somebody of its own. */
export const somebody = await personOf('practitioner')
export const trainer = await personOf('trainer')
export const admin = await personOf('admin')
