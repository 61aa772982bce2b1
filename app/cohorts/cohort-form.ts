import { z } from 'zod'
import { isInterfaceLocale } from '#app/i18n/locale.ts'
import { isDay } from '#app/platform/local-time.ts'
import { TIME_ZONES } from './time-zones.ts'

const LONGEST_NAME = 80
const FORBIDDEN_IN_NAMES = /[\p{Cc}\p{Co}\p{Cn}\u202a-\u202e\u2066-\u2069<>]/u

/** Of any script, on one line, without marks that turn the direction of the text around it. */
const CohortName = z
	.string('cohort-name-missing')
	.transform((name) => name.normalize('NFC').replace(/\s+/gu, ' ').trim())
	.pipe(
		// What is empty by now is undefined for conform.
		z
			.string('cohort-name-missing')
			.min(1, { error: 'cohort-name-missing', abort: true })
			.max(LONGEST_NAME, 'name-too-long')
			.refine((name) => /[\p{L}\p{N}]/u.test(name) && !FORBIDDEN_IN_NAMES.test(name), 'name-not-allowed'),
	)

/** Of a year that somebody meant: a field half filled in says 0027. */
const Day = z.string('day-missing').refine((day) => isDay(day) && /^20\d\d/.test(day), 'not-a-date')

/** What is said of a cohort when it is made and later; faults are codes. */
export function cohortForm(contextIds: readonly string[]) {
	return z
		.object({
			name: CohortName,
			contextId: z.string('context-unknown').refine((id) => contextIds.includes(id), 'context-unknown'),
			locale: z.string('locale-unknown').refine(isInterfaceLocale, 'locale-unknown'),
			timeZone: z.string('time-zone-unknown').refine((zone) => TIME_ZONES.includes(zone), 'time-zone-unknown'),
			startsOn: Day,
			endsOn: Day,
			showsNames: z.boolean('not-as-sent').default(false),
		})
		.refine(({ startsOn, endsOn }) => startsOn <= endsOn, { path: ['endsOn'], error: 'ends-before-start' })
}

export type CohortFields = z.input<ReturnType<typeof cohortForm>>
export type CohortFacts = z.output<ReturnType<typeof cohortForm>>
