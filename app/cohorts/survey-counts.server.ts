import { and, asc, count, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { RATINGS, SURVEY_QUESTIONS, type Survey } from '#app/learning/surveys.ts'
import type { Database } from '#db/connection.ts'
import { surveyAnswers } from '#db/schema/learning.ts'

/** Which answers are meant; null leaves nothing out. */
export type SurveySelection = {
	survey: Survey
	subject: string | null
	cohortIds: string[] | null
	contextId: string | null
}

export type StatementCounts = {
	id: string
	/** How many chose 1, 2, 3, 4, 5. */
	counts: number[]
	n: number
	mean: number | null
}

function isSelected({ survey, subject, cohortIds, contextId }: SurveySelection): SQL | undefined {
	return and(
		eq(surveyAnswers.survey, survey),
		subject === null ? undefined : eq(surveyAnswers.subject, subject),
		cohortIds === null ? undefined : inArray(surveyAnswers.cohortId, cohortIds),
		contextId === null ? undefined : eq(surveyAnswers.contextId, contextId),
	)
}

/** How often each rating was given. Answers that are alike are read once. */
export function statementCounts(db: Database, selection: SurveySelection): StatementCounts[] {
	const alike = db
		.select({ ratings: surveyAnswers.ratings, count: count() })
		.from(surveyAnswers)
		.where(isSelected(selection))
		.groupBy(surveyAnswers.subject, surveyAnswers.ratings)
		.all()
	return SURVEY_QUESTIONS[selection.survey].statements.map((id) => {
		const counts = RATINGS.map(() => 0)
		for (const { ratings, count: times } of alike) {
			const rating = ratings[id]
			if (rating !== undefined) counts[rating - 1] = (counts[rating - 1] ?? 0) + times
		}
		const n = counts.reduce((sum, each) => sum + each, 0)
		const points = counts.reduce((sum, each, index) => sum + each * (index + 1), 0)
		return { id, counts, n, mean: n === 0 ? null : points / n }
	})
}

export function countAnswers(db: Database, selection: SurveySelection): number {
	return db.select({ n: count() }).from(surveyAnswers).where(isSelected(selection)).get()?.n ?? 0
}

/** Answers by context and subject, for finding out which numbers would give others away. */
export function answersByContext(db: Database, survey: Survey): { contextId: string; subject: string; n: number }[] {
	return db
		.select({ contextId: surveyAnswers.contextId, subject: surveyAnswers.subject, n: count() })
		.from(surveyAnswers)
		.where(eq(surveyAnswers.survey, survey))
		.groupBy(surveyAnswers.subject, surveyAnswers.contextId)
		.all()
}

/** Answers by context and cohort, those from outside any cohort together. */
export function answersByCohort(
	db: Database,
	selection: SurveySelection,
): { contextId: string; cohortId: string; n: number }[] {
	const cohortId = sql<string>`coalesce(${surveyAnswers.cohortId}, '')`
	return db
		.select({ contextId: surveyAnswers.contextId, cohortId, n: count() })
		.from(surveyAnswers)
		.where(isSelected(selection))
		.groupBy(surveyAnswers.contextId, cohortId)
		.all()
}

/** What was written, question by question, in the order of chance ids, which is no order. */
export function writtenWords(db: Database, selection: SurveySelection, most: number): Record<string, string[]> {
	const rows = db
		.select({ words: surveyAnswers.words })
		.from(surveyAnswers)
		.where(and(isSelected(selection), sql`${surveyAnswers.words} <> '{}'`))
		.orderBy(asc(surveyAnswers.id))
		.limit(most)
		.all()
	const questions = SURVEY_QUESTIONS[selection.survey].words
	// Each question by itself, sorted by its words, so that two texts of one person do not stand in the same place.
	return Object.fromEntries(questions.map((id) => [id, rows.flatMap(({ words }) => words[id] ?? []).sort()]))
}
