import { checkVariant } from '#app/curriculum/check-variant.server.ts'
import type { Compiler } from '#app/curriculum/compiler.ts'
import type { Fault } from '#app/curriculum/fault.ts'
import { recordAudit } from '#app/identity/audit.server.ts'
import type { Database } from '#db/connection.ts'
import type { DoNoHarmAnswers } from '#db/schema/adaptation.ts'
import type { Act } from './act.ts'
import { needsChecklist } from './do-no-harm.ts'
import { fileInLayer } from './file-in-layer.server.ts'
import { canMarkMinor, canWriteIn } from './policy.ts'
import { readableRevision } from './readable-revision.server.ts'
import { isEditable } from './revision-states.ts'
import { textOfRevision } from './revision-text.server.ts'
import { findRevision, type Revision, updateRevision } from './revisions.server.ts'

/** What the writer says about a text when handing it over. */
export type Submission = {
	/** What changed and why, in a line. */
	note: string
	/** Null where the text needs none, see `needsChecklist`. */
	checklist: DoNoHarmAnswers | null
	/** `2027-05-01`: when laws and contacts are to be looked at again. */
	reviewBy: string | null
	/** Makes no override stale; only for those who write the shared curriculum. */
	isMinor: boolean
}

type SubmitRevision = Act & Submission & { revisionId: string; compiler: Compiler }

export type SubmissionRefusal =
	| 'not-found'
	| 'not-allowed'
	| 'not-editable'
	| 'note-missing'
	| 'checklist-missing'
	| 'nothing-changed'
	/** Somebody saved or decided while the text was being checked. */
	| 'moved-on'
export type SubmitResult =
	| { ok: true }
	| { ok: false; reason: SubmissionRefusal }
	| { ok: false; reason: 'faults'; faults: Fault[] }

/** Hands a draft over to be reviewed: checked, explained, and with the do-no-harm questions answered. */
export async function submitRevision(
	db: Database,
	{ revisionId, compiler, user, client, now, ...submission }: SubmitRevision,
): Promise<SubmitResult> {
	const checked = await checkSubmission(db, { revisionId, submission, compiler, user })
	if (!checked.ok) return checked
	return db.transaction(
		(tx) => {
			const revision = findRevision(tx, revisionId)
			if (!revision || !isSameDraft(revision, checked.revision)) return { ok: false, reason: 'moved-on' } as const
			const handedOver = { state: 'in-review', submittedBy: user.id, submittedAt: now } as const
			updateRevision(tx, revisionId, { ...handedOver, ...storedSubmission(submission, revision, user) })
			const detail = { context: revision.contextId, path: revision.path, number: revision.number }
			recordAudit(tx, { action: 'revision-submitted', actorId: user.id, subjectId: null, client, detail }, now)
			return { ok: true } as const
		},
		{ behavior: 'immediate' },
	)
}

type Checked =
	| { ok: true; revision: Revision; text: string }
	| { ok: false; reason: Exclude<SubmissionRefusal, 'moved-on'> }
	| { ok: false; reason: 'faults'; faults: Fault[] }

/** Everything that stands against handing over a draft, before anything is written. */
export async function checkSubmission(
	db: Database,
	{
		revisionId,
		submission,
		compiler,
		user,
	}: { revisionId: string; submission: Submission; compiler: Compiler; user: Act['user'] },
): Promise<Checked> {
	const found = readableRevision(db, db, { user, revisionId })
	if (!found) return { ok: false, reason: 'not-found' }
	const { revision, grants, contexts } = found
	if (!canWriteIn(user, grants, contexts, revision.contextId)) return { ok: false, reason: 'not-allowed' }
	if (!isEditable(revision.state)) return { ok: false, reason: 'not-editable' }
	if (submission.note.trim() === '') return { ok: false, reason: 'note-missing' }
	const { contextId, path } = revision
	if (needsChecklist(path) && submission.checklist === null) return { ok: false, reason: 'checklist-missing' }
	const file = fileInLayer(db, revision)
	if (file && changesNothing(file, revision)) return { ok: false, reason: 'nothing-changed' }
	const text = textOfRevision(db, revision)
	const { faults } = await checkVariant(db, { layer: contextId, path, text }, compiler)
	if (faults.length > 0) return { ok: false, reason: 'faults', faults }
	return { ok: true, revision, text }
}

/** The same words over another text below do say something: that they are still right. */
function changesNothing(file: NonNullable<ReturnType<typeof fileInLayer>>, revision: Revision): boolean {
	return file.setAside === null && file.inForce?.hash === revision.textHash && file.writtenOver === revision.belowHash
}

/** Whether nobody saved or decided since. */
export function isSameDraft(now: Revision, before: Revision): boolean {
	return now.version === before.version && now.state === before.state && now.textHash === before.textHash
}

export function storedSubmission(
	{ note, checklist, reviewBy, isMinor }: Submission,
	{ contextId }: Revision,
	user: Act['user'],
): Partial<Revision> {
	return { note: note.trim(), checklist, reviewBy, isMinor: isMinor && canMarkMinor(user, contextId) }
}
