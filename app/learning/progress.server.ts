import { and, eq, isNotNull, sql } from 'drizzle-orm'
import type { Database } from '#db/connection.ts'
import { prepareOnce } from '#db/prepare-once.ts'
import { lessonProgress } from '#db/schema/learning.ts'

export type LessonProgress = typeof lessonProgress.$inferSelect

export type LessonKey = { userId: string; moduleId: string; lessonId: string }

const p = sql.placeholder

const statements = prepareOnce((db) => {
	const isLesson = and(
		eq(lessonProgress.userId, p('userId')),
		eq(lessonProgress.moduleId, p('moduleId')),
		eq(lessonProgress.lessonId, p('lessonId')),
	)
	return {
		find: db.select().from(lessonProgress).where(isLesson).prepare(),
		ofUser: db
			.select()
			.from(lessonProgress)
			.where(eq(lessonProgress.userId, p('userId')))
			.prepare(),
		inModule: db
			.select()
			.from(lessonProgress)
			.where(and(eq(lessonProgress.userId, p('userId')), eq(lessonProgress.moduleId, p('moduleId'))))
			.prepare(),
		touch: db
			.insert(lessonProgress)
			.values({
				userId: p('userId'),
				moduleId: p('moduleId'),
				lessonId: p('lessonId'),
				openedAt: p('now'),
				lastSeenAt: p('now'),
				lastPlace: p('place'),
				reachedEndAt: p('reachedEndAt'),
			})
			.onConflictDoUpdate({
				target: [lessonProgress.userId, lessonProgress.moduleId, lessonProgress.lessonId],
				set: {
					lastSeenAt: sql`max(${lessonProgress.lastSeenAt}, excluded.last_seen_at)`,
					lastPlace: sql`coalesce(excluded.last_place, ${lessonProgress.lastPlace})`,
					reachedEndAt: sql`coalesce(${lessonProgress.reachedEndAt}, excluded.reached_end_at)`,
				},
			})
			.returning()
			.prepare(),
		complete: db
			.update(lessonProgress)
			.set({
				completedAt: sql`coalesce(${lessonProgress.completedAt}, ${p('now')})`,
				readHash: sql`coalesce(${lessonProgress.readHash}, ${p('readHash')})`,
			})
			.where(isLesson)
			.prepare(),
		acknowledge: db
			.update(lessonProgress)
			.set({ readHash: sql`${p('readHash')}` })
			.where(and(isLesson, isNotNull(lessonProgress.completedAt)))
			.prepare(),
	}
})

export function findProgress(db: Database, lesson: LessonKey): LessonProgress | null {
	return statements(db).find.get(lesson) ?? null
}

/** Every lesson this person has opened, in all modules. */
export function progressOf(db: Database, userId: string): LessonProgress[] {
	return statements(db).ofUser.all({ userId })
}

/** The lessons of one module that this person has opened. */
export function progressInModule(db: Database, userId: string, moduleId: string): LessonProgress[] {
	return statements(db).inModule.all({ userId, moduleId })
}

/** Notes that this person is in this lesson now. What was reached stays reached; a place of null keeps the last one. */
export function touchLesson(
	db: Database,
	{ userId, moduleId, lessonId }: LessonKey,
	seen: { now: number; place: string | null; reachedEnd: boolean },
): LessonProgress {
	const { now, place, reachedEnd } = seen
	const reachedEndAt = reachedEnd ? now : null
	return statements(db).touch.get({ userId, moduleId, lessonId, now, place, reachedEndAt })
}

/** @param readHash of the compiled text that was finished */
export function completeLesson(
	db: Database,
	{ userId, moduleId, lessonId }: LessonKey,
	{ readHash, now }: { readHash: string; now: number },
): void {
	statements(db).complete.run({ userId, moduleId, lessonId, readHash, now })
}

/** Notes that a reader has seen what changed in a lesson that they had finished. */
export function acknowledgeText(db: Database, { userId, moduleId, lessonId }: LessonKey, readHash: string): void {
	statements(db).acknowledge.run({ userId, moduleId, lessonId, readHash })
}
