import { recordAudit } from '#app/identity/audit.server.ts'
import type { AuditAction } from '#app/identity/audit-action.ts'
import { writeOnce } from '#app/learning/write-once.server.ts'
import type { Database, Transaction } from '#db/connection.ts'
import type { Act } from './act.ts'
import type { Cohort } from './cohort.ts'
import { findLiveSession, insertLiveSession, updateLiveSession } from './live-sessions.server.ts'
import type { SessionFacts } from './session-form.ts'

type Done = { ok: true } | { ok: false; reason: 'not-found' | 'too-late' }
type OnSession = Act & { cohort: Pick<Cohort, 'id' | 'name'>; sessionId: string }

/** Adds a session, once however often its form is sent. */
export function addSession(
	db: Database,
	{
		cohort,
		facts,
		requestId,
		...act
	}: Act & { cohort: Pick<Cohort, 'id' | 'name'>; facts: SessionFacts; requestId: unknown },
): { ok: true } | { ok: false; reason: 'not-valid' } {
	const write = { userId: act.user.id, id: requestId, content: ['session', cohort.id, facts], now: act.now }
	const result = writeOnce(db, write, {
		perform: () =>
			db.transaction((tx) => {
				insertLiveSession(tx, { ...facts, cohortId: cohort.id, createdBy: act.user.id }, act.now)
				record(tx, 'session-created', cohort, facts.title, act)
				return { ok: true } as const
			}),
		replay: () => ({ ok: true }) as const,
	})
	return result.ok ? result : { ok: false, reason: 'not-valid' }
}

/** Changes a session that is not cancelled; nothing is counted or recorded where nothing changes. */
export function changeSession(
	db: Database,
	{ cohort, sessionId, facts, ...act }: OnSession & { facts: SessionFacts },
): Done {
	return db.transaction(
		(tx) => {
			const session = findLiveSession(tx, cohort.id, sessionId)
			if (!session) return { ok: false, reason: 'not-found' } as const
			if (session.cancelledAt !== null) return { ok: false, reason: 'too-late' } as const
			const isOther = (Object.keys(facts) as (keyof SessionFacts)[]).some((key) => facts[key] !== session[key])
			if (!isOther) return { ok: true } as const
			updateLiveSession(tx, session, facts, act.now)
			record(tx, 'session-changed', cohort, facts.title, act)
			return { ok: true } as const
		},
		{ behavior: 'immediate' },
	)
}

/** Calls a session off. It stays in lists and calendars, said to be cancelled. */
export function cancelSession(db: Database, { cohort, sessionId, ...act }: OnSession): Done {
	return db.transaction(
		(tx) => {
			const session = findLiveSession(tx, cohort.id, sessionId)
			if (!session) return { ok: false, reason: 'not-found' } as const
			if (session.cancelledAt !== null) return { ok: true } as const
			updateLiveSession(tx, session, { cancelledAt: act.now }, act.now)
			record(tx, 'session-cancelled', cohort, session.title, act)
			return { ok: true } as const
		},
		{ behavior: 'immediate' },
	)
}

function record(
	tx: Transaction,
	action: Extract<AuditAction, `session-${string}`>,
	cohort: Pick<Cohort, 'id' | 'name'>,
	session: string,
	{ user, client, now }: Act,
): void {
	const detail = { cohort: cohort.id, name: cohort.name, session }
	recordAudit(tx, { action, actorId: user.id, subjectId: null, client, detail }, now)
}
