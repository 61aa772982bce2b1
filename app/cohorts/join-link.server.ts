import { eq } from 'drizzle-orm'
import { recordAudit } from '#app/identity/audit.server.ts'
import { isToken, randomToken } from '#app/platform/tokens.ts'
import type { Database, Transaction } from '#db/connection.ts'
import { cohorts } from '#db/schema/cohorts.ts'
import type { Act } from './act.ts'
import type { Cohort } from './cohort.ts'
import { findCohort, updateCohort } from './cohorts.server.ts'
import { enrolmentsIn, findEnrolment, putEnrolment } from './enrolments.server.ts'
import { MOST_OPEN_REQUESTS } from './joining-limits.ts'

/** Makes the link at which one may ask to join a cohort; where there is one already, it stops working. */
export function makeJoinLink(db: Database, { cohort, user, client, now }: Act & { cohort: Cohort }): void {
	db.transaction(
		(tx) => {
			updateCohort(tx, cohort.id, { joinToken: randomToken() })
			const detail = { cohort: cohort.id, name: cohort.name }
			recordAudit(tx, { action: 'join-link-made', actorId: user.id, subjectId: null, client, detail }, now)
		},
		{ behavior: 'immediate' },
	)
}

/** Nobody can ask any more; requests that wait go on waiting. */
export function closeJoinLink(db: Database, { cohort, user, client, now }: Act & { cohort: Cohort }): void {
	db.transaction(
		(tx) => {
			if (!findCohort(tx, cohort.id)?.joinToken) return
			updateCohort(tx, cohort.id, { joinToken: null })
			const detail = { cohort: cohort.id, name: cohort.name }
			recordAudit(tx, { action: 'join-link-closed', actorId: user.id, subjectId: null, client, detail }, now)
		},
		{ behavior: 'immediate' },
	)
}

/** The cohort that a link asks to join; null where the link was switched off, renewed, or never was. */
export function findCohortByJoinToken(db: Database | Transaction, token: string): Cohort | null {
	if (!isToken(token)) return null
	const row = db.select({ id: cohorts.id }).from(cohorts).where(eq(cohorts.joinToken, token)).get()
	const cohort = row && findCohort(db, row.id)
	return cohort && cohort.closedAt === null ? cohort : null
}

/** How somebody stands to a cohort whose link they have. */
export type Standing = 'outside' | 'waiting' | 'inside' | 'declined'

export function standingIn(db: Database | Transaction, cohortId: string, userId: string): Standing {
	switch (findEnrolment(db, cohortId, userId)?.state) {
		case 'requested':
			return 'waiting'
		case 'active':
		case 'paused':
			return 'inside'
		case 'declined':
			return 'declined'
		default:
			return 'outside'
	}
}

export type RequestResult = { ok: true } | { ok: false; reason: 'link-closed' | 'declined' | 'too-many-requests' }

/** Asks to join. Whoever asked before or takes part already stays as they are; a trainer's no is not asked again. */
export function requestToJoin(
	tx: Transaction,
	{ token, userId, client, now }: { token: string; userId: string } & Omit<Act, 'user'>,
): RequestResult {
	const cohort = findCohortByJoinToken(tx, token)
	if (!cohort) return { ok: false, reason: 'link-closed' }
	const standing = standingIn(tx, cohort.id, userId)
	if (standing === 'declined') return { ok: false, reason: 'declined' }
	if (standing !== 'outside') return { ok: true }
	if (enrolmentsIn(tx, cohort.id, ['requested']).length >= MOST_OPEN_REQUESTS) {
		return { ok: false, reason: 'too-many-requests' }
	}
	putEnrolment(tx, { cohortId: cohort.id, userId, state: 'requested', changedBy: null }, now)
	const detail = { cohort: cohort.id, name: cohort.name }
	recordAudit(tx, { action: 'join-requested', actorId: userId, subjectId: userId, client, detail }, now)
	return { ok: true }
}
