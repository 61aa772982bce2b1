import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import type { Client, User } from '#app/identity/user.ts'
import type { Refusal } from '#app/platform/responses.ts'
import type { Database } from '#db/connection.ts'
import type { Cohort } from './cohort.ts'
import { findSlip } from './join-slips.server.ts'
import { makeSlips, replaceSlip, revokeSlip, type SlipsResult } from './make-slips.server.ts'
import { SlipForm } from './slip-form.ts'
import { type SlipToPrint, slipsToPrint } from './slips-to-print.server.ts'

type Act = {
	form: FormData
	cohort: Cohort
	user: Pick<User, 'id'>
	secret: string
	origin: string
	client: Client
	now: number
}

export type SlipsOutcome =
	| { kind: 'print'; slips: SlipToPrint[] }
	| { kind: 'form-refused'; reply: SubmissionResult; status: Refusal }
	| { kind: 'slip-refused'; reason: Extract<SlipsResult, { ok: false }>['reason']; status: Refusal }
	| { kind: 'done'; toast: 'slip-revoked' }
	/** The form is none of the page's, or names what is not the cohort's. */
	| { kind: 'refused'; status: Refusal }

/** Does what a form on a cohort's page of slips asks for. */
export function actOnSlips(db: Database, act: Act): SlipsOutcome {
	switch (act.form.get('intent')) {
		case 'make':
			return make(db, act)
		case 'replace':
		case 'revoke':
			return withSlip(db, act)
		default:
			return { kind: 'refused', status: 'not-valid' }
	}
}

function make(db: Database, { form, user, origin, ...act }: Act): SlipsOutcome {
	const submission = parseWithZod(form, { schema: SlipForm })
	const refuse = (reply: SubmissionResult) => ({ kind: 'form-refused', reply, status: 'not-valid' }) as const
	if (submission.status !== 'success') return refuse(submission.reply())
	const { names, locale } = submission.value
	const wanted = names.map((displayName) => ({ displayName, locale }))
	const result = makeSlips(db, { ...act, userId: user.id, requestId: form.get('requestId'), wanted })
	if (result.ok) return { kind: 'print', slips: slipsToPrint(result.slips, act.cohort, origin) }
	return refuse(submission.reply({ formErrors: [result.reason] }))
}

function withSlip(db: Database, { form, cohort, user, origin, ...act }: Act): SlipsOutcome {
	const slip = findSlip(db, cohort.id, String(form.get('slip') ?? ''), act.now)
	if (!slip) return { kind: 'refused', status: 'not-found' }
	const given = { ...act, cohort, slip, userId: user.id }
	if (form.get('intent') === 'revoke') {
		const result = revokeSlip(db, given)
		return result.ok ? { kind: 'done', toast: 'slip-revoked' } : { kind: 'slip-refused', ...result, status: 'too-late' }
	}
	const result = replaceSlip(db, { ...given, requestId: form.get('requestId') })
	if (result.ok) return { kind: 'print', slips: slipsToPrint(result.slips, cohort, origin) }
	return { kind: 'slip-refused', reason: result.reason, status: 'too-late' }
}
