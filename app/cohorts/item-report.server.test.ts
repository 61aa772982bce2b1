import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { assessmentDocument } from '#app/assessment/document.fixture.ts'
import { analysePool } from '#app/assessment/pool-analysis.ts'
import { attempts, responses } from '#db/schema/assessment.ts'
import { firstAttempts, summariseFirstAttempts } from './first-attempts.server.ts'
import { itemReport } from './item-report.server.ts'
import { MODULE, measuredProgramme } from './measured-programme.fixture.ts'

const everybody = { cohortIds: null }

test('an item’s measures are those of the raw answers of who was asked', () => {
	const { db } = measuredProgramme({ senegal: 40, kenya: 35 })
	const taken = db.select().from(attempts).where(eq(attempts.form, 'post')).all()
	const answers = db.select().from(responses).all()
	const scoreOf = (attemptId: string, questionId: string) =>
		answers.find((each) => each.attemptId === attemptId && each.questionId === questionId)?.score ?? 0
	const { n, items, test: form } = analysePool(firstAttempts(db, { moduleId: MODULE, form: 'post', people: everybody }))
	expect(n).toBe(75)
	expect(items).toHaveLength(8)
	const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
	for (const item of items) {
		const pairs = taken
			.filter(({ itemIds }) => itemIds.includes(item.name))
			.map(({ id, itemIds }) => ({
				own: scoreOf(id, item.name),
				rest: mean(itemIds.filter((other) => other !== item.name).map((other) => scoreOf(id, other))),
			}))
		const [own, rest] = [mean(pairs.map((pair) => pair.own)), mean(pairs.map((pair) => pair.rest))]
		const sum = (of: (pair: { own: number; rest: number }) => number) => pairs.map(of).reduce((a, b) => a + b, 0)
		const r =
			sum((pair) => (pair.own - own) * (pair.rest - rest)) /
			Math.sqrt(sum((pair) => (pair.own - own) ** 2) * sum((pair) => (pair.rest - rest) ** 2))
		expect(item).toMatchObject({ n: pairs.length, facility: expect.closeTo(own, 10) })
		expect(item.discrimination).toBeCloseTo(r, 10)
	}
	expect(form.mean).toBeCloseTo(
		mean(taken.map(({ itemIds, id }) => mean(itemIds.map((item) => scoreOf(id, item))))),
		10,
	)
})

test('only first attempts count that were handed in, of the people asked for', () => {
	const { db, cohorts } = measuredProgramme({ senegal: 6, kenya: 4 })
	const [first] = db.select().from(attempts).where(eq(attempts.form, 'post')).all()
	db.insert(attempts)
		.values({ ...first, id: 'again', number: 2 } as typeof first & object)
		.run()
	const kenya = { cohortIds: [cohorts[1]?.id ?? ''] }
	const nOf = (people: { cohortIds: string[] | null }) =>
		firstAttempts(db, { moduleId: MODULE, form: 'post', people }).attempts
	expect([nOf(everybody), nOf(kenya), nOf({ cohortIds: [] })]).toEqual([10, 4, 0])
	const all = { cohortIds: cohorts.map(({ id }) => id) }
	// What is kept as sums and what is counted agree.
	expect(summariseFirstAttempts(db, all)).toEqual(summariseFirstAttempts(db, everybody))
	expect(summariseFirstAttempts(db, kenya).map(({ form, n }) => [form, n])).toEqual([
		['post', 4],
		['pre', 4],
	])
})

test('an item tells who chose what, and how it went in each context', () => {
	const { db } = measuredProgramme({ senegal: 70, kenya: 70 })
	const assessed = { moduleId: MODULE, form: 'post' as const, people: everybody }
	const question = assessmentDocument.questions['define-1'] ?? null
	const report = itemReport(db, assessed, { itemId: 'define-1', question })
	const answers = db.select().from(responses).where(eq(responses.questionId, 'define-1')).all()
	const post = new Set(
		db
			.select()
			.from(attempts)
			.where(eq(attempts.form, 'post'))
			.all()
			.map(({ id }) => id),
	)
	const given = answers.filter(({ attemptId }) => post.has(attemptId ?? ''))
	const right = given.filter(({ score }) => score === 1).length
	expect(report?.item.n).toBe(given.length)
	expect(report?.options.map(({ id, isRight, chosen }) => [id, isRight, chosen])).toEqual([
		['true', true, right],
		['false', false, given.length - right],
	])
	expect(report?.options[0]?.correlation).toBeCloseTo(report?.item.discrimination ?? 0, 10)
	expect(report?.byContext.map(({ group }) => group).sort()).toEqual(['kenya', 'senegal'])
	expect(report?.byContext.reduce((sum, { n }) => sum + n, 0)).toBe(given.length)
	// Everybody read the same language: there is nothing to compare.
	expect(report?.byLocale).toEqual([])
	expect(itemReport(db, assessed, { itemId: 'nonesuch', question: null })).toBeNull()
})
