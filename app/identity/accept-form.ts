import { z } from 'zod'
import type { AcceptResult } from './accept-invitation.server.ts'
import { DisplayName, Username } from './account-fields.ts'

const WithAddress = z.object({
	displayName: DisplayName,
	password: z.string('new-password-missing').max(1000, 'password-too-long'),
})
const WithoutAddress = WithAddress.extend({ username: Username })

/** What the form may send back, of both kinds. */
export type AcceptFields = z.input<typeof WithoutAddress>

/** Who is invited by address signs in with it; everybody else chooses a username. */
export function acceptSchema(needsUsername: boolean) {
	return needsUsername ? WithoutAddress : WithAddress.extend({ username: z.null().default(null) })
}

type Refusal = Exclude<AcceptResult, { ok: true }>['reason']

/** Beside which field a refusal is told; null stands for the form as a whole. */
export function fieldOfRefusal(reason: Refusal): keyof AcceptFields | null {
	if (reason === 'link-not-valid' || reason === 'already-a-member') return null
	return reason === 'username-missing' || reason === 'username-taken' ? 'username' : 'password'
}
