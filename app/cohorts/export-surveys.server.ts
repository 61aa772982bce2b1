import { and, asc, eq, gt, sql } from 'drizzle-orm'
import type { Survey } from '#app/learning/surveys.ts'
import type { Cell } from '#app/platform/xlsx.ts'
import type { Database } from '#db/connection.ts'
import { SURVEYS, surveyAnswers } from '#db/schema/learning.ts'
import { anonymousGroups, isOfMany } from './anonymous-groups.ts'
import { FEWEST } from './suppress.ts'
import {
	type Alike,
	add,
	groupsWithin,
	type Origin,
	originKey,
	ratingCounts,
	type SurveyGroup,
	surveyGroups,
} from './survey-groups.server.ts'

const ANSWERS_AT_ONCE = 500

type About = { survey: Survey; subject: string; cohortId: string | null }

/** What an export tells of where an answer comes from, and which of its statements. */
type Shown = { head: Cell[]; statements: ReadonlySet<string> }

/**
 * The answers that reports show, one row for each statement and, apart from them, for each text: who recognises a hand
 * should not learn the ratings as well, so texts belong to no answer and stand in the order of their words. Context,
 * cohort, language and week are told only where enough answers have them in common.
 */
export function* surveyRows(db: Database, { cohortId }: { cohortId: string | null }): Generator<Cell[]> {
	const scope = { subject: null, cohortIds: cohortId === null ? null : [cohortId], contextId: null }
	let number = 0
	for (const survey of SURVEYS) {
		const groups = groupsWithin(surveyGroups(db, { survey, subject: null, isFine: true }), scope)
		for (const [subject, ofSubject] of Map.groupBy(groups, (group) => group.subject)) {
			const shown = new Map(ofSubject.flatMap(shownOf))
			const about = { survey, subject, cohortId }
			for (const { ratings, ...origin } of answersAbout(db, about)) {
				const { head, statements } = shown.get(originKey(origin)) ?? { head: [], statements: new Set() }
				const rated = Object.entries(ratings).filter(([statement]) => statements.has(statement))
				if (rated.length > 0) number++
				for (const [statement, rating] of rated) yield [number, survey, subject, ...head, statement, rating, null]
			}
			for (const { head, question, text } of textsAbout(db, about, shown)) {
				yield [null, survey, subject, ...head, question, null, text]
			}
		}
	}
}

/** A group's answers in parts by language and week that are large enough, in each statement that is shown of the group. */
function shownOf({ answers, counts }: SurveyGroup): [string, Shown][] {
	const statements = new Set(counts.keys())
	const isLarge = (part: readonly Alike[]) => {
		const rated = [...ratingCounts(part)].filter(([statement]) => statements.has(statement))
		return isOfMany(part) && rated.every(([, times]) => add(times) >= FEWEST)
	}
	return anonymousGroups(answers, [({ locale }) => locale, ({ week }) => week], isLarge).flatMap((part) => {
		const common = (of: (alike: Alike) => string) => {
			const [value, ...others] = new Set(part.map(of))
			return value && others.length === 0 ? value : null
		}
		const head = [(a: Alike) => a.cohortId, (a: Alike) => a.contextId, (a: Alike) => a.locale, (a: Alike) => a.week]
		return part.map((alike): [string, Shown] => [originKey(alike), { head: head.map(common), statements }])
	})
}

/** Every answer, a few at a time, in the order of their ids, which are chance. */
function* answersAbout(db: Database, about: About) {
	for (let last = ''; ; ) {
		const answers = db
			.select({ ...origin, id: surveyAnswers.id, ratings: surveyAnswers.ratings })
			.from(surveyAnswers)
			.where(and(isAbout(about), gt(surveyAnswers.id, last)))
			.orderBy(asc(surveyAnswers.id))
			.limit(ANSWERS_AT_ONCE)
			.all()
		yield* answers
		last = answers.at(-1)?.id ?? ''
		if (answers.length < ANSWERS_AT_ONCE) return
	}
}

/** What was written, question by question, in the order of its words. */
function textsAbout(db: Database, about: About, shown: ReadonlyMap<string, Shown>) {
	return db
		.select({ ...origin, words: surveyAnswers.words })
		.from(surveyAnswers)
		.where(and(isAbout(about), sql`${surveyAnswers.words} <> '{}'`))
		.all()
		.flatMap(({ words, ...from }) => {
			const place = shown.get(originKey(from))
			return place ? Object.entries(words).map(([question, text]) => ({ head: place.head, question, text })) : []
		})
		.sort((a, b) => inOrder(a.question, b.question) || inOrder(a.text, b.text))
}

function inOrder(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0
}

const origin = {
	subject: surveyAnswers.subject,
	contextId: surveyAnswers.contextId,
	cohortId: sql<string>`coalesce(${surveyAnswers.cohortId}, '')`,
	locale: surveyAnswers.locale,
	week: surveyAnswers.week,
} satisfies Record<keyof Origin, unknown>

function isAbout({ survey, subject, cohortId }: About) {
	return and(
		eq(surveyAnswers.survey, survey),
		eq(surveyAnswers.subject, subject),
		cohortId === null ? undefined : eq(surveyAnswers.cohortId, cohortId),
	)
}
