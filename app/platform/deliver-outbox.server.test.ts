import { expect, test } from 'vitest'
import type { Database } from '#db/connection.ts'
import { outbox } from '#db/schema/platform.ts'
import { createTestDatabase } from '#tests/database.ts'
import { deliverOutbox } from './deliver-outbox.server.ts'
import { createLog } from './log.server.ts'
import type { Mailer, OutgoingMail } from './mailer.server.ts'
import { enqueueMail, sweepOutbox } from './outbox.server.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const mail = { to: 'awa@example.org', subject: 'Hello', body: 'A secret link', locale: 'en', expiresAt: 3 * DAY_MS }
const log = createLog('silent')

function recordingMailer(fail?: (mail: OutgoingMail) => Error | undefined): Mailer & { sent: OutgoingMail[] } {
	const sent: OutgoingMail[] = []
	return {
		sent,
		async send(mail) {
			const error = fail?.(mail)
			if (error) throw error
			sent.push(mail)
		},
		isPermanent: (error) => String(error).includes('no such person'),
	}
}

const deliverAt = (db: Database, mailer: Mailer, now: number) => deliverOutbox(db, mailer, log, () => now)

test('sends what is due once, and keeps no copy of the text', async () => {
	const db = createTestDatabase()
	const mailer = recordingMailer()
	enqueueMail(db, mail, 0)
	expect(await deliverAt(db, mailer, 1)).toBe(1)
	expect(await deliverAt(db, mailer, DAY_MS)).toBe(0)
	expect(mailer.sent).toMatchObject([{ to: 'awa@example.org', subject: 'Hello', body: 'A secret link' }])
	expect(db.select().from(outbox).get()).toMatchObject({ sentAt: 1, body: '', claim: null })
})

test('a mail of a transaction that fails was never written', async () => {
	const db = createTestDatabase()
	const mailer = recordingMailer()
	expect(() =>
		db.transaction((tx) => {
			enqueueMail(tx, mail, 0)
			throw new Error('the cause did not happen')
		}),
	).toThrow()
	expect(await deliverAt(db, mailer, 1)).toBe(0)
})

test('tries again, ever less often, until the server is back', async () => {
	const db = createTestDatabase()
	let isDown = true
	const mailer = recordingMailer(() => (isDown ? new Error('connection refused') : undefined))
	enqueueMail(db, mail, 0)
	await deliverAt(db, mailer, 0)
	expect(db.select().from(outbox).get()).toMatchObject({ attempts: 1, nextAttemptAt: MINUTE_MS, body: mail.body })
	await deliverAt(db, mailer, MINUTE_MS)
	expect(db.select().from(outbox).get()).toMatchObject({ attempts: 2, nextAttemptAt: 5 * MINUTE_MS })
	isDown = false
	expect(await deliverAt(db, mailer, 4 * MINUTE_MS)).toBe(0)
	expect(await deliverAt(db, mailer, 5 * MINUTE_MS)).toBe(1)
})

test('gives up at once on a recipient that is refused for good', async () => {
	const db = createTestDatabase()
	const mailer = recordingMailer(() => new Error('no such person'))
	enqueueMail(db, mail, 0)
	await deliverAt(db, mailer, 7)
	expect(db.select().from(outbox).get()).toMatchObject({ failedAt: 7, body: '', lastError: 'Error: no such person' })
})

test('does not send a mail whose link has run out', async () => {
	const db = createTestDatabase()
	const mailer = recordingMailer()
	enqueueMail(db, { ...mail, expiresAt: 10 }, 0)
	expect(await deliverAt(db, mailer, 10)).toBe(0)
	expect(db.select().from(outbox).get()).toMatchObject({ failedAt: 10, body: '' })
})

test('leaves a mail that another process is sending alone, until that process must be dead', async () => {
	const db = createTestDatabase()
	enqueueMail(db, mail, 0)
	const second = recordingMailer()
	const first = recordingMailer()
	const sending = {
		...first,
		async send(mail: OutgoingMail) {
			expect(await deliverAt(db, second, MINUTE_MS)).toBe(0)
			await first.send(mail)
		},
	}
	expect(await deliverAt(db, sending, 0)).toBe(1)

	enqueueMail(db, mail, DAY_MS)
	const dying = { ...first, send: () => new Promise<void>(() => {}) }
	void deliverAt(db, dying, DAY_MS)
	expect(await deliverAt(db, second, DAY_MS + 10 * MINUTE_MS)).toBe(1)
})

test('one bad mail does not hold up the others', async () => {
	const db = createTestDatabase()
	const mailer = recordingMailer((mail) => (mail.to === 'bad@example.org' ? new Error('try later') : undefined))
	enqueueMail(db, { ...mail, to: 'bad@example.org' }, 0)
	enqueueMail(db, mail, 1)
	expect(await deliverAt(db, mailer, 2)).toBe(1)
})

test('forgets settled mail after a month and unsettled mail never', async () => {
	const db = createTestDatabase()
	enqueueMail(db, mail, 0)
	await deliverAt(db, recordingMailer(), 0)
	enqueueMail(db, { ...mail, expiresAt: 90 * DAY_MS }, 1)
	sweepOutbox(db, 60 * DAY_MS)
	expect(db.select().from(outbox).all()).toMatchObject([{ createdAt: 1 }])
})
