import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { SURVEY_QUESTIONS } from '#app/learning/surveys.ts'
import type { Database } from '#db/connection.ts'
import { surveyAnswers } from '#db/schema/learning.ts'
import { total } from './anonymous-groups.ts'
import { add, groupsWithin, ratingCounts, type SurveySelection, surveyGroups } from './survey-groups.server.ts'

export type StatementCounts = {
	id: string
	/** How many chose 1, 2, 3, 4, 5. */
	counts: number[]
	n: number
	mean: number
}

/** `n` answers of groups that lie within the selection; null where there is none, and then nothing else is shown. */
export type RatingReport = { n: number | null; statements: StatementCounts[] }

/** How answers rate each statement, as far as their groups are large enough, see `anonymous-groups.ts`. */
export function surveyReport(db: Database, selection: SurveySelection): RatingReport {
	const groups = groupsWithin(surveyGroups(db, selection), selection)
	const sums = ratingCounts(groups)
	return {
		n: total(groups) || null,
		statements: SURVEY_QUESTIONS[selection.survey].statements.flatMap((id) => {
			const counts = sums.get(id)
			if (!counts) return []
			const n = add(counts)
			const points = counts.reduce((sum, times, index) => sum + times * (index + 1), 0)
			return [{ id, counts, n, mean: points / n }]
		}),
	}
}

/**
 * What was written about a subject, question by question, of the same groups; null where there is none. Each question by
 * itself, sorted by its words, so that two texts of one person do not stand in the same place.
 *
 * @param most of the answers that hold words
 */
export function writtenAnswers(
	db: Database,
	selection: SurveySelection & { subject: string },
	most: number,
): Record<string, string[]> | null {
	const { survey, subject, cohortIds, contextId } = selection
	const groups = groupsWithin(surveyGroups(db, selection), selection)
	if (groups.length === 0) return null
	const place = ({ contextId: context, cohortId }: { contextId: string; cohortId: string | null }) =>
		JSON.stringify([context, cohortId ?? ''])
	const shown = new Set(groups.flatMap(({ answers }) => answers.map(place)))
	const { words, cohortId, contextId: context } = surveyAnswers
	const written = db
		.select({ words, cohortId, contextId: context })
		.from(surveyAnswers)
		.where(
			and(
				eq(surveyAnswers.survey, survey),
				eq(surveyAnswers.subject, subject),
				cohortIds === null ? undefined : inArray(cohortId, [...cohortIds]),
				contextId === null ? undefined : eq(context, contextId),
				sql`${words} <> '{}'`,
			),
		)
		// Ids are chance, so this is no order.
		.orderBy(asc(surveyAnswers.id))
		.all()
		.filter((answer) => shown.has(place(answer)))
		.slice(0, most)
	const questions = SURVEY_QUESTIONS[survey].words
	return Object.fromEntries(questions.map((id) => [id, written.flatMap((answer) => answer.words[id] ?? []).sort()]))
}
