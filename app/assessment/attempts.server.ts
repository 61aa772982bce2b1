import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Database } from '#db/connection.ts'
import { prepareOnce } from '#db/prepare-once.ts'
import { attempts } from '#db/schema/assessment.ts'
import type { AttemptScore } from './attempt-score.ts'
import type { AttemptOutline } from './attempt-summary.ts'

export type Attempt = typeof attempts.$inferSelect

const p = sql.placeholder

const statements = prepareOnce((db) => ({
	byId: db
		.select()
		.from(attempts)
		.where(eq(attempts.id, p('id')))
		.prepare(),
	inModule: db
		.select()
		.from(attempts)
		.where(and(eq(attempts.userId, p('userId')), eq(attempts.moduleId, p('moduleId'))))
		.prepare(),
	outlines: db
		.select({
			id: attempts.id,
			moduleId: attempts.moduleId,
			form: attempts.form,
			number: attempts.number,
			startedAt: attempts.startedAt,
			submittedAt: attempts.submittedAt,
			score: attempts.score,
			objectiveScores: attempts.objectiveScores,
		})
		.from(attempts)
		.where(eq(attempts.userId, p('userId')))
		.prepare(),
	submit: db
		.update(attempts)
		.set({
			submittedAt: sql`${p('submittedAt')}`,
			score: sql`${p('score')}`,
			objectiveScores: sql`${p('objectiveScoresJson')}`,
			itemScores: sql`${p('itemScoresJson')}`,
		})
		.where(and(eq(attempts.id, p('id')), isNull(attempts.submittedAt)))
		.prepare(),
}))

/** An attempt of this person; null where there is none, or where it is another's. */
export function findOwnAttempt(db: Database, userId: string, attemptId: string): Attempt | null {
	const attempt = statements(db).byId.get({ id: attemptId })
	return attempt?.userId === userId ? attempt : null
}

/** The attempts of a person at a module, both forms, each in the order they were started. */
export function attemptsInModule(db: Database, userId: string, moduleId: string): Attempt[] {
	return statements(db).inModule.all({ userId, moduleId }).sort(byFormAndNumber)
}

/** All attempts of a person, without what was asked in them, by module, form and number. */
export function attemptOutlines(db: Database, userId: string): AttemptOutline[] {
	return statements(db).outlines.all({ userId }).sort(byFormAndNumber)
}

type Place = Pick<Attempt, 'moduleId' | 'form' | 'number'>

function byFormAndNumber(a: Place, b: Place): number {
	return compare(a.moduleId, b.moduleId) || compare(a.form, b.form) || a.number - b.number
}

function compare(a: string, b: string): number {
	return a < b ? -1 : Number(a > b)
}

export function insertAttempt(db: Database, attempt: typeof attempts.$inferInsert): void {
	db.insert(attempts).values(attempt).run()
}

/** Closes an open attempt; one that is closed stays as it is. */
export function closeAttempt(
	db: Database,
	attemptId: string,
	submittedAt: number,
	result: AttemptScore & { itemScores: readonly number[] },
): void {
	statements(db).submit.run({
		id: attemptId,
		submittedAt,
		score: result.score,
		objectiveScoresJson: JSON.stringify(result.objectiveScores),
		itemScoresJson: JSON.stringify(result.itemScores),
	})
}
