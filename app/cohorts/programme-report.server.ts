import { and, count, countDistinct, eq, inArray, sql } from 'drizzle-orm'
import { PROGRAMME } from '#app/learning/surveys.ts'
import type { Database } from '#db/connection.ts'
import { cohorts, enrolments } from '#db/schema/cohorts.ts'
import { moduleCompletions } from '#db/schema/learning.ts'
import { TAKES_PART } from './enrolments.server.ts'
import type { MeasuredPeople } from './measured-people.server.ts'
import { type GainRow, type ProgrammeChoice, programmeGains } from './programme-gains.server.ts'
import { FEWEST, suppress } from './suppress.ts'
import { type RatingReport, surveyReport } from './survey-report.server.ts'
import { type VisibleCells, visibleCells } from './visible-cells.ts'

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
	const { cohortIds } = choice.people
	const people = countPeople(db, choice)
	const shownModules = choice.moduleId === null ? modules : [choice.moduleId]
	const completions = cohortIds === null ? visibleCells(completionsByContext(db), modules) : null
	const surveyed = { cohortIds, contextId: choice.contextId }
	return {
		people: people < FEWEST ? null : people,
		reachByContext: completions && choice.contextId === null ? byContext(completions, shownModules) : null,
		reach: completions
			? shownModules.map((id) => ({ id, completed: completions.count(choice.contextId, id) }))
			: reachOf(db, choice.people, shownModules, people),
		reaction: surveyReport(db, { ...surveyed, survey: 'reaction', subject: choice.moduleId }),
		gains: programmeGains(db, choice, modules),
		behaviour: surveyReport(db, { ...surveyed, survey: 'behaviour', subject: PROGRAMME }),
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
