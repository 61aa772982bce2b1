import { m } from '#app/i18n/messages.ts'
import type { Survey } from './surveys.ts'

const STATEMENTS: Record<string, () => string> = {
	relevant: m.survey_reaction_relevant,
	clear: m.survey_reaction_clear,
	useful: m.survey_reaction_useful,
	respectful: m.survey_reaction_respectful,
	confident: m.survey_reaction_confident,
	referral: m.survey_behaviour_referral,
	consent: m.survey_behaviour_consent,
	sharing: m.survey_behaviour_sharing,
	partner: m.survey_behaviour_partner,
}
const WORDS: Record<string, () => string> = {
	helped: m.survey_reaction_helped,
	change: m.survey_reaction_change,
	obstacle: m.survey_behaviour_obstacle,
}

/** A statement as it is asked, in the reader’s language. */
export function statementLabel(id: string): string {
	return STATEMENTS[id]?.() ?? id
}

/** A question for free words. */
export function wordsLabel(id: string): string {
	return WORDS[id]?.() ?? id
}

/** What 1 to 5 mean. */
export function ratingLabels(survey: Survey): string[] {
	return survey === 'reaction'
		? [m.survey_agree_1(), m.survey_agree_2(), m.survey_agree_3(), m.survey_agree_4(), m.survey_agree_5()]
		: [m.survey_often_1(), m.survey_often_2(), m.survey_often_3(), m.survey_often_4(), m.survey_often_5()]
}
