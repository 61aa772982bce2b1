import type { Compiler } from '#app/curriculum/compiler.ts'
import type { Fault } from '#app/curriculum/fault.ts'
import { recordAudit } from '#app/identity/audit.server.ts'
import type { Database } from '#db/connection.ts'
import type { Act } from './act.ts'
import { writersOf } from './draft-saves.server.ts'
import { canMarkMinor, canPublish } from './policy.ts'
import { publishRevision } from './publish-revision.server.ts'
import type { PublishRefusal } from './put-in-force.server.ts'
import type { Revision } from './revisions.server.ts'
import { rightsOf } from './rights.server.ts'
import { checkSubmission, type Submission, type SubmissionRefusal, storedSubmission } from './submit-revision.server.ts'

type PublishDirectly = Act & Submission & { revisionId: string; compiler: Compiler }
type Result =
	| { ok: true }
	| PublishRefusal<SubmissionRefusal | 'needs-review'>
	| { ok: false; reason: 'faults'; faults: Fault[] }

/** Publishes one's own draft at once, where the programme does without the two-person rule. It asks for the same answers. */
export async function publishDirectly(
	db: Database,
	{ revisionId, compiler, user, client, now, ...submission }: PublishDirectly,
): Promise<Result> {
	const checked = await checkSubmission(db, { revisionId, submission, compiler, user })
	if (!checked.ok) return checked
	const { revision } = checked
	const refuse = () => (mayPublish(db, user, revision) ? null : ('needs-review' as const))
	if (refuse()) return { ok: false, reason: 'needs-review' }
	const { contextId, path, number, authorId } = revision
	return publishRevision<'needs-review'>(db, {
		revision,
		isMinor: submission.isMinor && canMarkMinor(user, contextId),
		compiler,
		now,
		refuse,
		changes: { ...storedSubmission(submission, revision, user), submittedBy: user.id, submittedAt: now },
		record(tx) {
			const detail = { context: contextId, path, number, reviewed: false }
			recordAudit(tx, { action: 'revision-published', actorId: user.id, subjectId: authorId, client, detail }, now)
		},
	})
}

function mayPublish(db: Database, user: Act['user'], revision: Revision): boolean {
	const { grants, contexts, settings } = rightsOf(db, user)
	return canPublish(user, grants, contexts, { ...revision, writers: writersOf(db, revision.id) }, settings)
}
