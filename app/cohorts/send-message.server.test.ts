import { expect, test } from 'vitest'
import { eraseAccount } from '#app/identity/erase-account.server.ts'
import { beginErasure } from '#app/identity/erasure.server.ts'
import { chooseMail } from '#app/identity/mail-choices.server.ts'
import { addPerson, auditActions, client, origin } from '#app/identity/people.fixture.ts'
import {
	countMessagesTo,
	findCohortMessage,
	findMessageTo,
	markRead,
	messagesOfCohort,
	messagesTo,
} from './cohort-messages.server.ts'
import { at, contactRoom } from './contact-room.fixture.ts'
import { eraseParticipation } from './erase-participation.server.ts'
import { messageRecipients } from './message-recipients.server.ts'
import { sendMessage } from './send-message.server.ts'

const NOW = at('2027-03-01')
const message = { subject: 'Thursday', body: 'We meet at ten.\nhttps://meet.example/a', audience: 'all' as const }
const ALL = { limit: 50, offset: 0 }

async function room() {
	const base = await contactRoom()
	const { db, trainer } = base
	const cohort = base.cohortWith([{}], { locale: 'fr' })
	const send = (changes: Partial<typeof message> | { audience: 'stuck' } = {}, requestId: unknown = 'a', now = NOW) =>
		sendMessage(db, {
			user: trainer,
			client,
			now,
			cohort,
			message: { ...message, ...changes },
			requestId,
			origin,
			secret: 's'.repeat(32),
		})
	return { ...base, cohort, send }
}

test('each person gets a message by itself, in a frame of their language, with the trainer’s words as they are', async () => {
	const { cohort, enrol, mails, send } = await room()
	const [awa, omar] = [
		enrol(cohort.id, { displayName: 'Awa', interfaceLocale: 'ar' }),
		enrol(cohort.id, { displayName: 'Omar', interfaceLocale: null }),
	]
	expect(send()).toEqual({ ok: true })
	const of = (email: string | null) => mails().find(({ recipient }) => recipient === email)
	expect(mails().map(({ subject }) => subject)).toEqual(['Thursday', 'Thursday'])
	expect(of(awa.email)).toMatchObject({
		locale: 'ar',
		body: expect.stringContaining('\n\nWe meet at ten.\nhttps://meet.example/a\n'),
	})
	expect(of(awa.email)?.body).not.toMatch(new RegExp(`Omar|${omar.email}`))
	expect(of(omar.email)).toMatchObject({ locale: 'fr', body: expect.stringContaining('Moussa Fall écrit à') })
	expect(of(omar.email)?.body.split('\n')).toContain(of(omar.email)?.unsubscribeLink)
})

test('who has no address, or wants no such mail, finds it on their page', async () => {
	const { db, cohort, enrol, mails, send } = await room()
	enrol(cohort.id)
	const silent = enrol(cohort.id)
	chooseMail(db, { userId: silent.id, kind: 'messages', isWanted: false }, 0)
	const bare = enrol(cohort.id, { email: null, username: 'awa' })
	send()
	expect(mails()).toHaveLength(1)
	expect(messagesOfCohort(db, cohort.id, ALL)).toMatchObject([
		{ subject: 'Thursday', mailed: 1, unmailed: 2, author: 'Moussa Fall' },
	])
	for (const { id } of [silent, bare])
		expect(messagesTo(db, id, ALL)).toMatchObject([{ subject: 'Thursday', readAt: null }])
})

test('sent again it goes out once, and the same id for other words is refused', async () => {
	const { db, cohort, enrol, mails, send } = await room()
	enrol(cohort.id)
	expect([send(), send(), send()]).toEqual([{ ok: true }, { ok: true }, { ok: true }])
	expect([mails().length, messagesOfCohort(db, cohort.id, ALL).length]).toEqual([1, 1])
	expect([send({ body: 'Other' }), send({}, null)]).toEqual([
		{ ok: false, reason: 'not-valid' },
		{ ok: false, reason: 'not-valid' },
	])
	expect(auditActions(db)).toEqual(['message-sent'])
})

test('to those who are stuck it goes to nobody else', async () => {
	const { db, cohort, enrol, mails, send } = await room()
	const stuck = enrol(cohort.id, {}, at('2027-02-01'))
	const fresh = enrol(cohort.id, {}, at('2027-02-27'))
	expect(messageRecipients(db, cohort, 'stuck', NOW).map(({ userId }) => userId)).toEqual([stuck.id])
	send({ audience: 'stuck' })
	expect(mails().map(({ recipient }) => recipient)).toEqual([stuck.email])
	expect(findMessageTo(db, fresh.id, messagesTo(db, stuck.id, ALL)[0]?.id ?? '')).toBeNull()
	expect(countMessagesTo(db, fresh.id)).toEqual({ all: 0, unread: 0 })
})

test('who does not take part now is not written to, and where nobody is left nothing is sent', async () => {
	const { db, cohort, put, mails, send } = await room()
	for (const state of ['paused', 'removed', 'requested', 'declined', 'moved'] as const)
		put(cohort.id, addPerson(db).id, state)
	expect(send()).toEqual({ ok: false, reason: 'nobody' })
	expect([mails(), messagesOfCohort(db, cohort.id, ALL), auditActions(db)]).toEqual([[], [], []])
})

test('a trainer who writes too often has to wait, and a refused message may be sent again', async () => {
	const { cohort, enrol, send } = await room()
	enrol(cohort.id)
	const results = Array.from({ length: 11 }, (_, index) => send({ body: String(index) }, `m${index}`))
	expect(results.map(({ ok }) => ok)).toEqual([...Array(10).fill(true), false])
	expect(send({ body: '10' }, 'm10', NOW + 15 * 60_000)).toEqual({ ok: true })
})

test('what is read is noted once, by its reader only', async () => {
	const { db, cohort, cohortWith, enrol, send } = await room()
	const [awa, omar] = [enrol(cohort.id), enrol(cohort.id)]
	send()
	const messageId = messagesTo(db, awa.id, ALL)[0]?.id ?? ''
	markRead(db, { userId: awa.id, messageId }, 5)
	markRead(db, { userId: awa.id, messageId }, 9)
	expect([countMessagesTo(db, awa.id), countMessagesTo(db, omar.id)]).toEqual([
		{ all: 1, unread: 0 },
		{ all: 1, unread: 1 },
	])
	expect(findMessageTo(db, awa.id, messageId)?.readAt).toBe(5)
	expect(findCohortMessage(db, cohort.id, messageId)).toMatchObject({ read: 1, mailed: 2 })
	expect(findCohortMessage(db, cohortWith([]).id, messageId)).toBeNull()
})

test('who is erased is gone from what was written', async () => {
	const { db, trainer, cohort, enrol, send } = await room()
	const [awa, omar] = [enrol(cohort.id), enrol(cohort.id)]
	send()
	const messageId = messagesTo(db, omar.id, ALL)[0]?.id ?? ''
	for (const { id } of [awa, trainer]) {
		db.transaction((tx) => {
			const erasure = beginErasure(tx, id, NOW)
			eraseParticipation(tx, erasure)
			eraseAccount(tx, erasure)
		})
	}
	expect(findCohortMessage(db, cohort.id, messageId)).toMatchObject({ read: 0, author: null })
	expect(findMessageTo(db, omar.id, messageId)).toMatchObject({ subject: 'Thursday', author: null })
})
