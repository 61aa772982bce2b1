import { findInvitation } from '#app/identity/list-invitations.server.ts'
import { resendInvitation } from '#app/identity/resend-invitation.server.ts'
import { revokeInvitation } from '#app/identity/revoke-invitation.server.ts'
import type { Client, User } from '#app/identity/user.ts'
import { takeFromLimit } from '#app/platform/rate-limit.server.ts'
import type { Refusal } from '#app/platform/responses.ts'
import type { Database } from '#db/connection.ts'
import type { Cohort } from './cohort.ts'
import { type DecodedList, decodeList } from './decode-list.ts'
import { type ImportResult, importPeople, planPeople } from './import-people.server.ts'
import { COHORT_MAILS, LISTS_PER_PERSON, LONGEST_LIST_BYTES } from './joining-limits.ts'
import type { ShownRow } from './plan-import.ts'
import { type PeopleList, readPeopleList } from './read-people-list.ts'
import { type SlipToPrint, slipsToPrint } from './slips-to-print.server.ts'

type Act = {
	form: FormData
	cohort: Cohort
	user: Pick<User, 'id' | 'displayName'>
	secret: string
	origin: string
	client: Client
	now: number
}

type ListFault =
	| Extract<DecodedList, { ok: false }>['reason']
	| Exclude<Extract<PeopleList, { ok: false }>['reason'], 'broken-quotes'>
	| Extract<ImportResult, { ok: false }>['reason']
	| 'no-list'
	| 'too-large'
	| 'too-many-lists'

export type InviteOutcome =
	| { kind: 'planned'; rows: ShownRow[]; list: string }
	| { kind: 'imported'; counts: Extract<ImportResult, { ok: true }>['counts']; slips: SlipToPrint[] }
	| { kind: 'list-refused'; reason: ListFault; line: null; list: string; status: Refusal }
	| { kind: 'list-refused'; reason: 'broken-quotes'; line: number; list: string; status: Refusal }
	| { kind: 'invitation-refused'; reason: 'not-open' | 'already-a-member' | 'too-many-mails'; status: Refusal }
	| { kind: 'done'; toast: 'invitation-sent' | 'invitation-revoked' }
	/** The form is none of the page's, or names what is not the cohort's. */
	| { kind: 'refused'; status: Refusal }

/** Does what a form on a cohort's page of invitations asks for. */
export async function actOnInvite(db: Database, act: Act): Promise<InviteOutcome> {
	switch (act.form.get('intent')) {
		case 'look':
		case 'import':
			return withList(db, act)
		case 'resend':
		case 'withdraw':
			return withInvitation(db, act)
		default:
			return { kind: 'refused', status: 'not-valid' }
	}
}

async function withList(db: Database, { form, ...act }: Act): Promise<InviteOutcome> {
	const { cohort, user, now } = act
	const given = await listIn(form)
	const list = given.ok ? given.text : ''
	const refuse = (reason: ListFault, status: Refusal = 'not-valid') =>
		({ kind: 'list-refused', reason, line: null, list, status }) as const
	if (!given.ok) return refuse(given.reason)
	if (!takeFromLimit(db, LISTS_PER_PERSON, user.id, now).ok) return refuse('too-many-lists', 'too-many')
	const read = readPeopleList(list)
	if (!read.ok && read.reason === 'broken-quotes') {
		return { kind: 'list-refused', reason: read.reason, line: read.line, list, status: 'not-valid' }
	}
	if (!read.ok) return refuse(read.reason)
	if (form.get('intent') === 'look') {
		const rows = planPeople(db, cohort, read.rows, now).map(({ userId: _, usernameColumn: __, ...shown }) => shown)
		return { kind: 'planned', rows, list }
	}
	const requestId = form.get('requestId')
	const withoutFaulty = form.get('withoutFaulty') === 'yes'
	const result = importPeople(db, { ...act, rows: read.rows, requestId, withoutFaulty })
	if (result.ok)
		return { kind: 'imported', counts: result.counts, slips: slipsToPrint(result.slips, cohort, act.origin) }
	return refuse(result.reason, result.reason === 'too-many-mails' ? 'too-many' : 'not-valid')
}

type GivenList = { ok: true; text: string } | { ok: false; reason: ListFault }

/** The file, or what was pasted where there is none. */
async function listIn(form: FormData): Promise<GivenList> {
	const file = form.get('file')
	if (file instanceof File && file.size > 0) {
		if (file.size > LONGEST_LIST_BYTES) return { ok: false, reason: 'too-large' }
		return decodeList(new Uint8Array(await file.arrayBuffer()))
	}
	const text = form.get('list')
	if (typeof text !== 'string' || text.trim() === '') return { ok: false, reason: 'no-list' }
	// A file of an old code page is longer once it is UTF-8, as which it comes back.
	const bytes = Buffer.from(text)
	return bytes.length > 2 * LONGEST_LIST_BYTES ? { ok: false, reason: 'too-large' } : decodeList(bytes)
}

function withInvitation(db: Database, { form, cohort, user, ...act }: Act): InviteOutcome {
	const { now } = act
	const invitation = findInvitation(db, String(form.get('invitation') ?? ''), now)
	if (invitation?.cohortId !== cohort.id) return { kind: 'refused', status: 'not-found' }
	const refuse = (reason: Extract<InviteOutcome, { kind: 'invitation-refused' }>['reason'], status: Refusal) =>
		({ kind: 'invitation-refused', reason, status }) as const
	if (form.get('intent') === 'withdraw') {
		const { ok } = revokeInvitation(db, { invitationId: invitation.id, revokedBy: user.id, ...act })
		return ok ? { kind: 'done', toast: 'invitation-revoked' } : refuse('not-open', 'too-late')
	}
	if (!takeFromLimit(db, COHORT_MAILS, user.id, now).ok) return refuse('too-many-mails', 'too-many')
	const sent = resendInvitation(db, { invitationId: invitation.id, cohort, invitedBy: user, ...act })
	return sent.ok ? { kind: 'done', toast: 'invitation-sent' } : refuse(sent.reason, 'too-late')
}
