import { and, eq, sql } from 'drizzle-orm'
import type { Database } from '#db/connection.ts'
import { prepareOnce } from '#db/prepare-once.ts'
import { moduleCompletions } from '#db/schema/learning.ts'

export type ModuleCompletion = typeof moduleCompletions.$inferSelect

const p = sql.placeholder

const statements = prepareOnce((db) => ({
	find: db
		.select()
		.from(moduleCompletions)
		.where(and(eq(moduleCompletions.userId, p('userId')), eq(moduleCompletions.moduleId, p('moduleId'))))
		.prepare(),
	ofUser: db
		.select()
		.from(moduleCompletions)
		.where(eq(moduleCompletions.userId, p('userId')))
		.prepare(),
}))

export function findCompletion(db: Database, userId: string, moduleId: string): ModuleCompletion | null {
	return statements(db).find.get({ userId, moduleId }) ?? null
}

export function completionsOf(db: Database, userId: string): ModuleCompletion[] {
	return statements(db).ofUser.all({ userId })
}

/** Records a completion; the first one stands. */
export function insertCompletion(db: Database, completion: ModuleCompletion): void {
	db.insert(moduleCompletions).values(completion).onConflictDoNothing().run()
}
