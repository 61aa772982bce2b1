import { and, asc, eq, isNull, ne, notExists, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { findPerson, hasOtherAdmin } from '#app/identity/people.server.ts'
import type { Database, Transaction } from '#db/connection.ts'
import { cohorts, cohortTrainers } from '#db/schema/cohorts.ts'
import { users } from '#db/schema/identity.ts'

/** What has to be handed over before a person can be erased. */
export type ErasureHindrances = {
	/** Nobody else could administer the platform. */
	isLastAdmin: boolean
	/** Open cohorts that nobody else runs. */
	cohorts: { id: string; name: string }[]
}

export function erasureHindrances(db: Database | Transaction, personId: string): ErasureHindrances {
	const isAdmin = findPerson(db, personId)?.roles.includes('admin') ?? false
	const others = alias(cohortTrainers, 'others')
	const otherTrainer = db
		.select({ one: sql`1` })
		.from(others)
		.innerJoin(users, and(eq(users.id, others.userId), isNull(users.disabledAt)))
		.where(and(eq(others.cohortId, cohorts.id), ne(others.userId, personId)))
	return {
		isLastAdmin: isAdmin && !hasOtherAdmin(db, personId),
		cohorts: db
			.select({ id: cohorts.id, name: cohorts.name })
			.from(cohorts)
			.innerJoin(cohortTrainers, and(eq(cohortTrainers.cohortId, cohorts.id), eq(cohortTrainers.userId, personId)))
			.where(and(isNull(cohorts.closedAt), notExists(otherTrainer)))
			.orderBy(asc(cohorts.name))
			.all(),
	}
}

export function isHindered({ isLastAdmin, cohorts }: ErasureHindrances): boolean {
	return isLastAdmin || cohorts.length > 0
}
