import { and, asc, desc, eq, getTableColumns, inArray, sql } from 'drizzle-orm'
import { newId } from '#app/platform/tokens.ts'
import type { Database, Transaction } from '#db/connection.ts'
import { cohortModules, cohorts, cohortTrainers } from '#db/schema/cohorts.ts'
import type { Cohort, PlannedModule } from './cohort.ts'

const { createdBy: _, ...columns } = getTableColumns(cohorts)
const cohortColumns = {
	...columns,
	trainerIds: sql<string>`(select json_group_array(${cohortTrainers.userId}) from ${cohortTrainers} where ${cohortTrainers.cohortId} = ${cohorts.id})`,
}

type Row = Omit<Cohort, 'trainerIds'> & { trainerIds: string }

function toCohort(row: Row): Cohort {
	return { ...row, trainerIds: JSON.parse(row.trainerIds) as string[] }
}

export function findCohort(db: Database | Transaction, id: string): Cohort | null {
	const row = db.select(cohortColumns).from(cohorts).where(eq(cohorts.id, id)).get()
	return row ? toCohort(row) : null
}

/** All cohorts, those that begin last first. */
export function listCohorts(db: Database): Cohort[] {
	return db.select(cohortColumns).from(cohorts).orderBy(desc(cohorts.startsOn), asc(cohorts.name)).all().map(toCohort)
}

/** Those that a person is a trainer of, likewise. */
export function listCohortsOfTrainer(db: Database, userId: string): Cohort[] {
	const own = db.select({ id: cohortTrainers.cohortId }).from(cohortTrainers).where(eq(cohortTrainers.userId, userId))
	return db
		.select(cohortColumns)
		.from(cohorts)
		.where(inArray(cohorts.id, own))
		.orderBy(desc(cohorts.startsOn), asc(cohorts.name))
		.all()
		.map(toCohort)
}

export type NewCohort = Omit<Cohort, 'id' | 'joinToken' | 'createdAt' | 'closedAt' | 'trainerIds'>

/** Adds a cohort whose maker is its first trainer, and returns its id. */
export function insertCohort(tx: Transaction, cohort: NewCohort, createdBy: string, now: number): string {
	const id = newId()
	tx.insert(cohorts)
		.values({ ...cohort, id, createdBy, createdAt: now })
		.run()
	addTrainer(tx, { cohortId: id, userId: createdBy, addedBy: createdBy }, now)
	return id
}

export function updateCohort(tx: Transaction, id: string, changes: Partial<Omit<Cohort, 'id' | 'trainerIds'>>): void {
	tx.update(cohorts).set(changes).where(eq(cohorts.id, id)).run()
}

export function addTrainer(
	tx: Transaction,
	{ cohortId, userId, addedBy }: { cohortId: string; userId: string; addedBy: string },
	now: number,
): void {
	tx.insert(cohortTrainers).values({ cohortId, userId, addedBy, addedAt: now }).onConflictDoNothing().run()
}

export function removeTrainer(tx: Transaction, cohortId: string, userId: string): void {
	tx.delete(cohortTrainers)
		.where(and(eq(cohortTrainers.cohortId, cohortId), eq(cohortTrainers.userId, userId)))
		.run()
}

const planColumns = {
	moduleId: cohortModules.moduleId,
	releaseOn: cohortModules.releaseOn,
	dueOn: cohortModules.dueOn,
	isRequired: cohortModules.isRequired,
}

/** Its modules, in order. */
export function planOf(db: Database | Transaction, cohortId: string): PlannedModule[] {
	return db
		.select(planColumns)
		.from(cohortModules)
		.where(eq(cohortModules.cohortId, cohortId))
		.orderBy(asc(cohortModules.position))
		.all()
}

export function replacePlan(tx: Transaction, cohortId: string, plan: readonly PlannedModule[]): void {
	tx.delete(cohortModules).where(eq(cohortModules.cohortId, cohortId)).run()
	for (const [position, planned] of plan.entries()) {
		tx.insert(cohortModules)
			.values({ cohortId, position, ...planned })
			.run()
	}
}
