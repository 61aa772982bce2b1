import { z } from 'zod'
import { clockMoment, isDay } from '#app/platform/local-time.ts'
import { oneLine, optionalLine, optionalLines } from './plain-text.ts'

const LONGEST_TITLE = 120
const LONGEST_PLACE = 200
const LONGEST_LINK = 500
const LONGEST_NOTE = 1000
const FEWEST_MINUTES = 5
const MOST_MINUTES = 24 * 60

const EARLIEST = '2000-01-01'
const LATEST = '2099-12-31'

/** A link that a browser may follow to a meeting: of the web, and nothing that acts, such as `javascript:`. */
const Link = z
	.string('link-not-valid')
	.trim()
	.max(LONGEST_LINK, 'too-long')
	.refine((text) => /^https?:$/.test(URL.parse(text)?.protocol ?? '') && !/\s/.test(text), 'link-not-valid')

/** What a trainer says of a live session; faults are codes. */
export const SessionForm = z.object({
	title: oneLine(LONGEST_TITLE, 'title-missing'),
	day: z.string('day-missing').refine((day) => isDay(day) && day >= EARLIEST && day <= LATEST, 'not-a-date'),
	time: z.string('time-missing').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not-a-time'),
	/** Which of the two is meant, where the clocks show the time twice. */
	which: z.enum(['first', 'second'], 'time-twice').optional(),
	minutes: z
		.number('session-minutes-not-valid')
		.int('session-minutes-not-valid')
		.min(FEWEST_MINUTES, 'session-minutes-not-valid')
		.max(MOST_MINUTES, 'session-minutes-not-valid'),
	place: optionalLine(LONGEST_PLACE),
	link: Link.optional().default(''),
	note: optionalLines(LONGEST_NOTE),
})

export type SessionFields = z.input<typeof SessionForm>
type Said = z.output<typeof SessionForm>
export type SessionFacts = Pick<Said, 'title' | 'minutes' | 'place' | 'link' | 'note'> & { startsAt: number }

export type SessionMoment =
	| { ok: true; startsAt: number }
	| { ok: false; reason: 'time-skipped' }
	/** The clocks show it twice; both moments, to choose from. */
	| { ok: false; reason: 'time-twice'; moments: [number, number] }

/** When a session begins, said by the clocks of its cohort. */
export function sessionMoment(
	{ day, time, which }: Pick<Said, 'day' | 'time' | 'which'>,
	timeZone: string,
): SessionMoment {
	const moment = clockMoment(day, time, timeZone)
	if (moment.ok) return { ok: true, startsAt: moment.at }
	if (moment.reason === 'skipped') return { ok: false, reason: 'time-skipped' }
	const [first, second] = moment.moments
	if (which === undefined) return { ok: false, reason: 'time-twice', moments: [first, second] }
	return { ok: true, startsAt: which === 'first' ? first : second }
}

/** The two moments that a stored one may be taken for, so that changing its session asks which is meant; else null. */
export function momentsShownAlike(day: string, time: string, timeZone: string): [number, number] | null {
	const moment = clockMoment(day, time, timeZone)
	return !moment.ok && moment.reason === 'twice' ? moment.moments : null
}
