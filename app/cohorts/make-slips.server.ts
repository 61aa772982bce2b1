import { recordAudit } from '#app/identity/audit.server.ts'
import type { Client } from '#app/identity/user.ts'
import { type WriteRefusal, writeOnce } from '#app/learning/write-once.server.ts'
import type { Database } from '#db/connection.ts'
import type { Cohort } from './cohort.ts'
import {
	countSlips,
	findSlipByCode,
	insertSlips,
	type JoinSlip,
	type PrintedSlip,
	revokeSlips,
	type SlipSeed,
	slipCode,
	slipsOfSeed,
} from './join-slips.server.ts'
import { MOST_SLIPS } from './joining-limits.ts'

type SlipAct = {
	cohort: Pick<Cohort, 'id' | 'name'>
	userId: string
	secret: string
	/** Made by the page with the form. */
	requestId: unknown
	client: Client
	now: number
}

export type SlipsResult =
	| { ok: true; slips: PrintedSlip[] }
	| { ok: false; reason: WriteRefusal | 'too-many-slips' | 'slip-not-open' }

/** Makes slips, with a name each or without; the same form sent again makes none and shows the same. */
export function makeSlips(
	db: Database,
	{ wanted, ...act }: SlipAct & { wanted: readonly Pick<JoinSlip, 'displayName' | 'locale'>[] },
): SlipsResult {
	return withSlips(db, act, ['slips', wanted], () => wanted)
}

/** Makes a slip that was lost worthless, and another one for the same person. */
export function replaceSlip(db: Database, { slip, ...act }: SlipAct & { slip: JoinSlip }): SlipsResult {
	return withSlips(db, act, ['replace-slip', slip.id], (tx) => {
		if (revokeSlips(tx, [slip.id], act.now) === 0) return null
		auditRevoked(tx, slip, act)
		return [slip]
	})
}

/** Makes a slip worthless that nobody has used. */
export function revokeSlip(
	db: Database,
	{ slip, ...act }: Omit<SlipAct, 'secret' | 'requestId'> & { slip: JoinSlip },
): { ok: true } | { ok: false; reason: 'slip-not-open' } {
	return db.transaction(
		(tx) => {
			if (revokeSlips(tx, [slip.id], act.now) === 0) return { ok: false, reason: 'slip-not-open' } as const
			auditRevoked(tx, slip, act)
			return { ok: true } as const
		},
		{ behavior: 'immediate' },
	)
}

type Transaction = Parameters<typeof insertSlips>[0]

function withSlips(
	db: Database,
	act: SlipAct,
	content: readonly unknown[],
	wantedIn: (tx: Transaction) => readonly Pick<JoinSlip, 'displayName' | 'locale'>[] | null,
): SlipsResult {
	const { cohort, userId, secret, requestId, client, now } = act
	const seed: SlipSeed = { secret, userId, requestId: String(requestId) }
	return writeOnce<SlipsResult>(
		db,
		{ userId, id: requestId, content: [cohort.id, ...content], now },
		{
			perform: () =>
				db.transaction((tx): SlipsResult => {
					// The id of a form that was left open until its first sending was forgotten.
					if (findSlipByCode(tx, slipCode(seed, 0), secret, now)) return { ok: false, reason: 'id-reused' }
					const wanted = wantedIn(tx)
					if (!wanted) return { ok: false, reason: 'slip-not-open' }
					if (countSlips(tx, cohort.id) + wanted.length > MOST_SLIPS) return { ok: false, reason: 'too-many-slips' }
					const slips = insertSlips(tx, wanted, { cohortId: cohort.id, createdBy: userId, seed, now })
					const detail = { cohort: cohort.id, name: cohort.name, count: slips.length }
					recordAudit(tx, { action: 'slips-made', actorId: userId, subjectId: null, client, detail }, now)
					return { ok: true, slips }
				}),
			replay: () => ({ ok: true, slips: slipsOfSeed(db, seed, now) }),
		},
	)
}

function auditRevoked(
	tx: Transaction,
	slip: JoinSlip,
	{ cohort, userId, client, now }: Omit<SlipAct, 'secret' | 'requestId'>,
): void {
	const detail = { cohort: cohort.id, name: cohort.name, number: slip.number }
	recordAudit(tx, { action: 'slip-revoked', actorId: userId, subjectId: null, client, detail }, now)
}
