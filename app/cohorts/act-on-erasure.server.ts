import { ERASURE_REASONS } from '#app/identity/erasure-reasons.ts'
import { canErase } from '#app/identity/policy.ts'
import type { Client, User } from '#app/identity/user.ts'
import type { Refusal } from '#app/platform/responses.ts'
import type { Database } from '#db/connection.ts'
import { type EraseElsewhere, erasePersonOnRequest } from './erase-person.server.ts'

export type ErasureAct = { ok: true } | { ok: false; reason: Refusal; fault: 'reason-missing' | null }

/** Does what the form for erasing somebody else asks for; null where the form is another one. */
export function actOnErasure(
	db: Database,
	act: {
		form: FormData
		user: User
		personId: string
		client: Client
		now: number
		eraseElsewhere: EraseElsewhere
	},
): ErasureAct | null {
	const { form, user, personId, ...rest } = act
	if (form.get('intent') !== 'erase') return null
	if (!canErase(user, { id: personId })) return { ok: false, reason: 'not-allowed', fault: null }
	const reason = ERASURE_REASONS.find((each) => each === form.get('reason'))
	if (!reason) return { ok: false, reason: 'not-valid', fault: 'reason-missing' }
	const result = erasePersonOnRequest(db, { ...rest, personId, erasedBy: user.id, reason })
	if (result.ok) return { ok: true }
	return { ok: false, reason: result.reason === 'not-found' ? 'not-found' : 'too-late', fault: null }
}
