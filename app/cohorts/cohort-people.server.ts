import { and, count, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import { isNamedLike } from '#app/identity/search-people.server.ts'
import type { Database } from '#db/connection.ts'
import { attempts, responses } from '#db/schema/assessment.ts'
import { ENROLMENT_STATES, enrolments } from '#db/schema/cohorts.ts'
import { users } from '#db/schema/identity.ts'
import { lessonProgress, moduleCompletions } from '#db/schema/learning.ts'
import { type EnrolmentState, TAKES_PART } from './enrolments.server.ts'

export const PEOPLE_ORDERS = ['name', 'active', 'done', 'joined'] as const
export type PeopleOrder = (typeof PEOPLE_ORDERS)[number]

export type PeopleQuery = {
	/** Part of a name, an address or a username; empty means everybody. */
	text: string
	/** Null for those who take part. */
	state: EnrolmentState | null
	order: PeopleOrder
}

export type CohortPerson = {
	userId: string
	displayName: string
	state: EnrolmentState
	/** When they came in, or asked to. */
	enrolledAt: number
	/**
	 * When they last opened a lesson, or did something in a test, of the plan, as `followedRecords` sees it; null before the
	 * first time, and of those who do not take part.
	 */
	lastActiveAt: number | null
	/** How many modules of the plan are completed; null of those who do not take part. */
	done: number | null
}

type Asked = { cohortId: string; moduleIds: readonly string[]; query: PeopleQuery; locale: string }

/** The people of a cohort. What those have learned who have left, or wait to come in, is not for its trainers to see. */
export function cohortPeople(db: Database, { cohortId, moduleIds, query, locale }: Asked): CohortPerson[] {
	const modules = [...moduleIds]
	const inPlan = (
		column: typeof lessonProgress.moduleId | typeof moduleCompletions.moduleId | typeof attempts.moduleId,
	) => inArray(column, modules)
	const takesPart = inArray(enrolments.state, [...TAKES_PART])
	const states = query.state ? [query.state] : [...TAKES_PART]
	const rows = db
		.select({
			userId: enrolments.userId,
			displayName: users.displayName,
			state: enrolments.state,
			enrolledAt: enrolments.enrolledAt,
			lastReadAt: sql<number | null>`case when ${takesPart} then (select max(${lessonProgress.lastSeenAt})
				from ${lessonProgress} where ${lessonProgress.userId} = ${enrolments.userId} and ${inPlan(lessonProgress.moduleId)}) end`,
			lastTestAt: sql<number | null>`case when ${takesPart} then (select max(coalesce(${attempts.submittedAt}, (select
				max(${responses.answeredAt}) from ${responses} where ${responses.attemptId} = ${attempts.id}), ${attempts.startedAt}))
				from ${attempts} where ${attempts.userId} = ${enrolments.userId} and ${inPlan(attempts.moduleId)}) end`,
			done: sql<number | null>`case when ${takesPart} then (select count(*)
				from ${moduleCompletions} where ${moduleCompletions.userId} = ${enrolments.userId} and ${inPlan(moduleCompletions.moduleId)}) end`,
		})
		.from(enrolments)
		.innerJoin(users, eq(users.id, enrolments.userId))
		.where(
			and(
				eq(enrolments.cohortId, cohortId),
				inArray(enrolments.state, states),
				isNull(users.erasedAt),
				isNamedLike(db, query.text),
			),
		)
		.all()
	const people = rows.map(({ lastReadAt, lastTestAt, ...person }) => {
		const moments = [lastReadAt, lastTestAt].filter((at) => at !== null)
		return { ...person, lastActiveAt: moments.length === 0 ? null : Math.max(...moments) }
	})
	return people.sort(comparePeople(query.order, locale))
}

/** How many more took part and were erased: their results count in what names nobody, and nobody can write to them. */
export function countErased(db: Database, cohortId: string): number {
	const isOfCohort = and(eq(enrolments.cohortId, cohortId), inArray(enrolments.state, [...TAKES_PART]))
	const row = db
		.select({ people: count() })
		.from(enrolments)
		.innerJoin(users, and(eq(users.id, enrolments.userId), isNotNull(users.erasedAt)))
		.where(isOfCohort)
		.get()
	return row?.people ?? 0
}

/** The one asked for first; those who are alike in it by name. */
function comparePeople(order: PeopleOrder, locale: string): (a: CohortPerson, b: CohortPerson) => number {
	const names = new Intl.Collator(locale)
	const byName = (a: CohortPerson, b: CohortPerson) => names.compare(a.displayName, b.displayName)
	switch (order) {
		case 'name':
			return byName
		case 'active':
			return (a, b) => (a.lastActiveAt ?? 0) - (b.lastActiveAt ?? 0) || byName(a, b)
		case 'done':
			return (a, b) => (a.done ?? 0) - (b.done ?? 0) || byName(a, b)
		case 'joined':
			return (a, b) => b.enrolledAt - a.enrolledAt || byName(a, b)
	}
}

/** What an address asks for. */
export function askedPeople(asked: URLSearchParams): PeopleQuery {
	return {
		text: (asked.get('q') ?? '').slice(0, 200),
		state: ENROLMENT_STATES.find((state) => state === asked.get('state')) ?? null,
		order: PEOPLE_ORDERS.find((order) => order === asked.get('order')) ?? 'name',
	}
}
