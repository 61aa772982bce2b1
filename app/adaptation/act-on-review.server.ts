import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import type { Compiler } from '#app/curriculum/compiler.ts'
import type { Fault } from '#app/curriculum/fault.ts'
import type { Database } from '#db/connection.ts'
import type { Act } from './act.ts'
import { approveRevision } from './approve-revision.server.ts'
import { commentOnRevision } from './comment-on-revision.server.ts'
import { recallSubmission } from './recall-submission.server.ts'
import { refusalMessage } from './refusal-message.ts'
import { requestChanges } from './request-changes.server.ts'
import { resolveComment } from './resolve-comment.server.ts'
import { CommentForm, decisionForm } from './review-forms.ts'
import type { RevisionView } from './revision-view.server.ts'
import { takeBack } from './take-back.server.ts'

type Status = ReturnType<typeof refusalMessage>['status']
type Done = 'commented' | 'resolved' | 'reopened' | 'published' | 'changes-requested' | 'recalled' | 'taken-back'

/** What came of a form of a revision's page. `faults` are what keeps the text from being published. */
export type ReviewOutcome =
	| { kind: 'done'; done: Done }
	| { kind: 'comment'; submission: SubmissionResult; status: Status }
	| { kind: 'decision'; submission: SubmissionResult; faults: Fault[]; status: Status }
	| { kind: 'refused'; text: string; faults: Fault[]; status: Status }

type ActOnReview = Act & { form: FormData; view: RevisionView; compiler: Compiler }

/** Does what a form of a revision's page asks for; null where it is none of its forms. */
export async function actOnReview(db: Database, act: ActOnReview): Promise<ReviewOutcome | null> {
	const { form, view, compiler, user, client, now } = act
	const revision = { revisionId: view.revision.id, user, client, now }
	switch (form.get('intent')) {
		case 'comment':
			return comment(db, act)
		case 'resolve':
			return settleComment(db, act, true)
		case 'reopen':
			return settleComment(db, act, false)
		case 'approve':
			return decide(db, act, 'published')
		case 'request-changes':
			return decide(db, act, 'changes-requested')
		case 'recall':
			return told(recallSubmission(db, revision), 'recalled')
		case 'take-back':
			return told(await takeBack(db, { ...revision, compiler }), 'taken-back')
		default:
			return null
	}
}

function comment(db: Database, { form, view, user, client, now }: ActOnReview): ReviewOutcome {
	const submission = parseWithZod(form, { schema: CommentForm })
	if (submission.status !== 'success') return { kind: 'comment', submission: submission.reply(), status: 400 }
	const { line = null, body } = submission.value
	const result = commentOnRevision(db, { revisionId: view.revision.id, line, body, user, client, now })
	if (result.ok) return { kind: 'done', done: 'commented' }
	if (result.reason === 'no-such-line') {
		return { kind: 'comment', submission: submission.reply({ fieldErrors: { line: ['no-such-line'] } }), status: 400 }
	}
	const { text, status } = refusalMessage(result.reason)
	return { kind: 'comment', submission: submission.reply({ formErrors: [text] }), status }
}

function settleComment(db: Database, { form, view, user, client, now }: ActOnReview, isResolved: boolean) {
	const commentId = String(form.get('comment'))
	if (!view.comments.some(({ id }) => id === commentId)) return told({ ok: false, reason: 'not-found' }, 'resolved')
	return told(resolveComment(db, { commentId, isResolved, user, client, now }), isResolved ? 'resolved' : 'reopened')
}

async function decide(
	db: Database,
	{ form, view, compiler, user, client, now }: ActOnReview,
	done: 'published' | 'changes-requested',
): Promise<ReviewOutcome | null> {
	const submission = parseWithZod(form, { schema: decisionForm(done === 'changes-requested') })
	if (submission.status !== 'success') {
		return { kind: 'decision', submission: submission.reply(), faults: [], status: 400 }
	}
	const decision = { ...submission.value, revisionId: view.revision.id, user, client, now }
	const result =
		done === 'published' ? await approveRevision(db, { ...decision, compiler }) : requestChanges(db, decision)
	if (result.ok) return { kind: 'done', done }
	const { text, status } = refusalMessage(result.reason)
	return { kind: 'decision', submission: submission.reply({ formErrors: [text] }), faults: faultsOf(result), status }
}

function told(result: { ok: true } | { ok: false; reason: string; faults?: Fault[] }, done: Done): ReviewOutcome {
	if (result.ok) return { kind: 'done', done }
	return { kind: 'refused', ...refusalMessage(result.reason), faults: faultsOf(result) }
}

function faultsOf(result: { reason: string; faults?: Fault[] }): Fault[] {
	return result.faults ?? []
}
