import type { Learner } from '#app/assessment/learner.ts'
import type { CompiledDocument } from '#app/curriculum/compiled-document.ts'
import type { Database } from '#db/connection.ts'
import { touchLesson } from './progress.server.ts'
import { type JustCompleted, type LessonText, settleLesson } from './settle.server.ts'
import { type WriteRefusal, writeOnce } from './write-once.server.ts'

export type ProgressReport = {
	learner: Learner
	module: LessonText['module']
	document: LessonText['document'] & Pick<CompiledDocument, 'toc'>
	/** Client-made. */
	writeId: unknown
	/** Id of the heading last passed; null keeps what was recorded. */
	place: string | null
	reachedEnd: boolean
	now: number
}

export type ProgressResult =
	| { ok: true; justCompleted: JustCompleted }
	| { ok: false; reason: WriteRefusal | 'unknown-place' }

/** How far a reader has come: a place to resume at, or the end, which may complete the lesson and the module. */
export function recordProgress(db: Database, report: ProgressReport): ProgressResult {
	const { learner, document, writeId, place, reachedEnd, now } = report
	if (place !== null && !document.toc.some(({ id }) => id === place)) return { ok: false, reason: 'unknown-place' }
	const lesson = { userId: learner.id, moduleId: document.moduleId, lessonId: document.documentId }

	return writeOnce<ProgressResult>(
		db,
		{ userId: learner.id, id: writeId, content: ['progress', lesson, place, reachedEnd], now },
		{
			perform: () => {
				touchLesson(db, lesson, { now, place, reachedEnd })
				return { ok: true, justCompleted: settleLesson(db, learner.id, report, now) }
			},
			replay: () => ({ ok: true, justCompleted: null }),
		},
	)
}
