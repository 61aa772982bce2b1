import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { z } from 'zod'
import type { InterfaceLocale } from '#app/i18n/locale.ts'
import { Email } from '#app/identity/account-fields.ts'
import { AccountForm, fieldOfAccountRefusal } from '#app/identity/account-form.ts'
import { openAccount } from '#app/identity/open-account.server.ts'
import type { Client, User } from '#app/identity/user.ts'
import { limitedNetwork } from '#app/platform/client-address.ts'
import { takeFromLimit } from '#app/platform/rate-limit.server.ts'
import type { Refusal } from '#app/platform/responses.ts'
import type { Database } from '#db/connection.ts'
import { askByMail } from './ask-by-mail.server.ts'
import type { Cohort } from './cohort.ts'
import { type RequestResult, requestToJoin } from './join-link.server.ts'
import { JOIN_REQUESTS } from './joining-limits.ts'

const AddressForm = z.object({ email: Email })
export type AddressFields = z.input<typeof AddressForm>

type Act = {
	form: FormData
	cohort: Cohort
	token: string
	user: Pick<User, 'id'> | null
	interfaceLocale: InterfaceLocale
	origin: string
	client: Client
	now: number
}

export type JoinOutcome =
	/** With a session where an account was made. */
	| { kind: 'asked'; sessionSecret: string | null }
	| { kind: 'mailed' }
	| { kind: 'refused'; form: 'ask' | 'account' | 'mail' | null; reply: SubmissionResult | null; status: Refusal }

/** Does what a form on the page of a join link asks for. */
export async function actOnJoinLink(db: Database, act: Act): Promise<JoinOutcome> {
	switch (act.form.get('intent')) {
		case 'ask':
			return ask(db, act)
		case 'account':
			return askWithAccount(db, act)
		case 'mail':
			return sendMail(db, act)
		default:
			return { kind: 'refused', form: null, reply: null, status: 'not-valid' }
	}
}

type Reason = Extract<RequestResult, { ok: false }>['reason'] | 'too-many-tries'

function refusalOf(
	form: 'ask' | 'account' | 'mail',
	reason: Reason,
	reply: (reason: Reason) => SubmissionResult,
): JoinOutcome {
	const status = reason === 'too-many-requests' || reason === 'too-many-tries' ? 'too-many' : 'too-late'
	return { kind: 'refused', form, reply: reply(reason), status }
}

const bare = (reason: Reason): SubmissionResult => ({ status: 'error', error: { '': [reason] } })

function ask(db: Database, { token, user, client, now }: Act): JoinOutcome {
	if (!user) return { kind: 'refused', form: null, reply: null, status: 'not-allowed' }
	if (!takeFromLimit(db, JOIN_REQUESTS, limitedNetwork(client.address), now).ok)
		return refusalOf('ask', 'too-many-tries', bare)
	const asking = { token, userId: user.id, client, now }
	const result = db.transaction((tx) => requestToJoin(tx, asking), { behavior: 'immediate' })
	return result.ok ? { kind: 'asked', sessionSecret: null } : refusalOf('ask', result.reason, bare)
}

async function askWithAccount(db: Database, act: Act): Promise<JoinOutcome> {
	const { form, token, user, interfaceLocale, client, now } = act
	const submission = parseWithZod(form, { schema: AccountForm })
	const hideFields = ['password']
	const reply = (reason: string) => submission.reply({ formErrors: [reason], hideFields })
	const refuse = (status: Refusal, told: SubmissionResult) =>
		({ kind: 'refused', form: 'account', reply: told, status }) as const
	if (submission.status !== 'success') return refuse('not-valid', submission.reply({ hideFields }))
	if (user) return refuse('taken', reply('already-signed-in'))
	if (!takeFromLimit(db, JOIN_REQUESTS, limitedNetwork(client.address), now).ok)
		return refusalOf('account', 'too-many-tries', reply)
	const account = { ...submission.value, interfaceLocale, client, now }
	const opened = await openAccount(db, account, (tx, userId) => requestToJoin(tx, { token, userId, client, now }))
	if (opened.ok) return { kind: 'asked', sessionSecret: opened.sessionSecret }
	const { reason } = opened
	if (reason === 'link-closed' || reason === 'declined' || reason === 'too-many-requests') {
		return refusalOf('account', reason, reply)
	}
	const fieldErrors = { [fieldOfAccountRefusal(reason)]: [reason] }
	return refuse(reason === 'username-taken' ? 'taken' : 'not-valid', submission.reply({ fieldErrors, hideFields }))
}

function sendMail(db: Database, { form, user, ...act }: Act): JoinOutcome {
	const submission = parseWithZod(form, { schema: AddressForm })
	if (submission.status !== 'success') {
		return { kind: 'refused', form: 'mail', reply: submission.reply(), status: 'not-valid' }
	}
	const sent = askByMail(db, { ...act, email: submission.value.email })
	if (sent.ok) return { kind: 'mailed' }
	return refusalOf('mail', 'too-many-tries', (reason) => submission.reply({ formErrors: [reason] }))
}
