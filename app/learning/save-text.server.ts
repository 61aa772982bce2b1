import type { Learner } from '#app/assessment/learner.ts'
import type { CompiledDocument } from '#app/curriculum/compiled-document.ts'
import type { Database } from '#db/connection.ts'
import { findEntry, saveEntry } from './workbook-entries.server.ts'
import { MAX_WORKBOOK_CHARACTERS } from './workbook-limits.ts'
import { type WriteRefusal, writeOnce } from './write-once.server.ts'

export type TextToSave = {
	learner: Learner
	document: Pick<CompiledDocument, 'moduleId' | 'documentId' | 'activities'>
	/** Client-made. */
	writeId: unknown
	text: unknown
	/** Version of the text that was edited, 0 where there was none; null overwrites whatever is there. */
	basedOn: number | null
	now: number
}

export type SavedText =
	| { ok: true; version: number }
	| { ok: false; reason: WriteRefusal | 'unknown-activity' | 'missing' | 'too-long' }
	/** Written elsewhere in the meantime; nobody's words are overwritten unseen. */
	| { ok: false; reason: 'stale'; current: { text: string; version: number; updatedAt: number } }

/** A reflection, private to its writer. An empty text empties it. */
export function saveReflection(db: Database, given: TextToSave & { activityId: string }): SavedText {
	const { activities } = given.document
	const isKnown = activities.some(({ id, kind }) => id === given.activityId && kind === 'reflection')
	if (!isKnown) return { ok: false, reason: 'unknown-activity' }
	return saveText(db, 'reflection', given.activityId, given)
}

/** The one note a person keeps beside a lesson, private too. */
export function saveNote(db: Database, given: TextToSave): SavedText {
	return saveText(db, 'note', NOTE, given)
}

const NOTE = 'note'

function saveText(
	db: Database,
	kind: 'reflection' | 'note',
	activityId: string,
	{ learner, document, writeId, text, basedOn, now }: TextToSave,
): SavedText {
	if (typeof text !== 'string') return { ok: false, reason: 'missing' }
	const clean = text.toWellFormed().replaceAll('\r\n', '\n')
	if (clean.length > MAX_WORKBOOK_CHARACTERS) return { ok: false, reason: 'too-long' }
	const lesson = { userId: learner.id, moduleId: document.moduleId, lessonId: document.documentId }
	const key = { ...lesson, kind, activityId }

	return writeOnce<SavedText>(
		db,
		{ userId: learner.id, id: writeId, content: [key, clean], now },
		{
			perform: () => {
				const entry = findEntry(db, key)
				const current = {
					text: entry && 'text' in entry.body ? entry.body.text : '',
					version: entry?.version ?? 0,
					updatedAt: entry?.updatedAt ?? now,
				}
				const isStale = basedOn !== null && basedOn !== current.version && clean !== current.text
				if (isStale) return { ok: false, reason: 'stale', current }
				return { ok: true, version: saveEntry(db, key, { text: clean }, now) }
			},
			replay: () => ({ ok: true, version: findEntry(db, key)?.version ?? 0 }),
		},
	)
}
