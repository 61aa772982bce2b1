import { expect, test } from 'vitest'
import type { Person } from '#tests/platform/people.ts'
import { joinLinkOf } from './joining-world.ts'
import { send, written } from './requests.ts'
import { admin, cohortOf, invite, resetPath, somebody, trainer } from './world.ts'

/** Where accounts are made and changed by a form. */
const FORMS: [string, string, Person | null][] = [
	['signing in', '/sign-in', null],
	['accepting an invitation', invite(trainer).path, null],
	['asking for a new password', '/reset-password', null],
	['choosing a new password', resetPath(somebody, admin), null],
	['the profile', '/settings/profile', somebody],
	['the password', '/settings/password', somebody],
	['the devices', '/settings/devices', somebody],
	['the invitations of a trainer', '/trainer/invitations', trainer],
	['the invitations of an admin', '/admin/invitations', admin],
	['joining with a slip', '/join', null],
	['asking to join', joinLinkOf(trainer), null],
	['a list of people', `${cohortOf(trainer).path}/invite`, trainer],
	['the slips of a cohort', `${cohortOf(trainer).path}/invite/slips`, trainer],
	['the join link of a cohort', `${cohortOf(trainer).path}/invite/link`, trainer],
	['the account of a person', `/admin/people/${somebody.id}`, admin],
]
const LARGEST_ANSWER = 100_000

test.each(FORMS)('%s refuses what no page of ours sends', async (_, path, as) => {
	const before = written()
	const json = { body: '{"intent":"close"}', headers: { 'Content-Type': 'application/json' } }
	const urlEncoded = (body: string) => ({ body, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } })
	const broken = { body: 'x', headers: { 'Content-Type': 'multipart/form-data; boundary=y' } }
	const strange = ['intent=made-up', '__intent__=x', '__state__=x', 'roles[99999999]=x', 'a.b=c'].map(urlEncoded)
	for (const sent of [json, broken, ...strange]) {
		const answer = await send(path, { as, ...sent })
		expect(answer.status, sent.body).toBe(400)
		expect((await answer.text()).length, sent.body).toBeLessThan(LARGEST_ANSWER)
	}
	const fromElsewhere = { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }
	expect((await send(path, { as, form: {}, headers: fromElsewhere })).status).toBe(403)
	expect(written()).toBe(before)
})
