import { z } from 'zod'
import { formatNumber } from '#app/i18n/format.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { INTERFACE_LOCALES } from '#app/i18n/locale.ts'
import { m } from '#app/i18n/messages.ts'
import { MOST_EMAILS, parseEmailList } from './email-list.ts'
import { ROLES } from './user.ts'

/** How a guest is received: in which language, with which place's texts, in which roles. */
const Reception = z.object({
	interfaceLocale: z.enum(INTERFACE_LOCALES).optional(),
	contextId: z.string().max(200, 'context-unknown').optional(),
})

/** The form of a trainer has no choice of roles. If roles are sent all the same, the policy has its say on them. */
const roles = (isChosen: boolean) =>
	isChosen
		? z.array(z.enum(ROLES, 'no-role')).min(1, 'no-role')
		: z.array(z.enum(ROLES, 'no-role')).default(['practitioner'])

export function inviteByLink({ choosesRoles }: { choosesRoles: boolean }) {
	return Reception.extend({ roles: roles(choosesRoles) })
}

export function inviteByMail({ choosesRoles }: { choosesRoles: boolean }) {
	return inviteByLink({ choosesRoles }).extend({
		emails: z.string('emails-missing').transform((text, check) => {
			const { emails, faults } = parseEmailList(text)
			const message = faultOf(emails, faults)
			if (message) check.addIssue({ code: 'custom', message })
			return emails
		}),
	})
}

export type ReceptionFields = z.input<ReturnType<typeof inviteByLink>>
export type MailFields = z.input<ReturnType<typeof inviteByMail>>

function faultOf(emails: string[], faults: string[]): string | null {
	if (faults.length > 0) return m.fault_emails_not_valid({ words: faults.map(isolated).join(', ') })
	if (emails.length === 0) return 'emails-missing'
	return emails.length > MOST_EMAILS ? m.fault_emails_too_many({ count: formatNumber(MOST_EMAILS) }) : null
}
