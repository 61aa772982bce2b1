import type { Database } from '#db/connection.ts'
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
	if (!before || now - before.lastSeenAt >= SEEN_RESOLUTION_MS) {
		touchLesson(db, lesson, { now, place: null, reachedEnd: false })
	}
	return before
}
