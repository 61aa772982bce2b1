import { inArray } from 'drizzle-orm'
import { type InterfaceLocale, isInterfaceLocale } from '#app/i18n/locale.ts'
import type { Database, Transaction } from '#db/connection.ts'
import { users } from '#db/schema/identity.ts'
import { identifierKey } from './account-fields.ts'

export type Member = {
	id: string
	email: string | null
	interfaceLocale: InterfaceLocale | null
	/** Nobody signs in with this account any more. */
	isClosed: boolean
}

/** The accounts of many addresses, by the key of the address. For use cases that tell nobody more than they have to. */
export function findMembers(db: Database | Transaction, emails: readonly string[]): Map<string, Member> {
	const keys = emails.map(identifierKey)
	const { id, email, emailKey, interfaceLocale, disabledAt } = users
	const rows = db
		.select({ id, email, emailKey, interfaceLocale, disabledAt })
		.from(users)
		.where(inArray(emailKey, keys))
		.all()
	return new Map(
		rows.map((row) => {
			const locale = isInterfaceLocale(row.interfaceLocale) ? row.interfaceLocale : null
			return [
				row.emailKey ?? '',
				{ id: row.id, email: row.email, interfaceLocale: locale, isClosed: row.disabledAt !== null },
			]
		}),
	)
}
