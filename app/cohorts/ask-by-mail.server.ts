import { href } from 'react-router'
import type { InterfaceLocale } from '#app/i18n/locale.ts'
import { identifierKey } from '#app/identity/account-fields.ts'
import { findMembers } from '#app/identity/find-members.server.ts'
import { findPerson } from '#app/identity/people.server.ts'
import { putInvitation } from '#app/identity/put-invitation.server.ts'
import type { Client } from '#app/identity/user.ts'
import { limitedNetwork } from '#app/platform/client-address.ts'
import { enqueueMail } from '#app/platform/outbox.server.ts'
import { takeFromLimit } from '#app/platform/rate-limit.server.ts'
import type { Database } from '#db/connection.ts'
import type { Cohort } from './cohort.ts'
import { JOIN_MAILS_PER_ADDRESS, JOIN_MAILS_PER_NETWORK } from './joining-limits.ts'
import { askMail } from './joining-mails.ts'

const LINK_FOR_MS = 14 * 24 * 60 * 60 * 1000

type AskByMail = {
	cohort: Cohort
	token: string
	email: string
	interfaceLocale: InterfaceLocale
	origin: string
	client: Client
	now: number
}

/**
 * Sends somebody who wants to join with an address the way on, to that address: to making an account, or to signing in
 * where there is one. The page says the same either way, so that it tells nobody who has an account; and nobody gets an
 * account under an address whose mail they do not read.
 */
export function askByMail(db: Database, given: AskByMail): { ok: true } | { ok: false; reason: 'too-many-mails' } {
	const { cohort, token, email, interfaceLocale, origin, client, now } = given
	return db.transaction(
		(tx) => {
			const byNetwork = takeFromLimit(tx, JOIN_MAILS_PER_NETWORK, limitedNetwork(client.address), now)
			if (!byNetwork.ok) return { ok: false, reason: 'too-many-mails' } as const
			// Whose limit is reached is not told: it would show that somebody has asked for them before.
			if (!takeFromLimit(tx, JOIN_MAILS_PER_ADDRESS, identifierKey(email), now).ok) return { ok: true } as const
			const next = href('/join/:token', { token })
			const member = findMembers(tx, [email]).get(identifierKey(email))
			if (member) {
				if (member.isClosed) return { ok: true } as const
				const mail = askMail({ cohort: cohort.name, link: origin + next, isMember: true }, interfaceLocale)
				enqueueMail(tx, { to: member.email ?? email, ...mail, expiresAt: now + LINK_FOR_MS }, now)
				return { ok: true } as const
			}
			const host = cohort.trainerIds.map((id) => findPerson(tx, id)).find((trainer) => trainer?.disabledAt === null)
			if (!host) return { ok: true } as const
			const asked = { roles: ['practitioner' as const], contextId: null, interfaceLocale, email }
			const mailOf = (link: string) =>
				askMail(
					{ cohort: cohort.name, link: `${link}?${new URLSearchParams({ returnTo: next })}`, isMember: false },
					interfaceLocale,
				)
			putInvitation(tx, { ...asked, invitedBy: host, mailOf, origin, client, now })
			return { ok: true } as const
		},
		{ behavior: 'immediate' },
	)
}
