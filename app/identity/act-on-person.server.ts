import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { z } from 'zod'
import type { Refusal } from '#app/platform/responses.ts'
import type { Database } from '#db/connection.ts'
import { disablePerson } from './disable-person.server.ts'
import { enablePerson } from './enable-person.server.ts'
import { issueResetLink } from './issue-reset-link.server.ts'
import type { Person } from './people.server.ts'
import { canDisable, canIssueResetLink, canManagePeople, canSetRoles } from './policy.ts'
import { setRoles } from './set-roles.server.ts'
import { type Client, ROLES, type User } from './user.ts'

type Act = { form: FormData; user: User; person: Person; origin: string; client: Client; now: number }

/** What the page shows again after a refusal: the form of the roles, or a sentence. */
export type RefusedAct = { reply: SubmissionResult | null; message: 'last-admin' | 'too-late' | null }

export type PersonResult =
	| { ok: true; toast: 'roles-changed' | 'account-disabled' | 'account-enabled'; link: null }
	| { ok: true; toast: null; link: string }
	/** Without anything to show again, the form was none of ours. */
	| { ok: false; reason: Refusal; refused: RefusedAct | null }

const RoleForm = z.object({ roles: z.array(z.enum(ROLES, 'no-role')).min(1, 'no-role') })
export type RoleFields = z.input<typeof RoleForm>

/** Does what a form on the page of a person asks for. */
export function actOnPerson(db: Database, act: Act): PersonResult {
	switch (act.form.get('intent')) {
		case 'roles':
			return changeRoles(db, act)
		case 'close':
			return close(db, act)
		case 'reopen':
			return reopen(db, act)
		case 'reset-link':
			return makeResetLink(db, act)
		default:
			return { ok: false, reason: 'not-valid', refused: null }
	}
}

const NOT_ALLOWED = { ok: false, reason: 'not-allowed', refused: null } as const
const TOO_LATE = { ok: false, reason: 'too-late', refused: { reply: null, message: 'too-late' } } as const

function changeRoles(db: Database, { form, user, person, client, now }: Act): PersonResult {
	if (!canSetRoles(user)) return NOT_ALLOWED
	const submission = parseWithZod(form, { schema: RoleForm })
	if (submission.status !== 'success')
		return { ok: false, reason: 'not-valid', refused: { reply: submission.reply(), message: null } }
	const result = setRoles(db, { personId: person.id, roles: submission.value.roles, setBy: user.id, client, now })
	if (result.ok) return { ok: true, toast: 'roles-changed', link: null }
	const reply = submission.reply({ formErrors: [result.reason] })
	return { ok: false, reason: 'too-late', refused: { reply, message: null } }
}

function close(db: Database, { user, person, client, now }: Act): PersonResult {
	if (!canDisable(user, person)) return NOT_ALLOWED
	const result = disablePerson(db, { personId: person.id, disabledBy: user.id, client, now })
	if (result.ok) return { ok: true, toast: 'account-disabled', link: null }
	return {
		ok: false,
		reason: 'too-late',
		refused: { reply: null, message: result.reason === 'last-admin' ? 'last-admin' : 'too-late' },
	}
}

function reopen(db: Database, { user, person, client, now }: Act): PersonResult {
	if (!canManagePeople(user)) return NOT_ALLOWED
	const result = enablePerson(db, { personId: person.id, enabledBy: user.id, client, now })
	return result.ok ? { ok: true, toast: 'account-enabled', link: null } : TOO_LATE
}

function makeResetLink(db: Database, { user, person, origin, client, now }: Act): PersonResult {
	if (!canIssueResetLink(user, person)) return NOT_ALLOWED
	if (person.disabledAt !== null) return TOO_LATE
	return {
		ok: true,
		toast: null,
		link: issueResetLink(db, { personId: person.id, issuedBy: user.id, origin, client, now }),
	}
}
