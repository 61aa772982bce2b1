import { z } from 'zod'
import { DisplayName } from '#app/identity/account-fields.ts'

const LONGEST_REASON = 300

/** An id that the page wrote into its form. */
const Id = z.string('not-as-sent').max(100, 'not-as-sent')

/** A holder makes their own certificate. */
export const ClaimForm = z.object({
	cohort: Id,
	holderName: DisplayName,
	showsFullName: z.boolean('not-as-sent').default(false),
})
export type ClaimFields = z.input<typeof ClaimForm>

/** What a trainer does with the certificates of a cohort. */
export const ManageForm = z.discriminatedUnion(
	'intent',
	[
		z.object({ intent: z.literal('issue'), person: Id }),
		z.object({ intent: z.literal('issue-all') }),
		z.object({
			intent: z.literal('revoke'),
			certificate: Id,
			reason: z.string('reason-missing').trim().min(1, 'reason-missing').max(LONGEST_REASON, 'too-long'),
		}),
		z.object({ intent: z.literal('correct'), certificate: Id, holderName: DisplayName }),
	],
	'not-as-sent',
)
