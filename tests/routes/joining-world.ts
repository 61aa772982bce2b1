import { findCohort } from '#app/cohorts/cohorts.server.ts'
import { makeJoinLink } from '#app/cohorts/join-link.server.ts'
import { findSlipByCode } from '#app/cohorts/join-slips.server.ts'
import { makeSlips } from '#app/cohorts/make-slips.server.ts'
import { newId } from '#app/platform/tokens.ts'
import type { Person } from '#tests/platform/people.ts'
import { db, secret } from './requests.ts'
import { cohortOf } from './world.ts'

const client = { address: '127.0.0.1', userAgent: 'Firefox' }

function cohortBy(person: Person, id: string) {
	const cohort = findCohort(db, id)
	if (!cohort) throw new Error('There is no such cohort')
	return { cohort, client, now: Date.now(), user: person, userId: person.id }
}

/** A slip of a cohort of this trainer's: its id, its code, and where it leads. */
export function slipOf(person: Person, cohortId = cohortOf(person).id): { id: string; code: string; path: string } {
	const wanted = [{ displayName: 'Moussa Ba', locale: 'fr' as const }]
	const made = makeSlips(db, { ...cohortBy(person, cohortId), secret, requestId: newId(), wanted })
	const code = made.ok ? (made.slips[0]?.code ?? '') : ''
	const slip = findSlipByCode(db, code, secret, Date.now())
	if (!slip) throw new Error('The slip was not made')
	return { id: slip.id, code, path: `/join?code=${code}` }
}

/** The page of a join link of a cohort of this trainer's. */
export function joinLinkOf(person: Person, cohortId = cohortOf(person).id): string {
	makeJoinLink(db, cohortBy(person, cohortId))
	return `/join/${findCohort(db, cohortId)?.joinToken}`
}
