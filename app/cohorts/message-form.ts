import { z } from 'zod'
import { manyLines, oneLine } from './plain-text.ts'

export const LONGEST_SUBJECT = 120
export const LONGEST_BODY = 5000

export const AUDIENCES = ['all', 'stuck'] as const
export type MessageAudience = (typeof AUDIENCES)[number]

/** What a trainer writes to a cohort: plain text; faults are codes. */
export const MessageForm = z.object({
	subject: oneLine(LONGEST_SUBJECT, 'subject-missing'),
	body: manyLines(LONGEST_BODY, 'message-missing'),
	audience: z.enum(AUDIENCES, 'audience-missing'),
})

export type MessageFields = z.input<typeof MessageForm>
export type WrittenMessage = z.output<typeof MessageForm>
