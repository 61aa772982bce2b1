import { expect, test } from 'vitest'
import { invitationMail, passwordChangedMail, passwordResetMail } from './mails.ts'

const link = 'https://learn.example/invitation/abc'
const invitation = { inviter: 'Grace Wanjiru', cohort: null, link, expiresAt: Date.UTC(2026, 11, 5) }

test.each([
	['en', '5 December 2026'],
	['fr', '5 décembre 2026'],
	['ar', '5 ديسمبر 2026'],
])('writes an invitation in %s', (locale, date) => {
	const mail = invitationMail(invitation, locale)
	expect(mail.locale).toBe(locale)
	expect(mail.body).toContain('Grace Wanjiru')
	expect(mail.body).toContain(date)
	expect(mail.body.split('\n')).toContain(link)
})

test('falls back to English for a language the interface does not speak', () => {
	expect(invitationMail(invitation, 'sw').locale).toBe('en')
	expect(passwordResetMail({ name: 'Awa', link }, null)).toMatchObject({
		locale: 'en',
		subject: expect.stringContaining('new password'),
	})
})

test('each Arabic paragraph reads from the right, even one that begins with a Latin name', () => {
	const paragraphs = passwordChangedMail({ name: 'Awa', link }, 'ar').body.trimEnd().split('\n\n')
	const texts = paragraphs.filter((paragraph) => paragraph !== link)
	expect(texts.length).toBe(paragraphs.length - 1)
	expect(texts.every((paragraph) => paragraph.startsWith('\u200f'))).toBe(true)
})
