import { and, asc, eq, sql } from 'drizzle-orm'
import type { Database } from '#db/connection.ts'
import { prepareOnce } from '#db/prepare-once.ts'
import { type WorkbookBody, workbookEntries } from '#db/schema/learning.ts'
import type { LessonKey } from './progress.server.ts'

export type WorkbookEntry = typeof workbookEntries.$inferSelect
export type WorkbookKind = WorkbookEntry['kind']
export type EntryKey = LessonKey & { kind: WorkbookKind; activityId: string }

const p = sql.placeholder

const statements = prepareOnce((db) => {
	const inLesson = and(
		eq(workbookEntries.userId, p('userId')),
		eq(workbookEntries.moduleId, p('moduleId')),
		eq(workbookEntries.lessonId, p('lessonId')),
	)
	const inOrder = [asc(workbookEntries.moduleId), asc(workbookEntries.lessonId), asc(workbookEntries.updatedAt)]
	return {
		find: db
			.select()
			.from(workbookEntries)
			.where(and(inLesson, eq(workbookEntries.kind, p('kind')), eq(workbookEntries.activityId, p('activityId'))))
			.prepare(),
		inLesson: db.select().from(workbookEntries).where(inLesson).prepare(),
		ofUser: db
			.select()
			.from(workbookEntries)
			.where(eq(workbookEntries.userId, p('userId')))
			.orderBy(...inOrder)
			.prepare(),
		save: db
			.insert(workbookEntries)
			.values({
				userId: p('userId'),
				moduleId: p('moduleId'),
				lessonId: p('lessonId'),
				kind: p('kind'),
				activityId: p('activityId'),
				body: p('body'),
				version: 1,
				updatedAt: p('now'),
			})
			.onConflictDoUpdate({
				target: [
					workbookEntries.userId,
					workbookEntries.moduleId,
					workbookEntries.lessonId,
					workbookEntries.kind,
					workbookEntries.activityId,
				],
				set: {
					body: sql`excluded.body`,
					version: sql`${workbookEntries.version} + 1`,
					updatedAt: sql`excluded.updated_at`,
				},
			})
			.returning({ version: workbookEntries.version })
			.prepare(),
	}
})

export function findEntry(db: Database, key: EntryKey): WorkbookEntry | null {
	return statements(db).find.get(key) ?? null
}

export function entriesInLesson(db: Database, lesson: LessonKey): WorkbookEntry[] {
	return statements(db).inLesson.all(lesson)
}

/** Everything a person wrote, ticked and chose, by module and lesson id, the oldest first. */
export function workbook(db: Database, userId: string): WorkbookEntry[] {
	return statements(db).ofUser.all({ userId })
}

/** @returns the entry's new version */
export function saveEntry(db: Database, key: EntryKey, body: WorkbookBody, now: number): number {
	return statements(db).save.get({ ...key, body, now }).version
}

/** The scenarios of a lesson in which this person has reached an end, now or before they started again. */
export function endedScenarios(db: Database, lesson: LessonKey): Set<string> {
	const ended = entriesInLesson(db, lesson).filter(({ body }) => 'hasEnded' in body && body.hasEnded)
	return new Set(ended.map(({ activityId }) => activityId))
}
