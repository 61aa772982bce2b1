import type { Learner } from '#app/assessment/learner.ts'
import type { CompiledDocument, Segment } from '#app/curriculum/compiled-document.ts'
import type { Database } from '#db/connection.ts'
import { saveEntry } from './workbook-entries.server.ts'
import { type WriteRefusal, writeOnce } from './write-once.server.ts'

export type ChecklistToSave = {
	learner: Learner
	document: Pick<CompiledDocument, 'moduleId' | 'documentId' | 'segments'>
	activityId: string
	/** Client-made. */
	writeId: unknown
	/** The ids of all that is ticked, as a form of checkboxes posts them; the rest is not. */
	checked: readonly unknown[]
	now: number
}

export type SavedChecklist =
	| { ok: true; checked: string[] }
	| { ok: false; reason: WriteRefusal | 'unknown-activity' | 'unknown-option' }

/** A checklist as it stands, private to its owner. */
export function saveChecklist(db: Database, given: ChecklistToSave): SavedChecklist {
	const { learner, document, activityId, writeId, now } = given
	const items = checklistItems(document.segments, activityId)
	if (items.length === 0) return { ok: false, reason: 'unknown-activity' }
	if (given.checked.some((id) => !items.includes(id as string))) return { ok: false, reason: 'unknown-option' }
	const checked = items.filter((id) => given.checked.includes(id))
	const lesson = { userId: learner.id, moduleId: document.moduleId, lessonId: document.documentId }
	const key = { ...lesson, kind: 'checklist' as const, activityId }

	return writeOnce<SavedChecklist>(
		db,
		{ userId: learner.id, id: writeId, content: [key, checked], now },
		{
			perform: () => {
				saveEntry(db, key, { checked }, now)
				return { ok: true, checked }
			},
			replay: () => ({ ok: true, checked }),
		},
	)
}

/** The ids of a checklist's items, in order; empty where the text has no such checklist. */
export function checklistItems(segments: readonly Segment[], checklistId: string): string[] {
	for (const segment of segments) {
		if (segment.type === 'html') continue
		const isIt = segment.component === 'Checklist' && segment.props.id === checklistId
		const items = isIt ? checkIds(segment.children) : checklistItems(segment.children, checklistId)
		if (items.length > 0) return items
	}
	return []
}

function checkIds(segments: readonly Segment[]): string[] {
	return segments.flatMap((segment) => {
		if (segment.type === 'html') return []
		return segment.component === 'Check' ? [String(segment.props.id)] : checkIds(segment.children)
	})
}
