import { recordAudit } from '#app/identity/audit.server.ts'
import { confirmPassword } from '#app/identity/confirm-password.server.ts'
import { eraseAccount } from '#app/identity/erase-account.server.ts'
import { beginErasure, type Erasure } from '#app/identity/erasure.server.ts'
import type { ErasureReason } from '#app/identity/erasure-reasons.ts'
import { findAccountById, findPerson } from '#app/identity/people.server.ts'
import type { Client } from '#app/identity/user.ts'
import { eraseRecord } from '#app/learning/erase-record.server.ts'
import type { Database, Transaction } from '#db/connection.ts'
import { eraseFromDisk } from '#db/erase-from-disk.ts'
import { eraseParticipation } from './erase-participation.server.ts'
import { erasureHindrances, isHindered } from './erasure-hindrances.server.ts'

/** What domains that this one does not know do with their rows: the routes pass it in. */
export type EraseElsewhere = (tx: Transaction, erasure: Erasure) => void

export type EraseResult =
	/** `remainsId`: what is left of the person. */
	{ ok: true; remainsId: string } | { ok: false; reason: 'not-found' | 'last-admin' | 'only-trainer' }

/** Erases somebody who asked an admin to. */
export function erasePersonOnRequest(
	db: Database,
	given: {
		personId: string
		erasedBy: string
		reason: ErasureReason
		client: Client
		now: number
		eraseElsewhere: EraseElsewhere
	},
): EraseResult {
	const { personId, erasedBy, reason, client, now, eraseElsewhere } = given
	return erase(db, { personId, now, eraseElsewhere }, (tx, remainsId) => {
		const event = { action: 'person-erased', actorId: erasedBy, subjectId: remainsId, client } as const
		recordAudit(tx, { ...event, detail: { reason } }, now)
	})
}

/** Erases whoever asks for it and knows the password of their account. */
export async function eraseOneself(
	db: Database,
	given: { userId: string; password: string; now: number; eraseElsewhere: EraseElsewhere },
): Promise<EraseResult | { ok: false; reason: 'wrong-password' | 'too-many-tries' }> {
	const { userId: personId, password, now, eraseElsewhere } = given
	const account = findAccountById(db, personId)
	if (!account) return { ok: false, reason: 'not-found' }
	const confirmed = await confirmPassword(db, account, password, now)
	if (!confirmed.ok) return confirmed
	return erase(db, { personId, now, eraseElsewhere }, (tx, remainsId) => {
		// Without the network: it would be the person's own.
		recordAudit(tx, { action: 'person-erased', actorId: remainsId, subjectId: remainsId, client: null }, now)
	})
}

/** One transaction, in which every domain takes away what names the person, and the account goes last. */
function erase(
	db: Database,
	{ personId, now, eraseElsewhere }: { personId: string; now: number; eraseElsewhere: EraseElsewhere },
	record: (tx: Transaction, remainsId: string) => void,
): EraseResult {
	return eraseFromDisk(db, () =>
		db.transaction(
			(tx) => {
				if (!findPerson(tx, personId)) return { ok: false, reason: 'not-found' } as const
				const hindrances = erasureHindrances(tx, personId)
				if (isHindered(hindrances)) {
					return { ok: false, reason: hindrances.isLastAdmin ? 'last-admin' : 'only-trainer' } as const
				}
				const erasure = beginErasure(tx, personId, now)
				eraseElsewhere(tx, erasure)
				eraseParticipation(tx, erasure)
				eraseRecord(tx, erasure)
				eraseAccount(tx, erasure)
				record(tx, erasure.remainsId)
				return { ok: true, remainsId: erasure.remainsId } as const
			},
			{ behavior: 'immediate' },
		),
	)
}
