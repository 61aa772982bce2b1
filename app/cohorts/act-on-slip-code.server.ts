import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import type { InterfaceLocale } from '#app/i18n/locale.ts'
import { AccountForm, fieldOfAccountRefusal } from '#app/identity/account-form.ts'
import { openAccount } from '#app/identity/open-account.server.ts'
import type { Client, User } from '#app/identity/user.ts'
import { limitedNetwork } from '#app/platform/client-address.ts'
import { refundLimit, takeFromLimit } from '#app/platform/rate-limit.server.ts'
import type { Database } from '#db/connection.ts'
import { joinBySlip, type ReadSlip, readSlip, type SlipRefusal } from './join-by-slip.server.ts'
import { SLIP_TRIES } from './joining-limits.ts'
import { typedCode } from './slip-code.ts'

type Code = { typed: string; secret: string; client: Client; now: number }

export type CodeRefusal = SlipRefusal | 'not-a-code' | 'too-many-tries'

/**
 * What somebody's typed code opens. Every code that opens nothing counts against the tries of the network it came from;
 * one that cannot be a code was mistyped, tells nothing, and is not counted.
 */
export function tryCode(
	db: Database,
	{ typed, secret, client, now }: Code,
): (Extract<ReadSlip, { ok: true }> & { code: string }) | { ok: false; reason: CodeRefusal; usedBy: string | null } {
	const code = typedCode(typed)
	if (code === null) return { ok: false, reason: 'not-a-code', usedBy: null }
	const network = limitedNetwork(client.address)
	if (!takeFromLimit(db, SLIP_TRIES, network, now).ok) return { ok: false, reason: 'too-many-tries', usedBy: null }
	const read = readSlip(db, code, secret, now)
	if (!read.ok) return read
	refundLimit(db, SLIP_TRIES, network)
	return { ...read, code }
}

type Act = Code & { form: FormData; user: Pick<User, 'id'> | null; interfaceLocale: InterfaceLocale }

export type CodeOutcome =
	/** With a session where an account was made. */
	| { kind: 'joined'; sessionSecret: string | null }
	| { kind: 'code-refused'; reason: CodeRefusal }
	| { kind: 'form-refused'; reply: SubmissionResult; isTaken: boolean }

/** Lets somebody in with a code: with the account they are signed in to, or with one they make. */
export async function actOnSlipCode(db: Database, act: Act): Promise<CodeOutcome> {
	const { form, user, secret, client, interfaceLocale, now } = act
	const read = tryCode(db, act)
	// The same form again, after a lost answer.
	if (!read.ok && user !== null && read.usedBy === user.id) return { kind: 'joined', sessionSecret: null }
	if (!read.ok) return { kind: 'code-refused', reason: read.reason }
	const using = { code: read.code, secret, client, now }
	if (user) {
		const joined = db.transaction((tx) => joinBySlip(tx, { ...using, userId: user.id }), { behavior: 'immediate' })
		return joined.ok ? { kind: 'joined', sessionSecret: null } : { kind: 'code-refused', reason: joined.reason }
	}
	const submission = parseWithZod(form, { schema: AccountForm })
	const hideFields = ['password']
	if (submission.status !== 'success') {
		return { kind: 'form-refused', reply: submission.reply({ hideFields }), isTaken: false }
	}
	const account = { ...submission.value, interfaceLocale, client, now }
	const opened = await openAccount(db, account, (tx, userId) => joinBySlip(tx, { ...using, userId }))
	if (opened.ok) return { kind: 'joined', sessionSecret: opened.sessionSecret }
	if (isSlipRefusal(opened.reason)) return { kind: 'code-refused', reason: opened.reason }
	const fieldErrors = { [fieldOfAccountRefusal(opened.reason)]: [opened.reason] }
	return {
		kind: 'form-refused',
		reply: submission.reply({ fieldErrors, hideFields }),
		isTaken: opened.reason === 'username-taken',
	}
}

const SLIP_REFUSALS: readonly string[] = [
	'slip-unknown',
	'slip-used',
	'slip-expired',
	'slip-revoked',
	'cohort-closed',
] satisfies SlipRefusal[]

function isSlipRefusal(reason: string): reason is SlipRefusal {
	return SLIP_REFUSALS.includes(reason)
}
