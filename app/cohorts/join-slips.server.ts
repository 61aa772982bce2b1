import { and, asc, count, desc, eq, inArray, isNull, max } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { type InterfaceLocale, isInterfaceLocale } from '#app/i18n/locale.ts'
import { newId, sign } from '#app/platform/tokens.ts'
import type { Database, Transaction } from '#db/connection.ts'
import { joinSlips } from '#db/schema/cohorts.ts'
import { users } from '#db/schema/identity.ts'
import { SLIP_DAYS } from './joining-limits.ts'
import { SLIP_CODE_DIGITS } from './slip-code.ts'
import { type SlipState, slipState } from './slip-state.ts'

/** A slip as it is kept; nobody can read its code from it. */
export type JoinSlip = {
	id: string
	cohortId: string
	number: number
	displayName: string
	locale: InterfaceLocale
	createdAt: number
	expiresAt: number
	state: SlipState
	/** An id, and a name while there is one. */
	usedBy: string | null
	usedByName: string | null
}

/** A slip with its code, for the one page on which it is printed. */
export type PrintedSlip = Pick<JoinSlip, 'number' | 'displayName' | 'locale' | 'expiresAt'> & { code: string }

/**
 * The codes of slips are not random but drawn from the server's secret and the id of the form that asks for them, so that
 * the same form sent again, after a lost answer, shows the same slips. Of a form's id nothing follows without the secret.
 */
export type SlipSeed = { secret: string; userId: string; requestId: string }

export function slipCode({ secret, userId, requestId }: SlipSeed, index: number): string {
	const drawn = sign(`${userId}\0${requestId}\0${index}`, 'join-slip-code', secret)
	const number = BigInt(`0x${Buffer.from(drawn, 'base64url').toString('hex')}`) % 10n ** BigInt(SLIP_CODE_DIGITS)
	return number.toString().padStart(SLIP_CODE_DIGITS, '0')
}

/** What is stored of a code: an HMAC, which without the secret cannot be searched for the few digits it was made of. */
export function slipCodeHash(code: string, secret: string): string {
	return sign(code, 'join-slip', secret)
}

/** Adds slips to a cohort, numbered on from its last, and returns them with their codes. */
export function insertSlips(
	tx: Transaction,
	wanted: readonly Pick<JoinSlip, 'displayName' | 'locale'>[],
	{ cohortId, createdBy, seed, now }: { cohortId: string; createdBy: string; seed: SlipSeed; now: number },
): PrintedSlip[] {
	const last = tx
		.select({ number: max(joinSlips.number) })
		.from(joinSlips)
		.where(eq(joinSlips.cohortId, cohortId))
		.get()
	const expiresAt = now + SLIP_DAYS * 24 * 60 * 60 * 1000
	return wanted.map(({ displayName, locale }, index) => {
		const number = (last?.number ?? 0) + index + 1
		const code = slipCode(seed, index)
		const codeHash = slipCodeHash(code, seed.secret)
		const slip = { number, displayName, locale, expiresAt }
		tx.insert(joinSlips)
			.values({ ...slip, id: newId(), cohortId, codeHash, createdBy, createdAt: now })
			.run()
		return { ...slip, code }
	})
}

/** The slips that a form made, for its being sent again: those of them that are still open. */
export function slipsOfSeed(db: Database | Transaction, seed: SlipSeed, now: number): PrintedSlip[] {
	const slips: PrintedSlip[] = []
	for (let index = 0; ; index++) {
		const code = slipCode(seed, index)
		const slip = findSlipByCode(db, code, seed.secret, now)
		if (!slip) return slips
		const { number, displayName, locale, expiresAt, state } = slip
		if (state === 'open') slips.push({ number, displayName, locale, expiresAt, code })
	}
}

function select(db: Database | Transaction) {
	const takers = alias(users, 'takers')
	return db
		.select({
			id: joinSlips.id,
			cohortId: joinSlips.cohortId,
			number: joinSlips.number,
			displayName: joinSlips.displayName,
			locale: joinSlips.locale,
			createdAt: joinSlips.createdAt,
			expiresAt: joinSlips.expiresAt,
			usedAt: joinSlips.usedAt,
			usedBy: joinSlips.usedBy,
			usedByName: takers.displayName,
			revokedAt: joinSlips.revokedAt,
		})
		.from(joinSlips)
		.leftJoin(takers, eq(takers.id, joinSlips.usedBy))
}

type Row = NonNullable<ReturnType<ReturnType<typeof select>['get']>>

function toSlip({ usedAt, revokedAt, ...row }: Row, now: number): JoinSlip {
	const state = slipState({ usedAt, revokedAt, expiresAt: row.expiresAt }, now)
	return { ...row, locale: isInterfaceLocale(row.locale) ? row.locale : 'en', state }
}

export function findSlipByCode(db: Database | Transaction, code: string, secret: string, now: number): JoinSlip | null {
	const row = select(db)
		.where(eq(joinSlips.codeHash, slipCodeHash(code, secret)))
		.get()
	return row ? toSlip(row, now) : null
}

export function findSlip(db: Database | Transaction, cohortId: string, id: string, now: number): JoinSlip | null {
	const row = select(db)
		.where(and(eq(joinSlips.cohortId, cohortId), eq(joinSlips.id, id)))
		.get()
	return row ? toSlip(row, now) : null
}

type Rows = { limit: number; offset: number }

/** The slips of a cohort, the last made first. */
export function listSlips(db: Database, cohortId: string, { limit, offset }: Rows, now: number): JoinSlip[] {
	return select(db)
		.where(eq(joinSlips.cohortId, cohortId))
		.orderBy(desc(joinSlips.number))
		.limit(limit)
		.offset(offset)
		.all()
		.map((row) => toSlip(row, now))
}

/** How many slips with a name, open or used, a cohort has for each name. */
export function countSlipsByName(db: Database | Transaction, cohortId: string, now: number): Map<string, number> {
	const rows = select(db)
		.where(eq(joinSlips.cohortId, cohortId))
		.orderBy(asc(joinSlips.number))
		.all()
		.map((row) => toSlip(row, now))
		.filter(({ displayName, state }) => displayName !== '' && (state === 'open' || state === 'used'))
	const counts = new Map<string, number>()
	for (const { displayName } of rows) counts.set(displayName, (counts.get(displayName) ?? 0) + 1)
	return counts
}

export function countSlips(db: Database | Transaction, cohortId: string): number {
	return db.select({ slips: count() }).from(joinSlips).where(eq(joinSlips.cohortId, cohortId)).get()?.slips ?? 0
}

/** Marks an open slip as used; false where somebody else was faster. */
export function takeSlip(tx: Transaction, { id }: JoinSlip, userId: string, now: number): boolean {
	const isOpen = and(eq(joinSlips.id, id), isNull(joinSlips.usedAt), isNull(joinSlips.revokedAt))
	return tx.update(joinSlips).set({ usedAt: now, usedBy: userId }).where(isOpen).run().changes === 1
}

/** Makes slips worthless that nobody has used; returns how many. */
export function revokeSlips(tx: Transaction, ids: readonly string[], now: number): number {
	const areOpen = and(inArray(joinSlips.id, [...ids]), isNull(joinSlips.usedAt), isNull(joinSlips.revokedAt))
	return tx.update(joinSlips).set({ revokedAt: now }).where(areOpen).run().changes
}
