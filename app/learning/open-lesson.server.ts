import type { Database } from '#db/connection.ts'
import { writeTogether } from '#db/write-together.ts'
import { findProgress, type LessonKey, type LessonProgress, touchLesson } from './progress.server.ts'

/** Within this time a lesson that is looked at again is not written down again. */
const SEEN_RESOLUTION_MS = 60_000

/**
 * Notes that a lesson was opened, and tells how far its reader was before: null on the first visit.
 *
 * This is a write while reading a page, and deliberately so: without JavaScript nothing else would tell where
 * somebody left off. It says nothing that the visit does not say, and a repeated visit costs no write.
 */
export function openLesson(db: Database, lesson: LessonKey, now: number): LessonProgress | null {
	const before = findProgress(db, lesson)
	if (isOpening(before, now)) touchLesson(db, lesson, { now, place: null, reachedEnd: false })
	return before
}

/** The same for a page that has read its reader's progress already: the write shares a commit with those of others. */
export async function noteOpening(
	db: Database,
	lesson: LessonKey,
	{ progress, now }: { progress: readonly LessonProgress[]; now: number },
): Promise<void> {
	const before = progress.find(({ lessonId }) => lessonId === lesson.lessonId) ?? null
	if (isOpening(before, now)) await writeTogether(db, () => openLesson(db, lesson, now))
}

function isOpening(before: LessonProgress | null, now: number): boolean {
	return before === null || now - before.lastSeenAt >= SEEN_RESOLUTION_MS
}
