import { recordAudit } from '#app/identity/audit.server.ts'
import type { Database } from '#db/connection.ts'
import type { Act } from './act.ts'
import { canWriteIn } from './policy.ts'
import { readableRevision } from './readable-revision.server.ts'
import { isEditable } from './revision-states.ts'
import { updateRevision } from './revisions.server.ts'

/** Puts a draft away. Its row and its text stay, so the history can show it. */
export function discardDraft(
	db: Database,
	{ revisionId, user, client, now }: Act & { revisionId: string },
): { ok: true } | { ok: false; reason: 'not-found' | 'not-allowed' | 'not-editable' } {
	return db.transaction(
		(tx) => {
			const found = readableRevision(db, tx, { user, revisionId })
			if (!found) return { ok: false, reason: 'not-found' } as const
			const { revision, grants, contexts } = found
			if (!canWriteIn(user, grants, contexts, revision.contextId)) return { ok: false, reason: 'not-allowed' } as const
			if (!isEditable(revision.state)) return { ok: false, reason: 'not-editable' } as const
			updateRevision(tx, revisionId, { state: 'discarded', decidedBy: user.id, decidedAt: now })
			const detail = { context: revision.contextId, path: revision.path, number: revision.number }
			recordAudit(tx, { action: 'draft-discarded', actorId: user.id, subjectId: null, client, detail }, now)
			return { ok: true } as const
		},
		{ behavior: 'immediate' },
	)
}
