import type { Database } from '#db/connection.ts'
import type { Act } from './act.ts'
import { grantContext } from './grant-context.server.ts'
import { refusalMessage } from './refusal-message.ts'
import { revokeGrant } from './revoke-grant.server.ts'

export type GrantOutcome =
	| { ok: true; toast: 'context-granted' | 'grant-revoked' }
	| { ok: false; error: string; status: number }

/** Gives a context to a person or takes it back; null where the form is about something else. */
export function actOnGrants(
	db: Database,
	{ form, personId, ...act }: Act & { form: FormData; personId: string },
): GrantOutcome | null {
	const contextId = String(form.get('context') ?? '')
	switch (form.get('intent')) {
		case 'grant':
			return told(grantContext(db, { personId, contextId, ...act }), 'context-granted')
		case 'revoke-grant':
			return told(revokeGrant(db, { personId, contextId, ...act }), 'grant-revoked')
		default:
			return null
	}
}

function told(
	result: { ok: true } | { ok: false; reason: string },
	toast: 'context-granted' | 'grant-revoked',
): GrantOutcome {
	if (result.ok) return { ok: true, toast }
	const { text, status } = refusalMessage(result.reason)
	return { ok: false, error: text, status }
}
