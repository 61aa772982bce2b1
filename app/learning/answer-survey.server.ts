import { and, eq } from 'drizzle-orm'
import { newId } from '#app/platform/tokens.ts'
import type { Database, Transaction } from '#db/connection.ts'
import { surveyAnswers, surveyTurns } from '#db/schema/learning.ts'
import { type Survey, type SurveyAnswer, weekOf } from './surveys.ts'

export type Turn = { userId: string; survey: Survey; subject: string }

/** Where the answer comes from, as coarse as reports need it. */
export type AnsweredIn = { cohortId: string | null; contextId: string; locale: string }

export function hasAnswered(db: Database | Transaction, { userId, survey, subject }: Turn): boolean {
	return findTurn(db, { userId, survey, subject })?.isAnswered ?? false
}

export function findTurn(db: Database | Transaction, { userId, survey, subject }: Turn) {
	const isIt = and(eq(surveyTurns.userId, userId), eq(surveyTurns.survey, survey), eq(surveyTurns.subject, subject))
	return db.select().from(surveyTurns).where(isIt).get() ?? null
}

/**
 * Takes an answer, once a person. That they answered and what they answered are written together and nowhere side by
 * side: the answer has a chance id, no person, no moment but its week, and no place in an order. Nor is it remembered
 * in `writes`, whose digest of what was written would lead from the person to their words; so sending it again, even
 * with other words, is a retry of the first and changes nothing.
 */
export function answerSurvey(
	db: Database,
	{ turn, from, answer, now }: { turn: Turn; from: AnsweredIn; answer: SurveyAnswer; now: number },
): { isReplay: boolean } {
	return db.transaction(
		(tx) => {
			if (hasAnswered(tx, turn)) return { isReplay: true }
			tx.insert(surveyTurns)
				.values({ ...turn, cohortId: from.cohortId, isAnswered: true })
				.onConflictDoUpdate({
					target: [surveyTurns.userId, surveyTurns.survey, surveyTurns.subject],
					set: { isAnswered: true },
				})
				.run()
			const { survey, subject } = turn
			tx.insert(surveyAnswers)
				.values({ id: newId(), survey, subject, ...from, week: weekOf(now), ...answer })
				.run()
			return { isReplay: false }
		},
		{ behavior: 'immediate' },
	)
}
