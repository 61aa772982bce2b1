import { and, count, countDistinct, eq, inArray, sql } from 'drizzle-orm'
import { addPair, NO_PAIRS, type PairedGain, type PairSums, pairedGain } from '#app/assessment/paired-gain.ts'
import { readGainSums } from '#app/assessment/report-sums.server.ts'
import { PROGRAMME, type Survey } from '#app/learning/surveys.ts'
import type { Database } from '#db/connection.ts'
import { attempts } from '#db/schema/assessment.ts'
import { cohorts, enrolments } from '#db/schema/cohorts.ts'
import { moduleCompletions } from '#db/schema/learning.ts'
import { TAKES_PART } from './enrolments.server.ts'
import { isFirst } from './first-attempts.server.ts'
import { attemptsOf, type MeasuredPeople } from './measured-people.server.ts'
import { differsByFew, FEWEST, suppress, visibleInList } from './suppress.ts'
import {
	answersByCohort,
	answersByContext,
	countAnswers,
	type StatementCounts,
	statementCounts,
} from './survey-counts.server.ts'
import { type VisibleCells, visibleCells } from './visible-cells.ts'

/** What a report is about; null leaves nothing out. A context is only chosen where everybody is measured. */
export type ProgrammeChoice = { people: MeasuredPeople; contextId: string | null; moduleId: string | null }

/** `n` is null where it is too small to be shown, or would give another one away; then nothing else is shown either. */
export type RatingReport = { n: number | null; statements: StatementCounts[] }
export type GainRow = { id: string; gain: PairedGain | null }
export type ReachRow = { id: string; completed: number | null }

export type ProgrammeReport = {
	/** People who take part; null where they are too few. */
	people: number | null
	/** Completions: a row for each context, a column for each module in `reach`; null where a part was chosen. */
	reachByContext: { contexts: string[]; counts: (number | null)[][] } | null
	reach: ReachRow[]
	reaction: RatingReport
	/** By module, or by objective of the one that was chosen. */
	gains: GainRow[]
	behaviour: RatingReport
}

/** The four levels of evaluation, as far as they are known, from recorded answers and attempts. */
export function programmeReport(db: Database, choice: ProgrammeChoice, modules: readonly string[]): ProgrammeReport {
	const people = countPeople(db, choice)
	const shownModules = choice.moduleId === null ? modules : [choice.moduleId]
	const ofEverybody = choice.people.cohortIds === null
	const completions = ofEverybody ? visibleCells(completionsByContext(db), modules, false) : null
	return {
		people: people < FEWEST ? null : people,
		reachByContext: completions && choice.contextId === null ? byContext(completions, shownModules) : null,
		reach: completions
			? shownModules.map((id) => ({ id, completed: completions.count(choice.contextId, id) }))
			: reachOf(db, choice.people, shownModules, people),
		reaction: ratings(db, choice, 'reaction', choice.moduleId, modules),
		gains: gains(db, choice, modules),
		behaviour: ratings(db, choice, 'behaviour', PROGRAMME, [PROGRAMME]),
	}
}

function countPeople(db: Database, { people, contextId }: ProgrammeChoice): number {
	const takesPart = inArray(enrolments.state, [...TAKES_PART])
	const { cohortIds } = people
	const query = db.select({ n: countDistinct(enrolments.userId) }).from(enrolments)
	if (contextId !== null) {
		const inContext = db.select({ id: cohorts.id }).from(cohorts).where(eq(cohorts.contextId, contextId))
		return query.where(and(takesPart, inArray(enrolments.cohortId, inContext))).get()?.n ?? 0
	}
	return query.where(and(takesPart, cohortIds ? inArray(enrolments.cohortId, cohortIds) : undefined)).get()?.n ?? 0
}

function completionsByContext(db: Database) {
	return db
		.select({
			contextId: sql<string>`coalesce(${moduleCompletions.contextId}, 'base')`,
			subject: moduleCompletions.moduleId,
			n: count(),
		})
		.from(moduleCompletions)
		.groupBy(moduleCompletions.moduleId, moduleCompletions.contextId)
		.all()
}

function byContext({ contexts, count: countOf }: VisibleCells, modules: readonly string[]) {
	return { contexts, counts: contexts.map((context) => modules.map((id) => countOf(context, id))) }
}

/** Who completed a module, and who did not, add up to everybody: a small number of either hides both. */
function reachOf(db: Database, { cohortIds }: MeasuredPeople, modules: readonly string[], people: number): ReachRow[] {
	const members = db
		.select({ id: enrolments.userId })
		.from(enrolments)
		.where(and(inArray(enrolments.cohortId, cohortIds ?? []), inArray(enrolments.state, [...TAKES_PART])))
	const counts = db
		.select({ id: moduleCompletions.moduleId, n: count() })
		.from(moduleCompletions)
		.where(inArray(moduleCompletions.userId, members))
		.groupBy(moduleCompletions.moduleId)
		.all()
	const cells = modules.map((id) => {
		const completed = counts.find((each) => each.id === id)?.n ?? 0
		return [completed, people - completed]
	})
	const shown = suppress({ cells, shows: { rows: true, columns: false } })
	return modules.map((id, index) => ({ id, completed: shown.cells[index]?.[0] ?? null }))
}

function gains(db: Database, choice: ProgrammeChoice, modules: readonly string[]): GainRow[] {
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
		false,
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

function ratings(
	db: Database,
	{ people, contextId }: ProgrammeChoice,
	survey: Survey,
	subject: string | null,
	subjects: readonly string[],
): RatingReport {
	const selection = { survey, subject, cohortIds: people.cohortIds, contextId }
	const n = visibleAnswers(db, selection, subjects)
	if (n === null) return { n, statements: [] }
	// A statement that few have rated is left out, though they answered others.
	return { n, statements: statementCounts(db, selection).filter((statement) => statement.n >= FEWEST) }
}

/** How many answers a selection has, where that and what was answered may be shown; null where not. */
export function visibleAnswers(
	db: Database,
	selection: { survey: Survey; subject: string | null; cohortIds: string[] | null; contextId: string | null },
	subjects: readonly string[],
): number | null {
	const { survey, subject, cohortIds, contextId } = selection
	const cells = visibleCells(answersByContext(db, survey), subjects, true)
	if (cohortIds === null) return cells.count(contextId, subject)
	const n = countAnswers(db, selection)
	const everywhere = { survey, subject, cohortIds: null, contextId: null }
	const [only] = cohortIds
	if (cohortIds.length !== 1 || only === undefined) {
		return n < FEWEST || differsByFew(n, countAnswers(db, everywhere)) ? null : n
	}
	const byContext = [...Map.groupBy(answersByCohort(db, everywhere), (each) => each.contextId)]
	const own = byContext.filter(([, cohorts]) => cohorts.some(({ cohortId }) => cohortId === only))
	// The total of a context is shown elsewhere, so within it the numbers of its cohorts must not lead to one another;
	// and where the total is hidden, so are its parts.
	const isVisible = own.every(([context, cohorts]) => {
		const place = cohorts.findIndex(({ cohortId }) => cohortId === only)
		return cells.count(context, subject) !== null && visibleInList(cohorts.map((each) => each.n))[place]
	})
	return n >= FEWEST && isVisible ? n : null
}
