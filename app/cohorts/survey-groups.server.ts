import { and, count, eq, sql } from 'drizzle-orm'
import { RATINGS, type Survey } from '#app/learning/surveys.ts'
import type { Database } from '#db/connection.ts'
import { surveyAnswers } from '#db/schema/learning.ts'
import { anonymousGroups, total } from './anonymous-groups.ts'
import { FEWEST } from './suppress.ts'

/** Which answers are meant; null leaves nothing out. */
export type SurveySelection = {
	survey: Survey
	subject: string | null
	cohortIds: readonly string[] | null
	contextId: string | null
}

/** Where an answer comes from; '' for a cohort is from outside any, and for a language and week, that they were not asked for. */
export type Origin = { subject: string; contextId: string; cohortId: string; locale: string; week: string }

/** Answers of one origin. */
export type Alike = Origin & {
	n: number
	/** Statement id to how many chose 1, 2, 3, 4, 5. */
	counts: Map<string, number[]>
}

/** Answers that are shown together or not at all. */
export type SurveyGroup = {
	subject: string
	n: number
	answers: Alike[]
	/** The statements that are shown; one that few of the group have rated is not, wherever the group is. */
	counts: Map<string, number[]>
}

type Asked = { survey: Survey; subject: string | null; isFine?: boolean }

const known = new WeakMap<Database, { answers: number; groups: Map<string, SurveyGroup[]> }>()

/**
 * All groups of a survey's answers: for each subject within contexts, and within these by cohort. They depend on nothing
 * but the answers, so that whoever asks for whatever part of them meets the same groups. An answer once given is neither
 * changed nor taken back: until there are more of them, the groups that pages show are kept.
 *
 * @param isFine tells languages and weeks apart, too; the groups are the same. Exports ask for it, seldom and for more
 */
export function surveyGroups(db: Database, { survey, subject, isFine = false }: Asked): readonly SurveyGroup[] {
	if (isFine) return groupAnswers(db, { survey, subject, isFine })
	const answers = db.select({ n: count() }).from(surveyAnswers).get()?.n ?? 0
	const before = known.get(db)
	const { groups } = before?.answers === answers ? before : { groups: new Map<string, SurveyGroup[]>() }
	known.set(db, { answers, groups })
	const key = `${survey} ${subject ?? ''}`
	const ready = groups.get(key) ?? groupAnswers(db, { survey, subject, isFine })
	groups.set(key, ready)
	return ready
}

function groupAnswers(db: Database, { survey, subject, isFine }: Required<Asked>): SurveyGroup[] {
	const bySubject = Map.groupBy(alikeAnswers(db, { survey, subject, isFine }), (alike) => alike.subject)
	return [...bySubject].flatMap(([subjectOfAll, answers]) =>
		anonymousGroups(answers, [({ contextId }) => contextId, ({ cohortId }) => cohortId]).map((group) => ({
			subject: subjectOfAll,
			n: total(group),
			answers: group,
			counts: new Map([...ratingCounts(group)].filter(([, counts]) => add(counts) >= FEWEST)),
		})),
	)
}

/** The groups that lie within a selection with all their answers. */
export function groupsWithin(
	groups: readonly SurveyGroup[],
	selection: Omit<SurveySelection, 'survey'>,
): SurveyGroup[] {
	const { subject, cohortIds, contextId } = selection
	const cohorts = cohortIds === null ? null : new Set(cohortIds)
	return groups.filter(
		(group) =>
			(subject === null || group.subject === subject) &&
			group.answers.every(
				(alike) =>
					(cohorts === null || cohorts.has(alike.cohortId)) && (contextId === null || alike.contextId === contextId),
			),
	)
}

/** How often each rating of each statement was given. */
export function ratingCounts(
	groups: Iterable<{ counts: ReadonlyMap<string, readonly number[]> }>,
): Map<string, number[]> {
	const sums = new Map<string, number[]>()
	for (const { counts } of groups) {
		for (const [statement, ofStatement] of counts) {
			const sum = sums.get(statement)
			if (!sum) sums.set(statement, [...ofStatement])
			else for (const [index, times] of ofStatement.entries()) sum[index] = (sum[index] ?? 0) + times
		}
	}
	return sums
}

export function add(counts: readonly number[]): number {
	return counts.reduce((sum, each) => sum + each, 0)
}

/** The answers by where they come from. Those that are rated alike are read once, and each way to rate is parsed once. */
function alikeAnswers(
	db: Database,
	{ survey, subject, isFine }: { survey: Survey; subject: string | null; isFine: boolean },
): Alike[] {
	const fine = isFine ? [surveyAnswers.locale, surveyAnswers.week] : []
	const rows = db
		.select({
			ratings: sql<string>`${surveyAnswers.ratings}`,
			n: count(),
			subject: surveyAnswers.subject,
			contextId: surveyAnswers.contextId,
			cohortId: sql<string>`coalesce(${surveyAnswers.cohortId}, '')`,
			...(isFine && { locale: surveyAnswers.locale, week: surveyAnswers.week }),
		})
		.from(surveyAnswers)
		.where(and(eq(surveyAnswers.survey, survey), subject === null ? undefined : eq(surveyAnswers.subject, subject)))
		.groupBy(
			...[surveyAnswers.subject, surveyAnswers.ratings, surveyAnswers.cohortId, surveyAnswers.contextId, ...fine],
		)
		.values() as [ratings: string, n: number, ...string[]][]
	const rated = new Map<string, [statement: string, rating: number][]>()
	const byOrigin = new Map<string, Alike>()
	for (const row of rows) {
		const [ratings, n] = [row[0], row[1]]
		const from = row.slice(2) as string[]
		const key = from.join('\n')
		let alike = byOrigin.get(key)
		if (!alike) {
			const [about = '', contextId = '', cohortId = '', locale = '', week = ''] = from
			alike = { subject: about, contextId, cohortId, locale, week, n: 0, counts: new Map() }
			byOrigin.set(key, alike)
		}
		alike.n += n
		const each = rated.get(ratings) ?? Object.entries(JSON.parse(ratings) as Record<string, number>)
		rated.set(ratings, each)
		for (const [statement, rating] of each) {
			const counts = alike.counts.get(statement) ?? RATINGS.map(() => 0)
			counts[rating - 1] = (counts[rating - 1] ?? 0) + n
			alike.counts.set(statement, counts)
		}
	}
	return [...byOrigin.values()]
}

/** The same for the same origin, and for no other: none of these holds a line break. */
export function originKey({ subject, contextId, cohortId, locale, week }: Origin): string {
	return `${subject}\n${contextId}\n${cohortId}\n${locale}\n${week}`
}
