import { recordAudit } from '#app/identity/audit.server.ts'
import type { Client } from '#app/identity/user.ts'
import type { Database, Transaction } from '#db/connection.ts'
import type { Cohort } from './cohort.ts'
import { findCohort } from './cohorts.server.ts'
import { findEnrolment, putEnrolment, TAKES_PART } from './enrolments.server.ts'
import { findSlipByCode, type JoinSlip, takeSlip } from './join-slips.server.ts'

export type SlipRefusal = 'slip-unknown' | 'slip-used' | 'slip-expired' | 'slip-revoked' | 'cohort-closed'

export type ReadSlip =
	| { ok: true; slip: JoinSlip; cohort: Cohort }
	| { ok: false; reason: SlipRefusal; usedBy: string | null }

/** What a code opens now, or why it opens nothing. */
export function readSlip(db: Database | Transaction, code: string, secret: string, now: number): ReadSlip {
	const slip = findSlipByCode(db, code, secret, now)
	const cohort = slip && findCohort(db, slip.cohortId)
	if (!slip || !cohort) return { ok: false, reason: 'slip-unknown', usedBy: null }
	if (slip.state !== 'open') return { ok: false, reason: `slip-${slip.state}`, usedBy: slip.usedBy }
	if (cohort.closedAt !== null) return { ok: false, reason: 'cohort-closed', usedBy: null }
	return { ok: true, slip, cohort }
}

type Joining = { code: string; secret: string; userId: string; client: Client; now: number }

/**
 * Enrols somebody by the code of a slip, which is used up. Whoever takes part already stays as they are and keeps the slip
 * for somebody else.
 */
export function joinBySlip(
	tx: Transaction,
	{ code, secret, userId, client, now }: Joining,
): { ok: true; isNew: boolean } | { ok: false; reason: SlipRefusal } {
	const read = readSlip(tx, code, secret, now)
	// The same form again, after a lost answer.
	if (!read.ok && read.usedBy === userId) return { ok: true, isNew: false }
	if (!read.ok) return { ok: false, reason: read.reason }
	const { slip, cohort } = read
	if (takesPart(tx, cohort.id, userId)) return { ok: true, isNew: false }
	if (!takeSlip(tx, slip, userId, now)) return { ok: false, reason: 'slip-used' }
	putEnrolment(tx, { cohortId: cohort.id, userId, state: 'active', changedBy: null }, now)
	const detail = { cohort: cohort.id, name: cohort.name, number: slip.number }
	recordAudit(tx, { action: 'slip-used', actorId: userId, subjectId: userId, client, detail }, now)
	return { ok: true, isNew: true }
}

export function takesPart(db: Database | Transaction, cohortId: string, userId: string): boolean {
	const state = findEnrolment(db, cohortId, userId)?.state
	return TAKES_PART.some((taking) => taking === state)
}
