import { z } from 'zod'
import type { AcceptResult } from './accept-invitation.server.ts'
import { type AccountFields, AccountForm } from './account-form.ts'

/** Who is invited by address signs in with it; everybody else chooses a username. */
export function acceptSchema(needsUsername: boolean) {
	return needsUsername ? AccountForm : AccountForm.extend({ username: z.null().default(null) })
}

type Refusal = Exclude<AcceptResult, { ok: true }>['reason']

/** Beside which field a refusal is told; null stands for the form as a whole. */
export function fieldOfRefusal(reason: Refusal): keyof AccountFields | null {
	if (reason === 'link-not-valid' || reason === 'already-a-member') return null
	return reason === 'username-missing' || reason === 'username-taken' ? 'username' : 'password'
}
