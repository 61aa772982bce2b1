import { z } from 'zod'
import { DisplayName } from '#app/identity/account-fields.ts'

const LONGEST_REASON = 300

/** A holder makes their own certificate. */
export const ClaimForm = z.object({
	cohort: z.string().max(100),
	holderName: DisplayName,
	showsFullName: z.boolean().default(false),
})
export type ClaimFields = z.input<typeof ClaimForm>

/** What a trainer does with the certificates of a cohort. */
export const ManageForm = z.discriminatedUnion('intent', [
	z.object({ intent: z.literal('issue'), person: z.string().max(100) }),
	z.object({ intent: z.literal('issue-all') }),
	z.object({
		intent: z.literal('revoke'),
		certificate: z.string().max(100),
		reason: z.string('reason-missing').trim().min(1, 'reason-missing').max(LONGEST_REASON, 'too-long'),
	}),
	z.object({ intent: z.literal('correct'), certificate: z.string().max(100), holderName: DisplayName }),
])
