import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import type { AttemptForm } from '#app/assessment/attempt-score.ts'
import type { PoolScores } from '#app/assessment/pool-scores.ts'
import { readScoreSums } from '#app/assessment/report-sums.server.ts'
import type { Database } from '#db/connection.ts'
import { attempts } from '#db/schema/assessment.ts'
import { attemptsOf, type MeasuredPeople } from './measured-people.server.ts'

export type Assessed = { moduleId: string; form: AttemptForm; people: MeasuredPeople }

/** The scores of an assessment’s first attempts, and for each attempt in which language and context it was taken. */
export type FirstAttempts = PoolScores & {
	/** Of the attempts. */
	ids: string[]
	locales: string[]
	/** `base` where the shared text was read. */
	contexts: string[]
}

/** Submitted first attempts only: later ones follow a review of items of the same pool. */
export function isFirst({ moduleId, form }: { moduleId: string | null; form: AttemptForm }) {
	return and(
		moduleId === null ? undefined : eq(attempts.moduleId, moduleId),
		eq(attempts.form, form),
		eq(attempts.number, 1),
		isNotNull(attempts.submittedAt),
	)
}

/** Ten thousand attempts are read in one query, of five columns, and laid out as the analysis wants them. */
export function firstAttempts(db: Database, assessed: Assessed): FirstAttempts {
	const rows = db
		.select({
			// As text: what a column is made of is parsed once here, and not twice.
			itemIds: sql<string>`${attempts.itemIds}`,
			itemScores: sql<string>`${attempts.itemScores}`,
			locale: attempts.locale,
			contextId: attempts.contextId,
			id: attempts.id,
		})
		.from(attempts)
		.where(and(isFirst(assessed), attemptsOf(db, assessed.people)))
		.values()
	const places = new Map<string, number>()
	const entries: { attempt: number[]; item: number[]; score: number[] } = { attempt: [], item: [], score: [] }
	for (const [index, [idsJson, scoresJson]] of (rows as [string, string][]).entries()) {
		const scores = JSON.parse(scoresJson) as number[]
		for (const [position, id] of (JSON.parse(idsJson) as string[]).entries()) {
			let place = places.get(id)
			if (place === undefined) {
				place = places.size
				places.set(id, place)
			}
			entries.attempt.push(index)
			entries.item.push(place)
			entries.score.push(scores[position] ?? 0)
		}
	}
	return {
		itemIds: [...places.keys()],
		attempts: rows.length,
		attempt: Uint32Array.from(entries.attempt),
		item: Uint16Array.from(entries.item),
		score: Float64Array.from(entries.score),
		ids: rows.map((row) => String(row[4])),
		locales: rows.map((row) => String(row[2])),
		contexts: rows.map((row) => String(row[3] ?? 'base')),
	}
}

export type AssessmentSummary = { moduleId: string; form: AttemptForm; n: number; mean: number | null }

/** How many first attempts there are of each assessment, and their mean, of these people. */
export function summariseFirstAttempts(db: Database, people: MeasuredPeople): AssessmentSummary[] {
	return people.cohortIds === null ? summariseAll(db) : summariseSome(db, people)
}

function summariseAll(db: Database): AssessmentSummary[] {
	const byAssessment = Map.groupBy(readScoreSums(db, null), ({ moduleId, form }) => `${moduleId} ${form}`)
	return [...byAssessment.values()].flatMap((sums) => {
		const [first] = sums
		const n = sums.reduce((total, each) => total + each.n, 0)
		const score = sums.reduce((total, each) => total + each.score, 0)
		return first ? [{ moduleId: first.moduleId, form: first.form, n, mean: n === 0 ? null : score / n }] : []
	})
}

function summariseSome(db: Database, people: MeasuredPeople): AssessmentSummary[] {
	return db
		.select({
			moduleId: attempts.moduleId,
			form: attempts.form,
			n: sql<number>`count(*)`,
			mean: sql<number | null>`avg(${attempts.score})`,
		})
		.from(attempts)
		.where(and(eq(attempts.number, 1), isNotNull(attempts.submittedAt), attemptsOf(db, people)))
		.groupBy(attempts.moduleId, attempts.form)
		.orderBy(asc(attempts.moduleId), asc(attempts.form))
		.all()
}
