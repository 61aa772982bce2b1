import { expect, test } from 'vitest'
import { MOST_EMAILS } from './email-list.ts'
import { inviteByLink, inviteByMail } from './invitation-form.ts'

const TRAINERS = { choosesRoles: false }
const ADMINS = { choosesRoles: true }
const list = (length: number) => Array.from({ length }, (_, index) => `guest-${index}@example.org`).join(' ')
const faults = (result: { error?: { issues: { message: string }[] } }) =>
	result.error?.issues.map(({ message }) => message)

test('the form of a trainer invites practitioners; that of an admin needs a choice', () => {
	expect(inviteByLink(TRAINERS).parse({}).roles).toEqual(['practitioner'])
	expect(faults(inviteByLink(ADMINS).safeParse({ roles: [] }))).toEqual(['no-role'])
	expect(inviteByLink(ADMINS).parse({ roles: ['author'] }).roles).toEqual(['author'])
})

test('roles that a trainer forges are read, so that the policy can refuse them', () => {
	expect(inviteByLink(TRAINERS).parse({ roles: ['admin'] }).roles).toEqual(['admin'])
})

test('takes a list up to its limit', () => {
	const byMail = inviteByMail(TRAINERS)
	expect(byMail.parse({ emails: list(MOST_EMAILS) }).emails).toHaveLength(MOST_EMAILS)
	expect(faults(byMail.safeParse({ emails: list(MOST_EMAILS + 1) }))).toEqual(['Invite up to 100 people at once.'])
	expect(faults(byMail.safeParse({ emails: ' , ' }))).toEqual(['emails-missing'])
})
