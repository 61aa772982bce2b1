import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { isolated } from '#app/i18n/isolated.ts'
import { m } from '#app/i18n/messages.ts'
import type { Refusal } from '#app/platform/responses.ts'
import type { Database } from '#db/connection.ts'
import { inviteByLink, inviteByMail } from './invitation-form.ts'
import { invitePeople } from './invite-people.server.ts'
import { invitePerson } from './invite-person.server.ts'
import { findInvitation } from './list-invitations.server.ts'
import { canInvite, canRevokeInvitation } from './policy.ts'
import { revokeInvitation } from './revoke-invitation.server.ts'
import type { Client, User } from './user.ts'

type Act = {
	form: FormData
	user: User
	/** Whether the form has a choice of roles, as that of an admin has. */
	choosesRoles: boolean
	/** The contexts of the curriculum, by id. */
	contextIds: readonly string[]
	origin: string
	client: Client
	now: number
}

/** Which of the page's forms was refused, and what it shows. */
export type RefusedForm = { form: 'mail' | 'link' | 'withdraw'; reply: SubmissionResult | null }

export type InvitationsResult =
	| { ok: true; toast: 'invitation-sent' | 'invitations-sent' | 'invitation-revoked'; link: null }
	| { ok: true; toast: null; link: string }
	/** Without a form to show again, it was none of ours. */
	| { ok: false; reason: Refusal; refused: RefusedForm | null }

/** Does what a form on a page of invitations asks for. */
export function actOnInvitations(db: Database, act: Act): InvitationsResult {
	switch (act.form.get('intent')) {
		case 'mail':
			return sendByMail(db, act)
		case 'link':
			return makeLink(db, act)
		case 'withdraw':
			return withdraw(db, act)
		default:
			return { ok: false, reason: 'not-valid', refused: null }
	}
}

function sendByMail(db: Database, { form, ...act }: Act): InvitationsResult {
	const submission = parseWithZod(form, { schema: inviteByMail(act) })
	const refuse = (reason: Refusal, reply: SubmissionResult) =>
		({ ok: false, reason, refused: { form: 'mail', reply } }) as const
	if (submission.status !== 'success') return refuse('not-valid', submission.reply())
	const { emails, ...reception } = submission.value
	if (!canInvite(act.user, reception.roles)) return { ok: false, reason: 'not-allowed', refused: null }
	if (!isKnown(reception.contextId, act)) return refuse('not-valid', submission.reply(UNKNOWN_CONTEXT))
	const result = invitePeople(db, { ...receptionOf(reception, act), emails })
	if (result.ok) return { ok: true, toast: emails.length === 1 ? 'invitation-sent' : 'invitations-sent', link: null }
	if (result.reason === 'too-many-invitations')
		return refuse('too-many', submission.reply({ formErrors: [result.reason] }))
	const message = m.fault_emails_are_members({ emails: result.emails.map(isolated).join(', ') })
	return refuse('taken', submission.reply({ fieldErrors: { emails: [message] } }))
}

function makeLink(db: Database, { form, ...act }: Act): InvitationsResult {
	const submission = parseWithZod(form, { schema: inviteByLink(act) })
	const refuse = (reason: Refusal, reply: SubmissionResult) =>
		({ ok: false, reason, refused: { form: 'link', reply } }) as const
	if (submission.status !== 'success') return refuse('not-valid', submission.reply())
	const reception = submission.value
	if (!canInvite(act.user, reception.roles)) return { ok: false, reason: 'not-allowed', refused: null }
	if (!isKnown(reception.contextId, act)) return refuse('not-valid', submission.reply(UNKNOWN_CONTEXT))
	const result = invitePerson(db, { ...receptionOf(reception, act), email: null })
	if (result.ok && result.link) return { ok: true, toast: null, link: result.link }
	return refuse('too-many', submission.reply({ formErrors: ['too-many-invitations'] }))
}

function withdraw(db: Database, { form, user, client, now }: Act): InvitationsResult {
	const invitation = findInvitation(db, String(form.get('invitation') ?? ''), now)
	if (!invitation) return { ok: false, reason: 'not-found', refused: null }
	if (!canRevokeInvitation(user, invitation)) return { ok: false, reason: 'not-allowed', refused: null }
	const result = revokeInvitation(db, { invitationId: invitation.id, revokedBy: user.id, client, now })
	if (result.ok) return { ok: true, toast: 'invitation-revoked', link: null }
	return { ok: false, reason: 'too-late', refused: { form: 'withdraw', reply: null } }
}

type Reception = ReturnType<ReturnType<typeof inviteByLink>['parse']>
const UNKNOWN_CONTEXT = { fieldErrors: { contextId: ['context-unknown'] } }

function isKnown(contextId: string | undefined, { contextIds }: Pick<Act, 'contextIds'>): boolean {
	return contextId === undefined || contextIds.includes(contextId)
}

function receptionOf(
	{ interfaceLocale, contextId, roles }: Reception,
	{ user, origin, client, now }: Omit<Act, 'form'>,
) {
	const received = { interfaceLocale: interfaceLocale ?? null, contextId: contextId ?? null, roles }
	return { ...received, invitedBy: user, origin, client, now }
}
