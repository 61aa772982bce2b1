import { addCohort } from '#app/cohorts/cohorts.fixture.ts'
import { findCohort } from '#app/cohorts/cohorts.server.ts'
import { makeJoinLink } from '#app/cohorts/join-link.server.ts'
import { makeSlips } from '#app/cohorts/make-slips.server.ts'
import { putInvitation } from '#app/identity/put-invitation.server.ts'
import { keptSecret } from '#app/platform/secret.server.ts'
import { newId } from '#app/platform/tokens.ts'
import type { Person } from '#tests/platform/people.ts'
import { database } from './test.ts'

const client = { address: '127.0.0.1', userAgent: 'Firefox' }

/** A cohort of this person's into which people are being brought in every way. */
export function joinedCohort({ person }: { person: Person }) {
	const db = database()
	const now = Date.now()
	const trainer = { id: person.id, displayName: 'Grace Wanjiru' }
	const cohort = addCohort(db, person.id)
	const secret = keptSecret(process.env.E2E_DATABASE ?? '')
	const wanted = ['Moussa Ba', '', 'ليلى بن علي'].map((displayName) => ({ displayName, locale: 'fr' as const }))
	const made = makeSlips(db, { cohort, userId: person.id, secret, requestId: newId(), client, now, wanted })
	const guest = { email: `${newId()}@example.org`, displayName: 'Awa Diop', interfaceLocale: null, contextId: null }
	const invitation = { ...guest, roles: ['practitioner' as const], invitedBy: trainer, cohort, origin: '', client, now }
	db.transaction((tx) => putInvitation(tx, invitation))
	makeJoinLink(db, { cohort, user: trainer, client, now })
	return {
		path: `/trainer/cohorts/${cohort.id}`,
		slipPath: `/join?code=${made.ok ? made.slips[0]?.code : ''}`,
		linkPath: `/join/${findCohort(db, cohort.id)?.joinToken}`,
	}
}
