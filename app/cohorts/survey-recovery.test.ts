import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PROGRAMME, SURVEY_QUESTIONS, type Survey } from '#app/learning/surveys.ts'
import type { Database } from '#db/connection.ts'
import { surveyAnswers } from '#db/schema/learning.ts'
import { createTestDatabase } from '#tests/database.ts'
import { exportFile } from './export-file.server.ts'
import { FEWEST } from './suppress.ts'
import { surveyReport, writtenAnswers } from './survey-report.server.ts'

/**
 * Somebody who has every page and every export at one time, of each cohort, of cohorts together, of each context and
 * module and of all, tries to take them from each other until something of a few people is left.
 */
const COHORTS = ['a', 'b', 'c']
const CONTEXTS = ['x', 'y']
const MODULES = ['m1', 'm2']

type Answer = {
	survey: Survey
	subject: string
	cohortId: string | null
	contextId: string
	locale: string
	week: string
	ratings: Record<string, number>
}
type Scope = { cohortIds: string[] | null; contextId: string | null; subject: string | null }

const subsets = <T>([first, ...others]: readonly T[]): T[][] =>
	first === undefined ? [[]] : subsets(others).flatMap((rest) => [rest, [first, ...rest]])

const PLACES = [
	...[null, ...CONTEXTS].map((contextId) => ({ cohortIds: null, contextId })),
	...subsets(COHORTS).map((cohortIds) => ({ cohortIds, contextId: null })),
]
const ABOUT = [
	...[null, ...MODULES].map((subject) => ({ survey: 'reaction' as const, subject })),
	{ survey: 'behaviour' as const, subject: PROGRAMME },
]

const programmes = fc.array(
	fc.record({
		about: fc.constantFrom(...ABOUT.filter(({ subject }) => subject !== null)),
		cohortId: fc.constantFrom(null, ...COHORTS),
		contextId: fc.constantFrom(...CONTEXTS),
		locale: fc.constantFrom('fr', 'fr', 'ar'),
		week: fc.constantFrom('2027-02-01', '2027-02-01', '2027-02-08'),
		rated: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 5, maxLength: 5 }),
		times: fc.integer({ min: 1, max: 6 }),
	}),
	{ minLength: 1, maxLength: 14 },
)

/** Every text is its writer's own, so that what is shown tells of whom it is shown. */
function answered(given: readonly Answer[]): Database {
	const db = createTestDatabase()
	const rows = given.map((answer, id) => {
		const questions = SURVEY_QUESTIONS[answer.survey].words
		return { ...answer, id: `${id}`, words: Object.fromEntries(questions.map((question) => [question, `${id}`])) }
	})
	db.insert(surveyAnswers).values(rows).run()
	return db
}

type Exported = { answer: string; survey: Survey; subject: string; statement: string; rating: string; words: string }
const HEAD = ['cohort', 'context', 'locale', 'week'] as const

function exported(db: Database, cohortId: string | null): (Exported & Record<(typeof HEAD)[number], string>)[] {
	const file = exportFile(db, 'surveys.csv', {
		scope: { cohortId },
		manner: { secret: '', withNames: false },
		origin: '',
		passMarks: new Map(),
		isRightToLeft: false,
	})
	const text = Buffer.concat([...(file?.chunks ?? [])].map((chunk) => Buffer.from(chunk)))
	return parse(text, { bom: true, columns: true })
}

const EXPORTS = [null, ...COHORTS]

/** Whose texts are shown together anywhere: pages of words, and rows of an export that say the same of where they come from. */
function shownTogether(db: Database): Set<number>[] {
	const pages = ABOUT.flatMap(({ survey, subject }) =>
		PLACES.map((place) => {
			const words = subject === null ? null : writtenAnswers(db, { ...place, survey, subject }, 1_000)
			return Object.values(words ?? {})[0] ?? []
		}),
	)
	const files = EXPORTS.flatMap((cohortId) => {
		const texts = exported(db, cohortId).filter(({ words }) => words !== '')
		const alike = Map.groupBy(texts, (row) =>
			JSON.stringify([row.survey, row.subject, ...HEAD.map((name) => row[name])]),
		)
		return [...alike.values()].map((rows) => rows.map(({ words }) => words))
	})
	return [...pages, ...files].map((texts) => new Set(texts.map(Number)))
}

/** Sums and differences of sets consist of answers that are in the same sets: so many are the fewest that can be got at. */
function fewestToBeGotAt(sets: readonly Set<number>[], answers: number): number {
	const alike = Map.groupBy([...Array(answers).keys()], (id) => sets.map((set) => (set.has(id) ? 1 : 0)).join(''))
	return Math.min(...[...alike].flatMap(([signature, ids]) => (signature.includes('1') ? [ids.length] : [])))
}

/** How many ratings of a statement are published for each place, in reports and in exports. */
function published(db: Database, survey: Survey, statement: string): Map<string, number> {
	const counts = new Map<string, number>()
	const key = (scope: Scope) => JSON.stringify([scope.cohortIds, scope.contextId, scope.subject])
	for (const about of ABOUT) {
		if (about.survey !== survey) continue
		for (const place of PLACES) {
			const scope = { ...place, subject: about.subject }
			const report = surveyReport(db, { ...scope, survey })
			counts.set(key(scope), report.statements.find(({ id }) => id === statement)?.n ?? 0)
		}
		for (const cohortId of EXPORTS) {
			const scope = { cohortIds: cohortId === null ? null : [cohortId], contextId: null, subject: about.subject }
			const rows = exported(db, cohortId).filter(
				(row) => row.statement === statement && row.rating !== '' && [null, row.subject].includes(about.subject),
			)
			// A file says what the page of the same scope says.
			expect(rows.length).toBe(counts.get(key(scope)))
			const parts = Map.groupBy(rows, (row) => JSON.stringify(['part', row.subject, ...HEAD.map((name) => row[name])]))
			for (const [part, { length }] of parts) counts.set(part, length)
		}
	}
	return counts
}

const isSmall = (count: number) => count !== 0 && Math.abs(count) < FEWEST

test('nothing that few people answered is left when pages and exports are taken from each other', {
	timeout: 120_000,
}, () => {
	fc.assert(
		fc.property(programmes, (programme) => {
			const answers = programme.flatMap(({ about, rated, times, ...from }) => {
				const statements = SURVEY_QUESTIONS[about.survey].statements
				const ratings = statements.flatMap((id, index) => (rated[index] ? [[id, rated[index]] as const] : []))
				const answer = { ...from, ...about, subject: about.subject ?? '', ratings: Object.fromEntries(ratings) }
				return Array.from({ length: times }, (): Answer => answer)
			})
			const db = answered(answers)
			expect(fewestToBeGotAt(shownTogether(db), answers.length)).toBeGreaterThanOrEqual(FEWEST)

			for (const { survey, statement } of [
				{ survey: 'reaction' as const, statement: 'clear' },
				{ survey: 'behaviour' as const, statement: 'consent' },
			]) {
				const counts = published(db, survey, statement)
				for (const count of counts.values()) expect(isSmall(count)).toBe(false)
				const of = (cohortIds: string[] | null, contextId: string | null, subject: string | null) =>
					counts.get(JSON.stringify([cohortIds, contextId, subject])) ?? 0
				for (const { subject } of ABOUT.filter((about) => about.survey === survey)) {
					const all = of(null, null, subject)
					for (const context of CONTEXTS) expect(isSmall(all - of(null, context, subject))).toBe(false)
					for (const cohorts of subsets(COHORTS)) {
						const [together, each] = [of(cohorts, null, subject), cohorts.map((cohort) => of([cohort], null, subject))]
						const apart = each.reduce((sum, count) => sum + count, 0)
						expect([all - together, all - apart, together - apart].some(isSmall)).toBe(false)
					}
				}
				for (const place of PLACES) {
					const [all, ...parts] = [null, ...MODULES].map((subject) => of(place.cohortIds, place.contextId, subject))
					if (survey === 'reaction') for (const part of parts) expect(isSmall((all ?? 0) - part)).toBe(false)
				}
			}
		}),
		{ numRuns: 60 },
	)
})

test('a cohort of few is found in the whole only, and in no file by itself', () => {
	const answer = (cohortId: string | null, ratings: Record<string, number>): Answer => ({
		...{ survey: 'reaction', subject: 'm1', cohortId, contextId: 'x', locale: 'fr', week: '2027-02-01', ratings },
	})
	const [few, many] = [Array(3).fill(answer('b', { clear: 1 })), Array(7).fill(answer('a', { clear: 5, useful: 4 }))]
	const db = answered([...few, ...many, ...Array(6).fill(answer('c', { clear: 3 }))])
	const cohorts = (rows: ReturnType<typeof exported>) => [...new Set(rows.map(({ cohort }) => cohort))].sort()
	// Three answers of b and six of c are one group, of which no cohort is told.
	expect(cohorts(exported(db, null))).toEqual(['', 'a'])
	expect([exported(db, 'b'), exported(db, 'c')]).toEqual([[], []])
	expect(cohorts(exported(db, 'a'))).toEqual(['a'])
	const clear = (cohortIds: string[] | null) =>
		surveyReport(db, { survey: 'reaction', subject: null, cohortIds, contextId: null }).statements[0]?.counts
	expect([clear(null), clear(['a']), clear(['c']), clear(['b', 'c'])]).toEqual([
		[3, 0, 6, 0, 7],
		[0, 0, 0, 0, 7],
		undefined,
		[3, 0, 6, 0, 0],
	])
})

test('what was written stands apart from what the same person rated', () => {
	const from = { subject: 'm1', cohortId: 'a', contextId: 'x', locale: 'fr', week: '2027-02-01' }
	const db = answered([5, 4, 3, 2, 1].map((clear) => ({ ...from, survey: 'reaction' as const, ratings: { clear } })))
	const rows = exported(db, null)
	expect(rows.filter(({ words }) => words !== '').map(({ answer, rating }) => answer + rating)).toEqual(
		Array(10).fill(''),
	)
	expect(rows.filter(({ statement }) => statement === 'change').map(({ words }) => words)).toEqual([...'01234'])
	expect(rows.flatMap(({ answer }) => answer || [])).toEqual([...'12345'])
})
