import { expect, test } from 'vitest'
import { openAccount } from '#app/identity/open-account.server.ts'
import { addPerson, auditActions, client, PASSWORD } from '#app/identity/people.fixture.ts'
import { findAccount, findPerson } from '#app/identity/people.server.ts'
import { joinSlips } from '#db/schema/cohorts.ts'
import { tryCode } from './act-on-slip-code.server.ts'
import { updateCohort } from './cohorts.server.ts'
import { enrolmentsIn, findEnrolment, putEnrolment } from './enrolments.server.ts'
import { joinBySlip } from './join-by-slip.server.ts'
import { findSlipByCode, type JoinSlip, listSlips } from './join-slips.server.ts'
import { joiningRoom, NOW, SECRET } from './joining.fixture.ts'
import { MOST_SLIPS, MOST_SLIPS_AT_ONCE, SLIP_DAYS, SLIP_TRIES } from './joining-limits.ts'
import { replaceSlip, revokeSlip } from './make-slips.server.ts'

const DAY_MS = 24 * 60 * 60 * 1000

function slipRoom() {
	const room = joiningRoom()
	const use = (code: string, userId: string, now = NOW) =>
		room.db.transaction((tx) => joinBySlip(tx, { code, secret: SECRET, userId, client, now }))
	const open = (code: string, username: string) =>
		openAccount(
			room.db,
			{ displayName: 'Moussa Ba', username, password: PASSWORD, interfaceLocale: 'fr', client, now: NOW },
			(tx, userId) => joinBySlip(tx, { code, secret: SECRET, userId, client, now: NOW }),
		)
	const slipOf = (code: string): JoinSlip => {
		const slip = findSlipByCode(room.db, code, SECRET, NOW)
		if (!slip) throw new Error('There is no such slip.')
		return slip
	}
	const acting = { cohort: room.cohort, userId: room.trainer.id, client, now: NOW }
	return { ...room, use, open, slipOf, acting }
}

test('a code makes an account in the cohort, once', async () => {
	const { db, cohort, slipCode, open, slipOf } = slipRoom()
	const code = slipCode('Moussa Ba')
	const opened = await open(code, 'moussa')
	if (!opened.ok) throw new Error(opened.reason)
	expect(findPerson(db, opened.userId)).toMatchObject({
		username: 'moussa',
		email: null,
		roles: ['practitioner'],
		contextId: 'senegal',
	})
	expect(findEnrolment(db, cohort.id, opened.userId)?.state).toBe('active')
	expect(slipOf(code)).toMatchObject({ state: 'used', usedBy: opened.userId, usedByName: 'Moussa Ba' })
	expect(auditActions(db)).toEqual(['slips-made', 'slip-used'])

	expect(await open(code, 'eve')).toEqual({ ok: false, reason: 'slip-used' })
	expect(findAccount(db, 'eve')).toBeNull()
})

test('of two who use one slip at the same moment one is let in', async () => {
	const { db, cohort, slipCode, open } = slipRoom()
	const code = slipCode()
	const results = await Promise.all([open(code, 'moussa'), open(code, 'eve')])
	expect(results.filter(({ ok }) => ok)).toHaveLength(1)
	expect(enrolmentsIn(db, cohort.id)).toHaveLength(1)
	expect([findAccount(db, 'moussa'), findAccount(db, 'eve')].filter(Boolean)).toHaveLength(1)
})

test('who is signed in joins with their account; sending it again does no harm', () => {
	const { db, cohort, slipCode, use } = slipRoom()
	const person = addPerson(db)
	const code = slipCode()
	expect(use(code, person.id)).toEqual({ ok: true, isNew: true })
	expect(use(code, person.id)).toEqual({ ok: true, isNew: false })
	expect(enrolmentsIn(db, cohort.id)).toHaveLength(1)
})

test('who takes part already keeps the slip for somebody else', () => {
	const { db, cohort, slipCode, use, slipOf } = slipRoom()
	const person = addPerson(db)
	const enrolment = { cohortId: cohort.id, userId: person.id, state: 'paused', changedBy: null } as const
	db.transaction((tx) => putEnrolment(tx, enrolment, NOW))
	const code = slipCode()
	expect(use(code, person.id)).toEqual({ ok: true, isNew: false })
	expect(slipOf(code).state).toBe('open')
	expect(findEnrolment(db, cohort.id, person.id)?.state).toBe('paused')
})

test('a code that is wrong, old, revoked, or of a closed cohort opens nothing', () => {
	const { db, cohort, slipCode, use, slipOf, acting } = slipRoom()
	const person = addPerson(db)
	expect(use('0000000000000000', person.id)).toEqual({ ok: false, reason: 'slip-unknown' })
	expect(use(slipCode(), person.id, NOW + SLIP_DAYS * DAY_MS)).toEqual({ ok: false, reason: 'slip-expired' })
	const revoked = slipCode()
	expect(revokeSlip(db, { ...acting, slip: slipOf(revoked) })).toEqual({ ok: true })
	expect(revokeSlip(db, { ...acting, slip: slipOf(revoked) })).toEqual({ ok: false, reason: 'slip-not-open' })
	expect(use(revoked, person.id)).toEqual({ ok: false, reason: 'slip-revoked' })
	const code = slipCode()
	db.transaction((tx) => updateCohort(tx, cohort.id, { closedAt: NOW }))
	expect(use(code, person.id)).toEqual({ ok: false, reason: 'cohort-closed' })
	expect(enrolmentsIn(db, cohort.id)).toEqual([])
})

test('no code can be read from the database, nor found there without the secret', () => {
	const { db, slipCode } = slipRoom()
	const code = slipCode('Moussa Ba')
	const [row] = db.select().from(joinSlips).all()
	expect(JSON.stringify(row)).not.toContain(code)
	expect(findSlipByCode(db, code, 'another secret', NOW)).toBeNull()
})

test('slips made twice by one form are the same slips; those used meanwhile are not shown', () => {
	const { db, cohort, slipsFor, use } = slipRoom()
	const first = slipsFor(['Awa', 'Moussa'], 'form')
	if (!first.ok) throw new Error(first.reason)
	expect(first.slips.map(({ number, displayName }) => [number, displayName])).toEqual([
		[1, 'Awa'],
		[2, 'Moussa'],
	])
	expect(slipsFor(['Awa', 'Moussa'], 'form')).toEqual(first)
	use(first.slips[0]?.code ?? '', addPerson(db).id)
	expect(slipsFor(['Awa', 'Moussa'], 'form')).toEqual({ ok: true, slips: [first.slips[1]] })
	expect(slipsFor(['Eve'], 'form')).toEqual({ ok: false, reason: 'id-reused' })
	expect(listSlips(db, cohort.id, { limit: 9, offset: 0 }, NOW)).toHaveLength(2)
})

test('a lost slip is replaced by one of the same name, and works no more', () => {
	const { db, cohort, slipCode, slipOf, acting } = slipRoom()
	const lost = slipOf(slipCode('Awa'))
	const replaced = replaceSlip(db, { ...acting, secret: SECRET, requestId: 'again', slip: lost })
	expect(replaced).toMatchObject({ ok: true, slips: [{ number: 2, displayName: 'Awa', locale: 'fr' }] })
	expect(replaceSlip(db, { ...acting, secret: SECRET, requestId: 'again', slip: lost })).toEqual(replaced)
	expect(listSlips(db, cohort.id, { limit: 9, offset: 0 }, NOW).map(({ state }) => state)).toEqual(['open', 'revoked'])
	expect(replaceSlip(db, { ...acting, secret: SECRET, requestId: 'third', slip: lost })).toEqual({
		ok: false,
		reason: 'slip-not-open',
	})
})

test('a cohort has so many slips and no more', () => {
	const { slipsFor } = slipRoom()
	const many = Array<string>(MOST_SLIPS_AT_ONCE).fill('')
	for (let made = 0; made < MOST_SLIPS; made += many.length) expect(slipsFor(many).ok).toBe(true)
	expect(slipsFor([''])).toEqual({ ok: false, reason: 'too-many-slips' })
})

test('wrong codes use up the tries of a network, right and mistyped ones do not', () => {
	const { db, slipCode } = slipRoom()
	const code = slipCode()
	const attempt = (typed: string, address = client.address) => {
		const read = tryCode(db, { typed, secret: SECRET, client: { ...client, address }, now: NOW })
		return read.ok ? 'open' : read.reason
	}
	for (let tries = 0; tries < SLIP_TRIES.capacity * 2; tries++) {
		expect(attempt(code)).toBe('open')
		expect(attempt('12')).toBe('not-a-code')
	}
	for (let tries = 0; tries < SLIP_TRIES.capacity; tries++) {
		expect(attempt(String(tries).padStart(16, '0'))).toBe('slip-unknown')
	}
	expect(attempt(code)).toBe('too-many-tries')
	expect(attempt(code, '198.51.100.9')).toBe('open')
})
