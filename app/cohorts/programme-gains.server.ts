import { and } from 'drizzle-orm'
import { addPair, NO_PAIRS, type PairedGain, type PairSums, pairedGain } from '#app/assessment/paired-gain.ts'
import { readGainSums } from '#app/assessment/report-sums.server.ts'
import type { Database } from '#db/connection.ts'
import { attempts } from '#db/schema/assessment.ts'
import { isFirst } from './first-attempts.server.ts'
import { attemptsOf, type MeasuredPeople } from './measured-people.server.ts'
import { FEWEST } from './suppress.ts'
import { visibleCells } from './visible-cells.ts'

/** What a report is about; null leaves nothing out. A context is only chosen where everybody is measured. */
export type ProgrammeChoice = { people: MeasuredPeople; contextId: string | null; moduleId: string | null }

/** By module, or by objective of the one that was chosen, the whole of it under ''. */
export type GainRow = { id: string; gain: PairedGain | null }

/** What was learnt, from those who have taken both tests; no gain is shown of few, nor where theirs would follow from it. */
export function programmeGains(db: Database, choice: ProgrammeChoice, modules: readonly string[]): GainRow[] {
	const { people, contextId, moduleId } = choice
	const wanted = (id: string, objective: string) => (moduleId === null ? objective === '' : id === moduleId)
	const rowId = (id: string, objective: string) => (moduleId === null ? id : objective)
	if (people.cohortIds !== null) {
		const sums = pairSumsOf(db, people, moduleId)
		return [...sums].map(([id, pairs]) => ({ id, gain: pairs.n < FEWEST ? null : pairedGain(pairs) }))
	}
	const all = readGainSums(db, null)
	const wholes = all.filter(({ objective }) => objective === '')
	const cells = visibleCells(
		wholes.map((sums) => ({ ...sums, subject: sums.moduleId })),
		modules,
	)
	const rows = new Map<string, { moduleId: string; pairs: PairSums }>()
	for (const sums of all) {
		if (!wanted(sums.moduleId, sums.objective) || (contextId !== null && sums.contextId !== contextId)) continue
		const id = rowId(sums.moduleId, sums.objective)
		rows.set(id, { moduleId: sums.moduleId, pairs: together(rows.get(id)?.pairs ?? NO_PAIRS, sums) })
	}
	return [...rows].map(([id, { moduleId: module, pairs }]) => ({
		id,
		gain: cells.count(contextId, module) === null || pairs.n < FEWEST ? null : pairedGain(pairs),
	}))
}

function together(one: PairSums, other: PairSums): PairSums {
	return {
		n: one.n + other.n,
		before: one.before + other.before,
		after: one.after + other.after,
		beforeSquared: one.beforeSquared + other.beforeSquared,
		afterSquared: one.afterSquared + other.afterSquared,
		product: one.product + other.product,
	}
}

/** Straight from the attempts of a few people: by module, or by objective of one, the whole of it under ''. */
function pairSumsOf(db: Database, people: MeasuredPeople, moduleId: string | null): Map<string, PairSums> {
	const rows = (form: 'pre' | 'post') =>
		db
			.select({
				userId: attempts.userId,
				moduleId: attempts.moduleId,
				score: attempts.score,
				objectiveScores: attempts.objectiveScores,
			})
			.from(attempts)
			.where(and(isFirst({ form, moduleId }), attemptsOf(db, people)))
			.all()
	const before = new Map(rows('pre').map((attempt) => [`${attempt.userId} ${attempt.moduleId}`, attempt]))
	const sums = new Map<string, PairSums>()
	const add = (id: string, pre: number, post: number) => sums.set(id, addPair(sums.get(id) ?? NO_PAIRS, pre, post))
	for (const post of rows('post')) {
		const pre = before.get(`${post.userId} ${post.moduleId}`)
		if (pre?.score == null || post.score === null) continue
		add(moduleId === null ? post.moduleId : '', pre.score, post.score)
		if (moduleId === null) continue
		for (const [objective, score] of Object.entries(post.objectiveScores ?? {})) {
			const earlier = pre.objectiveScores?.[objective]
			if (earlier !== undefined) add(objective, earlier, score)
		}
	}
	return sums
}
