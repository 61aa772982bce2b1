import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import type { User } from '#app/identity/user.ts'
import { newId } from '#app/platform/tokens.ts'
import type { Database } from '#db/connection.ts'
import type { Act } from './act.ts'
import type { Cohort } from './cohort.ts'
import { MessageForm, type WrittenMessage } from './message-form.ts'
import { countRecipients, messageRecipients } from './message-recipients.server.ts'
import { sendMessage } from './send-message.server.ts'

type ActOnMessage = Act & { user: User; form: FormData; cohort: Cohort; origin: string; secret: string }

export type MessageOutcome =
	| { kind: 'sent' }
	/** Shown as it will be read, with how many will get it, before anything is sent. */
	| { kind: 'preview'; message: WrittenMessage; counts: { mailed: number; unmailed: number }; requestId: string }
	/** Back in the form, as it was written. */
	| { kind: 'writing'; message: WrittenMessage }
	| { kind: 'faults'; reply: SubmissionResult; status: 400 | 409 | 429 }

/** Does what the form of a message, or its preview, asks for; null where that is nothing of theirs. */
export function actOnMessage(db: Database, { form, cohort, ...act }: ActOnMessage): MessageOutcome | null {
	const intent = form.get('intent')
	const submission = parseWithZod(form, { schema: MessageForm })
	if (submission.status !== 'success') return { kind: 'faults', reply: submission.reply(), status: 400 }
	const message = submission.value
	const nobody = {
		kind: 'faults',
		reply: submission.reply({ fieldErrors: { audience: ['nobody'] } }),
		status: 409,
	} as const
	switch (intent) {
		case 'preview': {
			const recipients = messageRecipients(db, cohort, message.audience, act.now)
			if (recipients.length === 0) return nobody
			return { kind: 'preview', message, counts: countRecipients(recipients), requestId: newId() }
		}
		case 'change':
			return { kind: 'writing', message }
		case 'send': {
			const result = sendMessage(db, { ...act, cohort, message, requestId: form.get('requestId') })
			if (result.ok) return { kind: 'sent' }
			if (result.reason === 'nobody') return nobody
			if (result.reason === 'not-valid') return null
			return { kind: 'faults', reply: submission.reply({ formErrors: [result.reason] }), status: 429 }
		}
		default:
			return null
	}
}
