import { expect, test } from 'vitest'
import { beginErasure } from '#app/identity/erasure.server.ts'
import { addPerson, auditActions } from '#app/identity/people.fixture.ts'
import { attendances } from '#db/schema/cohorts.ts'
import { addSession, cancelSession, changeSession } from './change-session.server.ts'
import { cohortRoom } from './cohort-room.fixture.ts'
import { eraseParticipation } from './erase-participation.server.ts'
import { attendeesOf, findLiveSession, sessionsOf, upcomingSessionsFor } from './live-sessions.server.ts'
import { recordAttendance } from './record-attendance.server.ts'

const HOUR = 3_600_000
const facts = { title: 'Opening', startsAt: 10 * HOUR, minutes: 90, place: 'Salle 3', link: '', note: '' }

function room() {
	const base = cohortRoom()
	const { db, act } = base
	const cohort = base.cohort()
	const add = (requestId = 'a', changes: Partial<typeof facts> = {}, at = cohort) =>
		addSession(db, { ...act, cohort: at, facts: { ...facts, ...changes }, requestId })
	const only = (at = cohort) => {
		const [session] = sessionsOf(db, [at.id])
		if (!session) throw new Error('There is no session.')
		return session
	}
	const record = (fields: Record<string, string>, at = cohort) => {
		const form = new FormData()
		for (const [name, value] of Object.entries(fields)) form.set(name, value)
		return recordAttendance(db, { ...act, cohort: at, sessionId: only().id, form })
	}
	const states = () => Object.fromEntries(attendeesOf(db, only()).map(({ name, state }) => [name, state]))
	return { ...base, cohort, another: () => base.cohort(), add, only, record, states }
}

test('a form sent twice plans one session', () => {
	const { db, cohort, add } = room()
	expect([add(), add()]).toEqual([{ ok: true }, { ok: true }])
	expect(sessionsOf(db, [cohort.id])).toMatchObject([{ ...facts, sequence: 0, cancelledAt: null }])
	expect(add('a', { title: 'Another' })).toEqual({ ok: false, reason: 'not-valid' })
	expect(auditActions(db)).toEqual(['session-created'])
})

test('each change is counted, and what changes nothing is not', () => {
	const { db, act, cohort, add, only } = room()
	add()
	const change = (changes: Partial<typeof facts>) =>
		changeSession(db, { ...act, now: 9_000, cohort, sessionId: only().id, facts: { ...facts, ...changes } })
	expect([change({}), only().sequence]).toEqual([{ ok: true }, 0])
	expect(change({ startsAt: 11 * HOUR })).toEqual({ ok: true })
	expect(only()).toMatchObject({ startsAt: 11 * HOUR, sequence: 1, updatedAt: 9_000 })
	const cancel = () => cancelSession(db, { ...act, cohort, sessionId: only().id })
	expect([cancel(), cancel()]).toEqual([{ ok: true }, { ok: true }])
	expect(only()).toMatchObject({ sequence: 2, cancelledAt: act.now })
	expect(change({ startsAt: 12 * HOUR })).toEqual({ ok: false, reason: 'too-late' })
	expect(auditActions(db)).toEqual(['session-created', 'session-changed', 'session-cancelled'])
})

test('a session of another cohort is not found, changed, cancelled or attended', () => {
	const { db, act, cohort: base, another, add, only, join, record } = room()
	add()
	const other = another()
	const asked = { ...act, cohort: other, sessionId: only().id }
	expect(findLiveSession(db, other.id, only().id)).toBeNull()
	expect(changeSession(db, { ...asked, facts })).toEqual({ ok: false, reason: 'not-found' })
	expect(cancelSession(db, asked)).toEqual({ ok: false, reason: 'not-found' })
	expect(record({ [`person-${join(base.id, 'Awa', 0)}`]: 'present' }, other)).toEqual({
		ok: false,
		reason: 'not-found',
	})
})

test('attendance is said in one form, for some or for all the rest', () => {
	const { db, cohort, add, join, record, states } = room()
	add()
	const [awa, omar] = [join(cohort.id, 'Awa', 0), join(cohort.id, 'Omar', 0)]
	join(cohort.id, 'Sira', 0, 'paused')
	join(cohort.id, 'Gone', 0, 'removed')
	expect(states()).toEqual({ Awa: null, Omar: null, Sira: null })
	expect(record({ [`person-${awa}`]: 'excused' })).toEqual({ ok: true })
	expect(record({ [`person-${omar}`]: 'absent', rest: 'present' })).toEqual({ ok: true })
	expect(states()).toEqual({ Awa: 'excused', Omar: 'absent', Sira: 'present' })
	expect(record({ [`person-${omar}`]: 'present' })).toEqual({ ok: true })
	expect(record({ [`person-${omar}`]: 'present' })).toEqual({ ok: true })
	expect(states()).toEqual({ Awa: 'excused', Omar: 'present', Sira: 'present' })
	expect(auditActions(db).filter((action) => action === 'attendance-recorded')).toHaveLength(3)
})

test('who came into the cohort later is none of the rest, and may be written down all the same', () => {
	const { cohort, add, join, record, states } = room()
	add()
	const end = facts.startsAt + facts.minutes * 60_000
	const [late] = [join(cohort.id, 'Late', end + 1), join(cohort.id, 'Awa', end)]
	expect(record({ rest: 'present' })).toEqual({ ok: true })
	expect(states()).toEqual({ Awa: 'present', Late: null })
	expect(record({ [`person-${late}`]: 'present' })).toEqual({ ok: true })
	expect(states()).toEqual({ Awa: 'present', Late: 'present' })
})

test('attendance written down by mistake can be taken back, for one and not for the rest', () => {
	const { cohort, add, join, record, states } = room()
	add()
	const [awa, omar] = [join(cohort.id, 'Awa', 0), join(cohort.id, 'Omar', 0)]
	record({ [`person-${awa}`]: 'absent', [`person-${omar}`]: 'absent' })
	expect(record({ [`person-${awa}`]: 'not-recorded', rest: 'present' })).toEqual({ ok: true })
	expect(states()).toEqual({ Awa: null, Omar: 'absent' })
})

test('who left keeps what was written down, and who was erased is on no list', () => {
	const { db, cohort, add, join, enrol, record, states } = room()
	add()
	const awa = join(cohort.id, 'Awa', 0)
	record({ [`person-${awa}`]: 'present' })
	enrol(cohort.id, awa, 5, 'removed')
	expect(states()).toEqual({ Awa: 'present' })
	db.transaction((tx) => eraseParticipation(tx, beginErasure(tx, awa, 6)))
	expect(states()).toEqual({})
})

test.each([
	['names somebody else', (id: string) => ({ 'person-nobody': 'present', [`person-${id}`]: 'present' }), 'not-found'],
	['says something else', (id: string) => ({ [`person-${id}`]: 'asleep' }), 'not-valid'],
	['brings another field', (id: string) => ({ [`person-${id}`]: 'present', score: 'present' }), 'not-valid'],
])('an attendance form that %s writes nothing', (_, fields, reason) => {
	const { db, cohort, add, join, record } = room()
	add()
	addPerson(db)
	expect(record(fields(join(cohort.id, 'Awa', 0)))).toEqual({ ok: false, reason })
	expect(db.select().from(attendances).all()).toEqual([])
})

test('people see what is to come in cohorts they take part in, until it is over', () => {
	const { db, cohort, add, join } = room()
	const awa = join(cohort.id, 'Awa', 0)
	const omar = join(cohort.id, 'Omar', 0, 'removed')
	add()
	add('b', { startsAt: 5 * HOUR, title: 'Before' })
	const titles = (userId: string, now: number) => upcomingSessionsFor(db, userId, now).map(({ title }) => title)
	expect(titles(awa, 0)).toEqual(['Before', 'Opening'])
	expect(titles(awa, 11 * HOUR)).toEqual(['Opening'])
	expect(titles(awa, 11.5 * HOUR)).toEqual([])
	expect(titles(omar, 0)).toEqual([])
	expect(upcomingSessionsFor(db, awa, 0)[0]?.timeZone).toBe(cohort.timeZone)
})
