import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import type { Compiler } from '#app/curriculum/compiler.ts'
import { textFormat } from '#app/curriculum/text-units.ts'
import type { Database } from '#db/connection.ts'
import type { Act } from './act.ts'
import { discardDraft } from './discard-draft.server.ts'
import type { SaveReply } from './draft-saving.ts'
import type { EditView } from './edit-view.server.ts'
import { readDecisions } from './merge-decisions.ts'
import { resolveMerge } from './merge-texts.ts'
import type { PictureReply } from './PictureForm.tsx'
import { pictureMarkup } from './picture-markup.ts'
import { type PresentedMerge, presentMerge } from './present-merge.ts'
import { publishDirectly } from './publish-directly.server.ts'
import { refusalMessage } from './refusal-message.ts'
import { saveDraft } from './save-draft.server.ts'
import { submissionForm } from './submission-form.ts'
import { submitRevision } from './submit-revision.server.ts'
import { uploadImage } from './upload-image.server.ts'

export type DraftConflictView = { merge: PresentedMerge; mine: string; version: number; open: string[] }

/** What came of a form of the editor. `status` is that of a page that shows it. */
export type DraftOutcome =
	| { kind: 'saved'; save: SaveReply }
	| { kind: 'conflict'; save: SaveReply; conflict: DraftConflictView; status: 409 }
	| { kind: 'picture'; picture: PictureReply; status: 200 | 400 | 403 | 404 | 409 | 429 }
	| { kind: 'submission'; submission: SubmissionResult; status: 400 | 403 | 404 | 409 | 429 }
	| { kind: 'left'; done: 'handed-over' | 'published' | 'discarded' }
	| { kind: 'refused'; text: string; status: 400 | 403 | 404 | 409 | 429 }

type ActOnDraft = Act & { form: FormData; view: EditView; compiler: Compiler }

/** Does what a form of the editor asks for; null where it is none of its forms. */
export async function actOnDraft(db: Database, act: ActOnDraft): Promise<DraftOutcome | null> {
	switch (act.form.get('intent')) {
		case 'save':
			return save(db, act)
		case 'picture':
			return addPicture(db, act)
		case 'submit':
			return handOver(db, act)
		case 'discard': {
			const { view, user, client, now } = act
			const result = discardDraft(db, { revisionId: view.revision.id, user, client, now })
			return result.ok ? { kind: 'left', done: 'discarded' } : refused(result.reason)
		}
		default:
			return null
	}
}

/** Saves, and where two wrote the same words once more with what was decided about them. */
function save(db: Database, { form, view, user, client, now }: ActOnDraft): DraftOutcome {
	const text = words(form, 'text')
	const version = Number(words(form, 'version'))
	if (!Number.isSafeInteger(version)) return refused('not-found')
	const draft = { revisionId: view.revision.id, user, client, now }
	const first = saveDraft(db, { ...draft, text, baseVersion: version })
	const decided = !first.ok && first.reason === 'conflict' ? resolveMerge(first.merge, readDecisions(form)) : null
	const isDecided = !first.ok && first.reason === 'conflict' && decided?.ok
	const result = isDecided ? saveDraft(db, { ...draft, text: decided.text, baseVersion: first.version }) : first
	if (result.ok) return { kind: 'saved', save: result }
	if (result.reason !== 'conflict') return refused(result.reason)
	const conflict = {
		merge: presentMerge(result.merge, textFormat(view.heading.path)),
		mine: text,
		version,
		open: decided && !decided.ok ? decided.open : [],
	}
	return { kind: 'conflict', save: { ok: false, trouble: 'conflict' }, conflict, status: 409 }
}

async function addPicture(db: Database, { form, view, user, client, now }: ActOnDraft): Promise<DraftOutcome> {
	const file = form.get('picture')
	const alt = words(form, 'alt')
	const { contextId } = view.heading
	if (!(file instanceof File) || file.size === 0) return pictureRefused('not-an-image', alt)
	const bytes = new Uint8Array(await file.arrayBuffer())
	const result = await uploadImage(db, { contextId, bytes, user, client, now })
	if (!result.ok) return pictureRefused(result.reason, alt)
	return { kind: 'picture', picture: { markup: pictureMarkup({ ...result, alt }) }, status: 200 }
}

function pictureRefused(reason: string, alt: string): DraftOutcome {
	const { text, status } = refusalMessage(reason)
	return { kind: 'picture', picture: { error: text, alt }, status }
}

async function handOver(db: Database, { form, view, compiler, user, client, now }: ActOnDraft): Promise<DraftOutcome> {
	const { asksChecklist, isReviewed } = view.submission
	const submission = parseWithZod(form, { schema: submissionForm(asksChecklist) })
	if (submission.status !== 'success') return { kind: 'submission', submission: submission.reply(), status: 400 }
	const act = { ...submission.value, revisionId: view.revision.id, compiler, user, client, now }
	const result = isReviewed ? await submitRevision(db, act) : await publishDirectly(db, act)
	if (result.ok) return { kind: 'left', done: isReviewed ? 'handed-over' : 'published' }
	const { text, status } = refusalMessage(result.reason)
	return { kind: 'submission', submission: submission.reply({ formErrors: [text] }), status }
}

function refused(reason: string): DraftOutcome {
	return { kind: 'refused', ...refusalMessage(reason) }
}

function words(form: FormData, name: string): string {
	const value = form.get(name)
	return typeof value === 'string' ? value : ''
}
