import { asc, eq } from 'drizzle-orm'
import { searchPeople } from '#app/identity/search-people.server.ts'
import type { Database } from '#db/connection.ts'
import { cohortTrainers } from '#db/schema/cohorts.ts'
import { users } from '#db/schema/identity.ts'

const MOST_FOUND = 10

export type NamedTrainer = { id: string; displayName: string }

/** The trainers of a cohort, in the order in which they came. */
export function trainersOf(db: Database, cohortId: string): NamedTrainer[] {
	return db
		.select({ id: users.id, displayName: users.displayName })
		.from(cohortTrainers)
		.innerJoin(users, eq(users.id, cohortTrainers.userId))
		.where(eq(cohortTrainers.cohortId, cohortId))
		.orderBy(asc(cohortTrainers.addedAt), asc(users.displayName))
		.all()
}

/** The trainers of a cohort, and the first of those who are found by a part of their name and could become one. */
export function trainersView(
	db: Database,
	cohortId: string,
	search: string,
): { trainers: NamedTrainer[]; search: string; found: (NamedTrainer & { identifier: string })[] } {
	const trainers = trainersOf(db, cohortId)
	const isAsked = search.trim() !== ''
	const rows = { limit: MOST_FOUND + trainers.length, offset: 0 }
	const found = isAsked ? searchPeople(db, { text: search, role: 'trainer', state: 'open' }, rows) : []
	const isNew = ({ id }: NamedTrainer) => !trainers.some((trainer) => trainer.id === id)
	return {
		trainers,
		search,
		found: found
			.filter(isNew)
			.slice(0, MOST_FOUND)
			.map(({ id, displayName, email, username }) => ({ id, displayName, identifier: email ?? username ?? '' })),
	}
}
