import { recordAudit } from '#app/identity/audit.server.ts'
import type { Database } from '#db/connection.ts'
import type { Act } from './act.ts'
import { readAttendance } from './attendance-form.ts'
import type { Cohort } from './cohort.ts'
import { attendeesOf, findLiveSession, putAttendance } from './live-sessions.server.ts'

type Refused = { ok: false; reason: 'not-found' | 'not-valid' | 'too-late' }

/** Writes down who was there, all of them or, where the form names somebody who is not of this cohort, nobody. */
export function recordAttendance(
	db: Database,
	{
		cohort,
		sessionId,
		form,
		user,
		client,
		now,
	}: Act & { cohort: Pick<Cohort, 'id' | 'name'>; sessionId: string; form: FormData },
): { ok: true } | Refused {
	return db.transaction(
		(tx) => {
			const session = findLiveSession(tx, cohort.id, sessionId)
			if (!session) return { ok: false, reason: 'not-found' } as const
			if (session.cancelledAt !== null) return { ok: false, reason: 'too-late' } as const
			const people = attendeesOf(tx, session)
			const known = new Map(people.map(({ userId, state }) => [userId, state]))
			const others = people.filter(({ state, joinedLater }) => state === null && !joinedLater)
			const said = readAttendance(
				form,
				others.map(({ userId }) => userId),
			)
			if (!said) return { ok: false, reason: 'not-valid' } as const
			if ([...said.keys()].some((userId) => !known.has(userId))) return { ok: false, reason: 'not-found' } as const
			const changed = [...said].filter(([userId, state]) => known.get(userId) !== state)
			if (changed.length === 0) return { ok: true } as const
			for (const [userId, state] of changed) putAttendance(tx, { sessionId, userId, state, recordedBy: user.id }, now)
			const detail = { cohort: cohort.id, name: cohort.name, session: session.title, people: changed.length }
			recordAudit(tx, { action: 'attendance-recorded', actorId: user.id, subjectId: null, client, detail }, now)
			return { ok: true } as const
		},
		{ behavior: 'immediate' },
	)
}
