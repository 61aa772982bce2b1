import { recordAudit } from '#app/identity/audit.server.ts'
import type { Database } from '#db/connection.ts'
import type { Act } from './act.ts'
import { reviewRefusal } from './approve-revision.server.ts'
import { findRevision, updateRevision } from './revisions.server.ts'

/** `version` is the one the reviewer has read. */
type RequestChanges = Act & { revisionId: string; version: number; decisionNote: string }

/** Gives a text back to its writers, with a word about what is to be done. */
export function requestChanges(
	db: Database,
	{ revisionId, version, decisionNote, user, client, now }: RequestChanges,
): { ok: true } | { ok: false; reason: 'not-found' | 'not-in-review' | 'own-text' | 'moved-on' | 'note-missing' } {
	const note = decisionNote.trim()
	return db.transaction(
		(tx) => {
			const revision = findRevision(tx, revisionId)
			const refusal = revision ? reviewRefusal(db, user, revision) : 'not-found'
			if (!revision || refusal) return { ok: false, reason: refusal ?? 'not-found' } as const
			if (revision.version !== version) return { ok: false, reason: 'moved-on' } as const
			if (note === '') return { ok: false, reason: 'note-missing' } as const
			const decision = { decidedBy: user.id, decidedAt: now, decisionNote: note }
			updateRevision(tx, revisionId, { ...decision, state: 'changes-requested' })
			const { contextId: context, path, number, authorId } = revision
			const event = { action: 'changes-requested', actorId: user.id, subjectId: authorId, client } as const
			recordAudit(tx, { ...event, detail: { context, path, number } }, now)
			return { ok: true } as const
		},
		{ behavior: 'immediate' },
	)
}
