import { expect, test } from 'vitest'
import type { outbox } from '#db/schema/platform.ts'
import { createTestDatabase } from '#tests/database.ts'
import { countOutbox, listOutbox } from './list-outbox.server.ts'
import { enqueueMail } from './outbox.server.ts'
import { randomToken } from './tokens.ts'

const EVERYTHING = { state: null, limit: 10, offset: 0 }

function withMails() {
	const db = createTestDatabase()
	const token = randomToken()
	for (const [index, to] of ['one@example.org', 'two@example.org', 'three@example.org'].entries()) {
		const mail = { to, subject: 'Invitation', body: `https://learn.example/invitation/${token}`, locale: 'en' }
		enqueueMail(db, { ...mail, expiresAt: 1000 }, index)
	}
	const settle = (to: string, outcome: Partial<typeof outbox.$inferInsert>) => {
		const mail = listOutbox(db, EVERYTHING).find(({ recipient }) => recipient === to)
		if (!mail) throw new Error('no mail')
		db.$client
			.prepare('update outbox set sent_at = ?, failed_at = ?, last_error = ? where id = ?')
			.run(outcome.sentAt ?? null, outcome.failedAt ?? null, outcome.lastError ?? null, mail.id)
	}
	settle('one@example.org', { sentAt: 5 })
	settle('two@example.org', { failedAt: 6, lastError: `550 refused: https://learn.example/invitation/${token}` })
	return { db, token }
}

test('lists mails by state, the newest first, in pages', () => {
	const { db } = withMails()
	const recipients = (wanted: Partial<Parameters<typeof listOutbox>[1]>) =>
		listOutbox(db, { ...EVERYTHING, ...wanted }).map(({ recipient, state }) => [recipient, state])
	expect(recipients({})).toEqual([
		['three@example.org', 'waiting'],
		['two@example.org', 'failed'],
		['one@example.org', 'sent'],
	])
	expect(recipients({ state: 'failed' })).toEqual([['two@example.org', 'failed']])
	expect(recipients({ limit: 1, offset: 2 })).toEqual([['one@example.org', 'sent']])
	expect(countOutbox(db)).toEqual({ waiting: 1, sent: 1, failed: 1 })
})

test('never gives away a link, neither of the text nor of an error that quotes it', () => {
	const { db, token } = withMails()
	expect(JSON.stringify(listOutbox(db, EVERYTHING))).not.toContain(token)
})
