import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { addPerson } from '#app/identity/people.fixture.ts'
import { answerSurvey } from '#app/learning/answer-survey.server.ts'
import type { SurveyAnswer } from '#app/learning/surveys.ts'
import type { Database } from '#db/connection.ts'
import { attempts, responses } from '#db/schema/assessment.ts'
import { MODULE, measuredProgramme } from './measured-programme.fixture.ts'
import { programmeReport } from './programme-report.server.ts'
import { surveyReport, writtenAnswers } from './survey-report.server.ts'

const everybody = { people: { cohortIds: null }, contextId: null, moduleId: null }
const MODULES = [MODULE, 'introduction']

/** The scores of a person's tests as the raw answers have them: the last try of each question asked, 0 without. */
function rawScore(db: Database, userId: string, form: 'pre' | 'post', objective = ''): number {
	const [attempt] = db
		.select()
		.from(attempts)
		.where(eq(attempts.userId, userId))
		.all()
		.filter((each) => each.form === form)
	if (!attempt) throw new Error('There is no attempt.')
	const given = db.select().from(responses).where(eq(responses.attemptId, attempt.id)).all()
	const asked = attempt.itemIds.filter((id) => id.startsWith(objective))
	const scores = asked.map((id) => {
		const tries = given.filter((each) => each.questionId === id).sort((a, b) => b.tryNumber - a.tryNumber)
		return tries[0]?.score ?? 0
	})
	return scores.reduce((sum, score) => sum + score, 0) / scores.length
}

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

test('the gain is that of the raw answers, for everybody, a context, a cohort, and by objective', () => {
	const { db, cohorts } = measuredProgramme({ senegal: 12, kenya: 9 })
	const [senegal, kenya] = cohorts
	if (!senegal || !kenya) throw new Error('There are two.')
	const all = [...senegal.people, ...kenya.people]
	const cases = [
		{ choice: everybody, people: all },
		{ choice: { ...everybody, contextId: 'kenya' }, people: kenya.people },
		{ choice: { ...everybody, people: { cohortIds: [senegal.id] } }, people: senegal.people },
	]
	for (const { choice, people } of cases) {
		const due = (objective?: string) => ({
			n: people.length,
			before: expect.closeTo(average(people.map((id) => rawScore(db, id, 'pre', objective))), 10),
			after: expect.closeTo(average(people.map((id) => rawScore(db, id, 'post', objective))), 10),
		})
		expect(programmeReport(db, choice, MODULES).gains).toEqual([{ id: MODULE, gain: expect.objectContaining(due()) }])
		const byObjective = programmeReport(db, { ...choice, moduleId: MODULE }, MODULES).gains
		expect(byObjective.find(({ id }) => id === 'define')?.gain).toMatchObject(due('define'))
		expect(byObjective.find(({ id }) => id === '')?.gain).toMatchObject(due())
	}
})

test('who takes part and who completed is counted', () => {
	const { db } = measuredProgramme({ senegal: 15, kenya: 15 })
	const report = programmeReport(db, everybody, MODULES)
	expect(report.people).toBe(30)
	// Three and four of four is enough: twelve of thirty, six in each.
	expect(report.reach[0]).toEqual({ id: MODULE, completed: 12 })
	expect(report.reachByContext).toEqual({
		contexts: ['kenya', 'senegal'],
		counts: [
			[6, 0],
			[6, 0],
		],
	})
})

test('a context of a few people is shown nowhere, and does not follow from the others', () => {
	const { db } = measuredProgramme({ senegal: 12, kenya: 3, niger: 8 })
	const of = (contextId: string | null) =>
		programmeReport(db, { ...everybody, contextId }, MODULES).gains.find(({ id }) => id === MODULE)?.gain?.n ?? null
	expect([of(null), of('senegal'), of('kenya'), of('niger')]).toEqual([23, 12, null, null])
})

test('with a cohort of few people nothing is said of them', () => {
	const { db, cohorts } = measuredProgramme({ senegal: 4 })
	const report = programmeReport(db, { ...everybody, people: { cohortIds: [cohorts[0]?.id ?? ''] } }, MODULES)
	expect(report.people).toBeNull()
	expect(report.gains).toEqual([{ id: MODULE, gain: null }])
	expect(report.reach[0]?.completed).toBeNull()
})

function surveyed(sizes: Record<string, number>) {
	const programme = measuredProgramme(sizes)
	const answer = (userId: string, given: SurveyAnswer) => {
		const cohort = programme.cohorts.find(({ people }) => people.includes(userId))
		const from = { cohortId: cohort?.id ?? null, contextId: cohort?.contextId ?? 'base', locale: 'fr' }
		const turn = { userId, survey: 'reaction' as const, subject: MODULE }
		answerSurvey(programme.db, { turn, from, answer: given, now: 0 })
	}
	return { ...programme, answer }
}

test('a survey is shown from five answers on, with how often each rating was given', () => {
	const { db, cohorts, answer } = surveyed({ senegal: 6 })
	const people = cohorts[0]?.people ?? []
	const reaction = () => programmeReport(db, { ...everybody, moduleId: MODULE }, MODULES).reaction
	for (const [index, id] of people.slice(0, 4).entries()) answer(id, { ratings: { clear: index + 1 }, words: {} })
	expect(reaction()).toEqual({ n: null, statements: [] })
	answer(people[4] ?? '', { ratings: { clear: 4, useful: 5 }, words: { helped: 'The cases' } })
	// A statement that one person rated is not shown with the others.
	expect(reaction()).toEqual({ n: 5, statements: [{ id: 'clear', counts: [1, 1, 1, 2, 0], n: 5, mean: 2.8 }] })
})

test('answers of one cohort are not shown where another’s would follow from them', () => {
	const { db, cohorts, answer } = surveyed({ senegal: 8, kenya: 3 })
	for (const id of cohorts.flatMap(({ people }) => people)) answer(id, { ratings: { clear: 3 }, words: {} })
	const of = (cohortIds: string[] | null, contextId: string | null = null) =>
		surveyReport(db, { survey: 'reaction', subject: MODULE, cohortIds, contextId }).n
	const [senegal, kenya] = cohorts.map(({ id }) => id)
	// Two contexts, one of them small: neither, only both together.
	expect([of(null), of(null, 'senegal'), of(null, 'kenya')]).toEqual([11, null, null])
	expect(of([kenya ?? ''])).toBeNull()
	expect(of([senegal ?? ''])).toBeNull()
})

test('cohorts of one context may be shown by themselves, as long as no small one follows from them', () => {
	const { db, cohorts, answer } = surveyed({ senegal: 8, kenya: 7 })
	const [senegal, kenya] = cohorts
	for (const id of [...(senegal?.people ?? []), ...(kenya?.people ?? [])])
		answer(id, { ratings: { clear: 3 }, words: {} })
	const of = (cohortId = '') =>
		surveyReport(db, { survey: 'reaction', subject: MODULE, cohortIds: [cohortId], contextId: null }).n
	expect([of(senegal?.id), of(kenya?.id)]).toEqual([8, 7])
	// Three answers from outside any cohort, in the same context: the whole of it less the cohort would be those.
	const outside = { cohortId: null, contextId: 'kenya', locale: 'en' }
	for (const { id } of [1, 2, 3].map(() => addPerson(db))) {
		const turn = { userId: id, survey: 'reaction' as const, subject: MODULE }
		answerSurvey(db, { turn, from: outside, answer: { ratings: { clear: 1 }, words: {} }, now: 0 })
	}
	expect([of(senegal?.id), of(kenya?.id)]).toEqual([8, null])
})

test('words are told apart from each other and from the order they came in', () => {
	const { db, cohorts, answer } = surveyed({ senegal: 6 })
	const words = ['f', 'b', 'e', 'a', 'd', 'c']
	for (const [index, id] of (cohorts[0]?.people ?? []).entries()) {
		answer(id, { ratings: {}, words: { helped: words[index] ?? '', change: `${index}` } })
	}
	const selection = { survey: 'reaction' as const, subject: MODULE, cohortIds: null, contextId: null }
	expect(writtenAnswers(db, selection, 100)).toEqual({
		helped: ['a', 'b', 'c', 'd', 'e', 'f'],
		change: ['0', '1', '2', '3', '4', '5'],
	})
})
