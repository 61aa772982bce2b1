import { z } from 'zod'
import { DoNoHarm, isoDate } from './do-no-harm.ts'
import type { Submission } from './submit-revision.server.ts'

const Fields = z.object({
	note: z.string('note-missing').trim().min(1, 'note-missing').max(300, 'too-long'),
	reviewBy: isoDate.optional(),
	isMinor: z.literal('on').optional(),
	recognisable: z.string().optional(),
	readByCommunity: z.string().optional(),
	lawCheckedBy: z.string().optional(),
	lawCheckedOn: z.string().optional(),
})
export type SubmissionValues = z.input<typeof Fields>

/** What a writer says about a text when handing it over, as a form sends it. */
export function submissionForm(asksChecklist: boolean) {
	return Fields.transform((fields, faults): Submission => {
		const { note, reviewBy = null, isMinor, ...answers } = fields
		const submission = { note, reviewBy, isMinor: isMinor === 'on', checklist: null }
		if (!asksChecklist) return submission
		const { recognisable, readByCommunity, lawCheckedBy = '', lawCheckedOn = '' } = answers
		const checklist = DoNoHarm.safeParse({ recognisable, readByCommunity, lawCheckedBy, lawCheckedOn })
		if (checklist.success) return { ...submission, checklist: checklist.data }
		for (const { path, message } of checklist.error.issues) {
			faults.issues.push({ code: 'custom', path, message, input: fields })
		}
		return z.NEVER
	})
}

/** What was said the last time, to begin with. */
export function submissionValues(revision: {
	note: string
	reviewBy: string | null
	isMinor: boolean
	checklist: z.infer<typeof DoNoHarm> | null
}): Partial<SubmissionValues> {
	const { note, reviewBy, isMinor, checklist } = revision
	return { note, reviewBy: reviewBy ?? '', isMinor: isMinor ? 'on' : undefined, ...checklist }
}
