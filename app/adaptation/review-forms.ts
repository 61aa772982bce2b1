import { z } from 'zod'
import { LONGEST_COMMENT } from './comment-limits.ts'

const LONGEST_DECISION_NOTE = 2_000

/** A remark; without a line it is about the text as a whole. */
export const CommentForm = z.object({
	line: z.int('no-such-line').min(1, 'no-such-line').optional(),
	body: z.string('no-comment').trim().min(1, 'no-comment').max(LONGEST_COMMENT, 'too-long'),
})
export type CommentValues = z.input<typeof CommentForm>

/** A decision on a text; what is to be changed has to be said. */
export function decisionForm(asksForChanges: boolean) {
	const note = z.string('decision-note-missing').trim().max(LONGEST_DECISION_NOTE, 'too-long')
	return z.object({
		/** Of the text that was read. */
		version: z.int(),
		decisionNote: asksForChanges ? note.min(1, 'decision-note-missing') : note.default(''),
	})
}
export type DecisionValues = { version: string; decisionNote: string }
