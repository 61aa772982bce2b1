import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { type SessionFacts, SessionForm, sessionMoment } from './session-form.ts'

export type SessionReply = {
	reply: SubmissionResult
	/** The two moments to choose from, where the clocks show the time twice. */
	twice: [number, number] | null
}

/** What a form says of a session whose cohort lives by these clocks, or what to show again beside its fields. */
export function readSessionForm(
	form: FormData,
	timeZone: string,
): { ok: true; facts: SessionFacts } | ({ ok: false } & SessionReply) {
	const submission = parseWithZod(form, { schema: SessionForm })
	if (submission.status !== 'success') return { ok: false, reply: submission.reply(), twice: null }
	const { day, time, which, ...rest } = submission.value
	const moment = sessionMoment({ day, time, which }, timeZone)
	if (moment.ok) return { ok: true, facts: { ...rest, startsAt: moment.startsAt } }
	const twice = moment.reason === 'time-twice' ? moment.moments : null
	return { ok: false, reply: submission.reply({ fieldErrors: { time: [moment.reason] } }), twice }
}
