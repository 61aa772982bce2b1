import type { SURVEYS } from '#db/schema/learning.ts'

/**
 * What is asked. The ids are the contract: reports over years stand or fall with them, so a question whose sense changes
 * gets a new one. The words are messages, `survey_<survey>_<id>`.
 */
export type Survey = (typeof SURVEYS)[number]

export const SURVEY_QUESTIONS: Record<Survey, { statements: readonly string[]; words: readonly string[] }> = {
	/** After a module: how far the person agrees, 1 to 5. */
	reaction: { statements: ['relevant', 'clear', 'useful', 'respectful', 'confident'], words: ['helped', 'change'] },
	/** Ninety days after all modules: how often they did it where there was occasion, 1 to 5. */
	behaviour: { statements: ['referral', 'consent', 'sharing', 'partner'], words: ['obstacle'] },
}

/** What the survey on behaviour is about, in place of a module. */
export const PROGRAMME = 'programme'

export const RATINGS = [1, 2, 3, 4, 5] as const
export const LONGEST_WORDS = 1_000

export type SurveyAnswer = {
	/** Statement id to 1 to 5; a statement left out is absent. */
	ratings: Record<string, number>
	/** Question id to what was written; empty ones are absent. */
	words: Record<string, string>
}

export type SurveyFault = 'empty' | 'too-long' | 'not-valid'

/** Reads the posted form of a survey: fields `rating-<statement>` and `words-<question>`. */
export function readSurveyForm(
	survey: Survey,
	form: FormData,
): { ok: true; answer: SurveyAnswer } | { ok: false; fault: SurveyFault } {
	const { statements, words } = SURVEY_QUESTIONS[survey]
	const ratings: Record<string, number> = {}
	for (const id of statements) {
		const value = form.get(`rating-${id}`) ?? ''
		if (value === '' || value === 'none') continue
		const rating = RATINGS.find((each) => String(each) === value)
		if (rating === undefined) return { ok: false, fault: 'not-valid' }
		ratings[id] = rating
	}
	const written: Record<string, string> = {}
	for (const id of words) {
		const text = String(form.get(`words-${id}`) ?? '').trim()
		if (text.length > LONGEST_WORDS) return { ok: false, fault: 'too-long' }
		if (text !== '') written[id] = text
	}
	if (Object.keys(ratings).length + Object.keys(written).length === 0) return { ok: false, fault: 'empty' }
	return { ok: true, answer: { ratings, words: written } }
}

/** Monday of the week of a moment, in UTC: `2027-02-01`. All of an answer’s time that is kept. */
export function weekOf(at: number): string {
	const day = new Date(at)
	const sinceMonday = (day.getUTCDay() + 6) % 7
	return new Date(at - sinceMonday * 24 * 60 * 60_000).toISOString().slice(0, 10)
}
