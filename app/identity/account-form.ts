import { z } from 'zod'
import { DisplayName, Username } from './account-fields.ts'
import type { OpenAccountRefusal } from './open-account.server.ts'

/** What somebody gives who makes an account under a username. */
export const AccountForm = z.object({
	displayName: DisplayName,
	username: Username,
	password: z.string('new-password-missing').max(1000, 'password-too-long'),
})
export type AccountFields = z.input<typeof AccountForm>

/** Beside which field a refusal is told. */
export function fieldOfAccountRefusal(reason: OpenAccountRefusal): keyof AccountFields {
	return reason === 'username-taken' ? 'username' : 'password'
}
