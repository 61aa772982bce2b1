import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import type { Database } from '#db/connection.ts'
import { prepareOnce } from '#db/prepare-once.ts'
import { attempts, gainSums, scoreSums } from '#db/schema/assessment.ts'
import type { AttemptForm } from './attempt-score.ts'
import type { PairSums } from './paired-gain.ts'

/** Scores of first attempts, added up. */
export type ScoreSums = { n: number; score: number; squared: number }
/** Where sums are kept; the whole test has no objective. */
export type SumsOf = { moduleId: string; contextId: string }

const p = sql.placeholder

const statements = prepareOnce((db) => ({
	pre: db
		.select({ score: attempts.score, objectiveScores: attempts.objectiveScores })
		.from(attempts)
		.where(
			and(
				eq(attempts.userId, p('userId')),
				eq(attempts.moduleId, p('moduleId')),
				eq(attempts.form, 'pre'),
				eq(attempts.number, 1),
				isNotNull(attempts.submittedAt),
			),
		)
		.prepare(),
	addScore: db
		.insert(scoreSums)
		.values({
			...{ moduleId: p('moduleId'), contextId: p('contextId'), form: p('form') },
			...{ n: 1, score: p('score'), squared: p('squared') },
		})
		.onConflictDoUpdate({
			target: [scoreSums.moduleId, scoreSums.contextId, scoreSums.form],
			set: {
				n: sql`${scoreSums.n} + 1`,
				score: sql`${scoreSums.score} + excluded.score`,
				squared: sql`${scoreSums.squared} + excluded.squared`,
			},
		})
		.prepare(),
	addPair: db
		.insert(gainSums)
		.values({
			...{ moduleId: p('moduleId'), contextId: p('contextId'), objective: p('objective'), n: 1 },
			...{ before: p('before'), after: p('after'), product: p('product') },
			...{ beforeSquared: p('beforeSquared'), afterSquared: p('afterSquared') },
		})
		.onConflictDoUpdate({
			target: [gainSums.moduleId, gainSums.contextId, gainSums.objective],
			set: {
				n: sql`${gainSums.n} + 1`,
				before: sql`${gainSums.before} + excluded.before`,
				after: sql`${gainSums.after} + excluded.after`,
				beforeSquared: sql`${gainSums.beforeSquared} + excluded.before_squared`,
				afterSquared: sql`${gainSums.afterSquared} + excluded.after_squared`,
				product: sql`${gainSums.product} + excluded.product`,
			},
		})
		.prepare(),
}))

type Submitted = {
	userId: string
	moduleId: string
	contextId: string | null
	form: AttemptForm
	number: number
	score: number
	objectiveScores: Record<string, number>
}

/** Counts an attempt in, in the transaction that submits it. Only first attempts count: later ones follow a review. */
export function addToSums(db: Database, attempt: Submitted): void {
	if (attempt.number !== 1) return
	const { userId, moduleId, form, score } = attempt
	const where = { moduleId, contextId: attempt.contextId ?? 'base' }
	statements(db).addScore.run({ ...where, form, score, squared: score ** 2 })
	if (form !== 'post') return
	// A pre-test cannot be submitted after the post-test, so that pairs are complete from here on.
	const pre = statements(db).pre.get({ userId, moduleId })
	if (!pre || pre.score === null) return
	const add = (objective: string, before: number, after: number) =>
		statements(db).addPair.run({
			...{ ...where, objective, before, after, product: before * after },
			...{ beforeSquared: before ** 2, afterSquared: after ** 2 },
		})
	add('', pre.score, score)
	for (const [objective, after] of Object.entries(attempt.objectiveScores)) {
		const before = pre.objectiveScores?.[objective]
		if (before !== undefined) add(objective, before, after)
	}
}

/** Makes all sums anew from the attempts, which say the last word. */
export function rebuildSums(db: Database): void {
	db.transaction(
		(tx) => {
			tx.delete(scoreSums).run()
			tx.delete(gainSums).run()
			tx.run(REBUILD_SCORES)
			tx.run(REBUILD_GAINS)
			tx.run(REBUILD_GAINS_BY_OBJECTIVE)
		},
		{ behavior: 'immediate' },
	)
}

const REBUILD_SCORES = sql`
	insert into score_sums (module_id, context_id, form, n, score, squared)
	select module_id, coalesce(context_id, 'base'), form, count(*), sum(score), sum(score * score)
	from attempts where number = 1 and submitted_at is not null group by 1, 2, 3`

const PAIRS = sql`
	from attempts post join attempts pre
		on pre.user_id = post.user_id and pre.module_id = post.module_id and pre.form = 'pre' and pre.number = 1
	where post.form = 'post' and post.number = 1 and post.submitted_at is not null and pre.submitted_at is not null`

const GAIN_COLUMNS = sql`module_id, context_id, objective, n, before, after, before_squared, after_squared, product`
const SUMS = sql`count(*), sum(before), sum(after), sum(before * before), sum(after * after), sum(before * after)`

const REBUILD_GAINS = sql`
	insert into gain_sums (${GAIN_COLUMNS})
	select module_id, context_id, '', ${SUMS} from (
		select post.module_id, coalesce(post.context_id, 'base') as context_id, pre.score as before, post.score as after
		${PAIRS}
	) group by 1, 2`

const REBUILD_GAINS_BY_OBJECTIVE = sql`
	insert into gain_sums (${GAIN_COLUMNS})
	select module_id, context_id, objective, ${SUMS} from (
		select pairs.module_id, pairs.context_id, later.key as objective, earlier.value as before, later.value as after
		from (
			select post.module_id, coalesce(post.context_id, 'base') as context_id,
				pre.objective_scores as before_scores, post.objective_scores as after_scores
			${PAIRS}
		) pairs, json_each(pairs.after_scores) later, json_each(pairs.before_scores) earlier
		where earlier.key = later.key
	) group by 1, 2, 3`

/** Sums of first attempts by module and form, of all contexts together or of one. */
export function readScoreSums(db: Database, contextId: string | null): (ScoreSums & SumsOf & { form: AttemptForm })[] {
	return db
		.select()
		.from(scoreSums)
		.where(contextId === null ? undefined : eq(scoreSums.contextId, contextId))
		.orderBy(asc(scoreSums.moduleId), asc(scoreSums.contextId), asc(scoreSums.form))
		.all()
}

export function readGainSums(db: Database, contextId: string | null): (PairSums & SumsOf & { objective: string })[] {
	return db
		.select()
		.from(gainSums)
		.where(contextId === null ? undefined : eq(gainSums.contextId, contextId))
		.orderBy(asc(gainSums.moduleId), asc(gainSums.contextId), asc(gainSums.objective))
		.all()
}
