import { unsubscribeLink } from '#app/identity/unsubscribe-link.ts'
import { keptSecret } from '#app/platform/secret.server.ts'
import type { Person } from '#tests/platform/people.ts'

/** The page at the end of a mail to this person. */
export function unsubscribePath({ person }: { person: Person }): string {
	const secret = keptSecret(process.env.E2E_DATABASE ?? '')
	return unsubscribeLink('', { userId: person.id, kind: 'messages', secret })
}
