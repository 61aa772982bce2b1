import { and, eq } from 'drizzle-orm'
import type { Answer } from '#app/assessment/answer.ts'
import { compareGroups, type GroupComparison } from '#app/assessment/compare-groups.ts'
import { type Choosing, type OptionChoice, optionChoices } from '#app/assessment/option-choices.ts'
import { analysePool, type PoolItem } from '#app/assessment/pool-analysis.ts'
import type { CompiledQuestion } from '#app/curriculum/compiled-document.ts'
import type { Database } from '#db/connection.ts'
import { responses } from '#db/schema/assessment.ts'
import { type Assessed, type FirstAttempts, firstAttempts } from './first-attempts.server.ts'

export type ItemReport = {
	item: PoolItem
	alpha: number | null
	options: OptionChoice[]
	byLocale: GroupComparison[]
	byContext: GroupComparison[]
}

/** All that is known about one item, or null where nobody was asked it. */
export function itemReport(
	db: Database,
	assessed: Assessed,
	{ itemId, question }: { itemId: string; question: CompiledQuestion | null },
): ItemReport | null {
	const scores = firstAttempts(db, assessed)
	const analysis = analysePool(scores)
	const item = analysis.items.find(({ name }) => name === itemId)
	if (!item) return null
	const asked = askedItem(scores, scores.itemIds.indexOf(itemId))
	const grouped = (names: readonly string[]) =>
		compareGroups(asked.map(({ who, score, whole }) => ({ group: names[who] ?? '', score, whole })))
	return {
		item,
		alpha: analysis.test.alpha,
		options: question ? optionChoices(question, choicesOf(db, assessed.moduleId, itemId, scores.ids, asked)) : [],
		byLocale: grouped(scores.locales),
		byContext: grouped(scores.contexts),
	}
}

/** One who was asked the item: the place of their attempt, and their scores. */
type Asked = { who: number; score: number; whole: number; rest: number }

function askedItem({ attempts: count, attempt, item, score }: FirstAttempts, wanted: number): Asked[] {
	const totals = new Float64Array(count)
	const asked = new Uint32Array(count)
	for (const [entry, who] of attempt.entries()) {
		totals[who] = (totals[who] ?? 0) + (score[entry] ?? 0)
		asked[who] = (asked[who] ?? 0) + 1
	}
	return [...item.entries()].flatMap(([entry, place]) => {
		if (place !== wanted) return []
		const [who, own] = [attempt[entry] ?? 0, score[entry] ?? 0]
		const [total, items] = [totals[who] ?? 0, asked[who] ?? 0]
		return [{ who, score: own, whole: total / items, rest: items > 1 ? (total - own) / (items - 1) : 0 }]
	})
}

/** The last answer of each first attempt that asked the item. */
function choicesOf(
	db: Database,
	moduleId: string,
	itemId: string,
	ids: readonly string[],
	asked: readonly Asked[],
): Choosing[] {
	const given = new Map<string, { tryNumber: number; answer: string }>()
	const isOfItem = and(
		eq(responses.moduleId, moduleId),
		eq(responses.documentId, 'assessment'),
		eq(responses.questionId, itemId),
	)
	const rows = db
		.select({ attemptId: responses.attemptId, tryNumber: responses.tryNumber, answer: responses.answer })
		.from(responses)
		.where(isOfItem)
		.all()
	for (const { attemptId, tryNumber, answer } of rows) {
		if (attemptId !== null && tryNumber > (given.get(attemptId)?.tryNumber ?? 0)) {
			given.set(attemptId, { tryNumber, answer })
		}
	}
	return asked.map(({ who, rest }) => {
		const answer = given.get(ids[who] ?? '')?.answer
		return { answer: answer === undefined ? null : (JSON.parse(answer) as Answer), rest }
	})
}
