import type { Learner } from '#app/assessment/learner.ts'
import type { CompiledDocument } from '#app/curriculum/compiled-document.ts'
import { FIELD_PREFIX, TICKED, templateFields } from '#app/curriculum/template-fields.ts'
import { MAX_FIELD_CHARACTERS } from '#app/curriculum/template-limits.ts'
import type { Database } from '#db/connection.ts'
import { findEntry, saveEntry } from './workbook-entries.server.ts'
import { MAX_TEMPLATE_CHARACTERS } from './workbook-limits.ts'
import { type WriteRefusal, writeOnce } from './write-once.server.ts'

type TemplateDocument = Pick<CompiledDocument, 'moduleId' | 'documentId' | 'segments'>
export type TemplateToSave = {
	learner: Learner
	document: TemplateDocument
	/** Client-made. */
	writeId: unknown
	form: FormData
	/** Version of the template that was filled in, 0 where it was empty; null overwrites whatever is there. */
	basedOn: number | null
	now: number
}

export type SavedTemplate =
	| { ok: true; version: number }
	/** `stale`: filled in elsewhere in the meantime; nobody's words are overwritten unseen. */
	| { ok: false; reason: WriteRefusal | 'too-long' | 'stale' }

/** A template is one form: one entry of its writer's workbook, private to them. */
export const TEMPLATE = 'template'

export function templateKey(userId: string, { moduleId, documentId }: Omit<TemplateDocument, 'segments'>) {
	return { userId, moduleId, lessonId: documentId, kind: 'template', activityId: TEMPLATE } as const
}

/**
 * Keeps what was filled in. Only fields that the template has are read; what was written in fields that it had before
 * stays. An empty field empties it.
 */
export function saveTemplate(
	db: Database,
	{ learner, document, writeId, form, basedOn, now }: TemplateToSave,
): SavedTemplate {
	const filled = filledIn(document, form)
	const lengths = Object.values(filled).map((text) => text.length)
	const isTooLong = lengths.some((length) => length > MAX_FIELD_CHARACTERS)
	if (isTooLong || lengths.reduce((sum, length) => sum + length, 0) > MAX_TEMPLATE_CHARACTERS) {
		return { ok: false, reason: 'too-long' }
	}
	const key = templateKey(learner.id, document)
	return writeOnce<SavedTemplate>(
		db,
		{ userId: learner.id, id: writeId, content: [key, filled], now },
		{
			perform: () => {
				const entry = findEntry(db, key)
				const before = entry && 'fields' in entry.body ? entry.body.fields : {}
				const after = Object.entries({ ...before, ...filled }).filter(([, text]) => text !== '')
				const isSame = JSON.stringify(after.sort()) === JSON.stringify(Object.entries(before).sort())
				if (basedOn !== null && basedOn !== (entry?.version ?? 0) && !isSame) return { ok: false, reason: 'stale' }
				return { ok: true, version: saveEntry(db, key, { fields: Object.fromEntries(after) }, now) }
			},
			replay: () => ({ ok: true, version: findEntry(db, key)?.version ?? 0 }),
		},
	)
}

/** What a form says about each field of the template, by the field's name. */
export function filledIn({ segments }: Pick<TemplateDocument, 'segments'>, form: FormData): Record<string, string> {
	return Object.fromEntries(
		templateFields(segments).map(({ name, kind }) => {
			const given = form.get(FIELD_PREFIX + name)
			if (kind === 'tick') return [name, given === TICKED ? TICKED : '']
			return [name, typeof given === 'string' ? given.toWellFormed().replaceAll('\r\n', '\n').trimEnd() : '']
		}),
	)
}
