import { and, asc, eq, inArray, isNull, notInArray, sql } from 'drizzle-orm'
import { sign } from '#app/platform/tokens.ts'
import type { Cell } from '#app/platform/xlsx.ts'
import type { Database } from '#db/connection.ts'
import { attempts, responses } from '#db/schema/assessment.ts'
import { attendances, enrolments, liveSessions } from '#db/schema/cohorts.ts'
import { users } from '#db/schema/identity.ts'
import { certificates, lessonProgress, moduleCompletions } from '#db/schema/learning.ts'
import { planOf } from './cohorts.server.ts'
import type { Dataset } from './export-datasets.ts'
import { surveyRows } from './export-surveys.server.ts'

/** Whose records: one cohort's, as far as its plan goes, or everybody's. */
export type ExportScope = { cohortId: string | null }
export type ExportManner = {
	/** Signs the ids of people: stable for the programme, and without the secret nobody's. */
	secret: string
	withNames: boolean
}

/** People read at a time: so few that what they did is garbage before it is old, which is collected late. */
const PEOPLE_AT_ONCE = 4

/** The name of a person in exports without names: the same in every export of this programme, and in no other. */
export function pseudonym(userId: string, secret: string): string {
	return `P-${sign(userId, 'export', secret).replace(/[-_]/g, '').slice(0, 16)}`
}

/** The rows of a dataset, in the order of its columns; read while they are taken. */
export function exportRows(db: Database, dataset: Dataset, scope: ExportScope, manner: ExportManner): Iterable<Cell[]> {
	return dataset === 'surveys' ? surveyRows(db, scope) : rowsOfPeople(db, READERS[dataset], scope, manner)
}

type Someone = { userId: string; displayName: string }
type Row = { userId: string; before?: Cell[]; after: Cell[] }
type Reader = (db: Database, userIds: string[], scope: ExportScope & { moduleIds: string[] | null }) => Row[]

function* rowsOfPeople(db: Database, read: Reader, scope: ExportScope, { secret, withNames }: ExportManner) {
	const { cohortId } = scope
	const moduleIds = cohortId === null ? null : planOf(db, cohortId).map(({ moduleId }) => moduleId)
	for (const people of peopleIn(db, scope)) {
		const names = new Map(people.map(({ userId, displayName }) => [userId, displayName]))
		for (const { userId, before = [], after } of read(db, [...names.keys()], { cohortId, moduleIds })) {
			const who = [pseudonym(userId, secret), ...(withNames ? [names.get(userId) ?? ''] : [])]
			yield [...before, ...who, ...after]
		}
	}
}

/** Everybody in the scope, a few at a time, by id. */
export function* peopleIn(db: Database, { cohortId }: ExportScope): Generator<Someone[]> {
	const enrolled = db
		.select({ id: enrolments.userId })
		.from(enrolments)
		.where(
			and(
				notInArray(enrolments.state, ['requested', 'declined']),
				cohortId === null ? undefined : eq(enrolments.cohortId, cohortId),
			),
		)
	const hasLearnt = sql`exists (select 1 from ${lessonProgress} where ${lessonProgress.userId} = ${users.id})`
	const isMeant = cohortId === null ? sql`(${users.id} in ${enrolled} or ${hasLearnt})` : inArray(users.id, enrolled)
	for (let last = ''; ; ) {
		const people = db
			.select({ userId: users.id, displayName: users.displayName })
			.from(users)
			.where(and(isMeant, sql`${users.id} > ${last}`))
			.orderBy(asc(users.id))
			.limit(PEOPLE_AT_ONCE)
			.all()
		if (people.length === 0) return
		yield people
		last = people.at(-1)?.userId ?? ''
	}
}

const READERS: Record<Exclude<Dataset, 'surveys'>, Reader> = {
	people: (db, ids, { cohortId, moduleIds }) => {
		const completed = sql<number>`(select count(*) from ${moduleCompletions} where ${and(
			eq(moduleCompletions.userId, enrolments.userId),
			moduleIds ? inArray(moduleCompletions.moduleId, moduleIds) : undefined,
		)})`
		// Each equality is an expression of its own: in a query on one table, bare columns lose the name of theirs.
		const certified = sql<string | null>`(select ${certificates.issuedOn} from ${certificates} where ${and(
			eq(certificates.userId, enrolments.userId),
			eq(certificates.cohortId, enrolments.cohortId),
			isNull(certificates.revokedAt),
		)})`
		return db
			.select({ enrolment: enrolments, completed, certified })
			.from(enrolments)
			.where(and(inArray(enrolments.userId, ids), cohortId === null ? undefined : eq(enrolments.cohortId, cohortId)))
			.orderBy(asc(enrolments.userId), asc(enrolments.enrolledAt))
			.all()
			.map(({ enrolment: { userId, cohortId: cohort, state, enrolledAt }, completed, certified }) => ({
				userId,
				after: [cohort, state, time(enrolledAt), completed, certified],
			}))
	},
	progress: (db, ids, { moduleIds }) =>
		db
			.select()
			.from(lessonProgress)
			.where(
				and(inArray(lessonProgress.userId, ids), moduleIds ? inArray(lessonProgress.moduleId, moduleIds) : undefined),
			)
			.all()
			.map(({ userId, moduleId, lessonId, openedAt, lastSeenAt, reachedEndAt, completedAt }) => ({
				userId,
				after: [moduleId, lessonId, ...[openedAt, lastSeenAt, reachedEndAt, completedAt].map(time)],
			})),
	attempts: (db, ids, { moduleIds }) =>
		db
			.select()
			.from(attempts)
			.where(and(inArray(attempts.userId, ids), moduleIds ? inArray(attempts.moduleId, moduleIds) : undefined))
			.all()
			.map(({ id, userId, moduleId, form, number, locale, contextId, contentHash, startedAt, submittedAt, score }) => ({
				userId,
				before: [id],
				after: [moduleId, form, number, locale, contextId, contentHash, time(startedAt), time(submittedAt), score],
			})),
	responses: (db, ids, { moduleIds }) =>
		db
			.select()
			.from(responses)
			.where(and(inArray(responses.userId, ids), moduleIds ? inArray(responses.moduleId, moduleIds) : undefined))
			.all()
			.map(({ userId, attemptId, moduleId, documentId, questionId, tryNumber, answer, score, ...at }) => ({
				userId,
				before: [attemptId],
				after: [
					...[moduleId, documentId, questionId, tryNumber, withoutWords(answer), score],
					...[at.locale, at.contextId, at.contentHash, time(at.answeredAt)],
				],
			})),
	attendance: (db, ids, { cohortId }) =>
		db
			.select({ userId: attendances.userId, state: attendances.state, session: liveSessions })
			.from(attendances)
			.innerJoin(liveSessions, eq(liveSessions.id, attendances.sessionId))
			.where(and(inArray(attendances.userId, ids), cohortId === null ? undefined : eq(liveSessions.cohortId, cohortId)))
			.all()
			.map(({ userId, state, session }) => ({
				userId,
				after: [session.cohortId, session.title, time(session.startsAt), state],
			})),
}

/** Words that a person typed may name somebody, so they stay; what was chosen goes out. */
export function withoutWords(answer: string): string {
	const given: unknown = JSON.parse(answer)
	const isTyped = typeof given === 'object' && given !== null && 'kind' in given && given.kind === 'short-text'
	return isTyped ? '{"kind":"short-text"}' : answer
}

function time(at: number | null): string | null {
	return at === null ? null : new Date(at).toISOString()
}
