import { inArray } from 'drizzle-orm'
import { href } from 'react-router'
import { hasPassed } from '#app/assessment/attempt-score.ts'
import { sha256 } from '#app/platform/tokens.ts'
import type { Database } from '#db/connection.ts'
import { attempts, responses } from '#db/schema/assessment.ts'
import { lessonProgress, moduleCompletions } from '#db/schema/learning.ts'
import { planOf } from './cohorts.server.ts'
import { type ExportManner, type ExportScope, peopleIn, pseudonym, withoutWords } from './export-rows.server.ts'
import { type Statement, statement, uuidFromDigest } from './xapi-statement.ts'

export type WantedStatements = {
	scope: ExportScope
	manner: ExportManner
	/** Of the platform: the home of its ids. */
	origin: string
	/** Module id to the score, from 0 to 1, from which its post-test is passed. */
	passMarks: ReadonlyMap<string, number>
}

/** So much is written at a time, in characters. */
const CHUNK_LENGTH = 64 * 1024

/** Every statement of everybody in the scope, one line each, as JSON. None is kept once it is written. */
export function* statementLines(db: Database, wanted: WantedStatements): Generator<string> {
	const { cohortId } = wanted.scope
	const planned = cohortId === null ? null : new Set(planOf(db, cohortId).map(({ moduleId }) => moduleId))
	let lines = ''
	for (const people of peopleIn(db, wanted.scope)) {
		for (const { moduleId, said } of statementsOf(db, people, wanted)) {
			if (planned !== null && !planned.has(moduleId)) continue
			lines += `${JSON.stringify(said)}\n`
			if (lines.length < CHUNK_LENGTH) continue
			yield lines
			lines = ''
		}
	}
	if (lines !== '') yield lines
}

type Said = { moduleId: string; said: Statement }

function* statementsOf(
	db: Database,
	people: { userId: string; displayName: string }[],
	{ manner, origin, passMarks }: WantedStatements,
): Generator<Said> {
	const ids = people.map(({ userId }) => userId)
	const who = new Map(
		people.map(({ userId, displayName }) => [
			userId,
			{ person: pseudonym(userId, manner.secret), ...(manner.withNames && { name: displayName }) },
		]),
	)
	type Event = Omit<Parameters<typeof statement>[0], 'id' | 'origin' | 'person' | 'name'>
	const say = (userId: string, moduleId: string, key: readonly (string | number)[], event: Event): Said => {
		const { person, name } = who.get(userId) ?? { person: '' }
		const id = uuidFromDigest(sha256(JSON.stringify([origin, person, ...key])))
		return { moduleId, said: statement({ id, origin, person, ...(name && { name }), ...event }) }
	}

	for (const { userId, moduleId, lessonId, openedAt, completedAt } of db
		.select()
		.from(lessonProgress)
		.where(inArray(lessonProgress.userId, ids))
		.all()) {
		const lesson = {
			path: href('/learn/:module/:lesson', { module: moduleId, lesson: lessonId }),
			type: 'lesson',
		} as const
		yield say(userId, moduleId, ['experienced', moduleId, lessonId], { verb: 'experienced', ...lesson, at: openedAt })
		if (completedAt === null) continue
		const result = { completion: true }
		yield say(userId, moduleId, ['completed', moduleId, lessonId], {
			verb: 'completed',
			...lesson,
			at: completedAt,
			result,
		})
	}
	for (const attempt of db.select().from(attempts).where(inArray(attempts.userId, ids)).all()) {
		const { id, userId, moduleId, form, locale, contextId, startedAt, submittedAt, score } = attempt
		const path = `${href('/learn/:module/assessment', { module: moduleId })}#${form}`
		const about = { path, type: 'assessment', language: locale, contextId, attemptId: id } as const
		yield say(userId, moduleId, ['attempted', id], { verb: 'attempted', ...about, at: startedAt })
		if (submittedAt === null || score === null) continue
		const success = hasPassed(score, passMarks.get(moduleId) ?? 0)
		// A pre-test has no pass mark: it shows where one starts from.
		const verb = form === 'pre' ? 'completed' : success ? 'passed' : 'failed'
		const result = { score: { scaled: score }, completion: true, ...(form === 'post' && { success }) }
		yield say(userId, moduleId, [verb, id], { verb, ...about, at: submittedAt, result })
	}
	for (const response of db.select().from(responses).where(inArray(responses.userId, ids)).all()) {
		const { id, userId, moduleId, documentId, questionId, answer, score, locale, contextId, attemptId } = response
		const document =
			documentId === 'assessment'
				? href('/learn/:module/assessment', { module: moduleId })
				: href('/learn/:module/:lesson', { module: moduleId, lesson: documentId })
		yield say(userId, moduleId, ['answered', id], {
			verb: 'answered',
			path: `${document}#${questionId}`,
			type: 'cmi.interaction',
			at: response.answeredAt,
			language: locale,
			contextId,
			attemptId,
			result: { score: { scaled: score }, success: score === 1, response: withoutWords(answer) },
		})
	}
	for (const { userId, moduleId, completedAt, score } of db
		.select()
		.from(moduleCompletions)
		.where(inArray(moduleCompletions.userId, ids))
		.all()) {
		const result = { score: { scaled: score }, completion: true, success: true }
		const module = { path: href('/learn/:module', { module: moduleId }), type: 'module' } as const
		yield say(userId, moduleId, ['completed', moduleId], { verb: 'completed', ...module, at: completedAt, result })
	}
}
