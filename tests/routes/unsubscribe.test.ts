import { expect, test } from 'vitest'
import { stoppedKinds } from '#app/identity/mail-choices.server.ts'
import { unsubscribeLink } from '#app/identity/unsubscribe-link.ts'
import { db, secret, send } from './requests.ts'
import { personOf } from './world.ts'

const someone = await personOf('practitioner')
const linkTo = (kind: string) => unsubscribeLink('', { userId: someone.id, kind, secret })
const stopped = () => [...stoppedKinds(db, someone.id)].sort()

test('a mail program ends one kind of mail by itself, without a cookie or a page of ours', async () => {
	const form = { 'List-Unsubscribe': 'One-Click' }
	const fromElsewhere = { Origin: 'https://mail.example', 'Sec-Fetch-Site': 'cross-site' }
	const nowhere = { Origin: '', 'Sec-Fetch-Site': '' }
	expect((await send(linkTo('reminders'), { form, headers: nowhere })).status).toBe(200)
	expect(stopped()).toEqual(['reminders'])
	expect((await send(linkTo('messages'), { form, headers: fromElsewhere })).status).toBe(200)
	expect((await send(linkTo('messages'), { form, headers: nowhere })).status).toBe(200)
	expect(stopped()).toEqual(['messages', 'reminders'])
})

test('looking at the page ends nothing; its button does, and can be undone', async () => {
	const page = await send(linkTo('surveys'))
	expect(await page.text()).toContain('name="intent" value="stop"')
	expect((await send(linkTo('surveys'), { method: 'HEAD' })).status).toBe(200)
	expect(stopped()).not.toContain('surveys')
	await send(linkTo('surveys'), { form: { intent: 'stop' } })
	expect(stopped()).toContain('surveys')
	expect(await (await send(linkTo('surveys'))).text()).toContain('name="intent" value="resume"')
	await send(linkTo('surveys'), { form: { intent: 'resume' } })
	expect(stopped()).not.toContain('surveys')
})

test('the settings say the same, and change it', async () => {
	await send('/settings/mail', { as: someone, form: { reminders: 'on', surveys: 'on' } })
	expect(stopped()).toEqual(['messages'])
	const page = await (await send('/settings/mail', { as: someone })).text()
	expect(page).not.toContain('name="digest"')
	await send('/settings/mail', { as: someone, form: {} })
	expect(stopped()).toEqual(['messages', 'reminders', 'surveys'])
})

test('no other address takes forms from elsewhere', async () => {
	const headers = { Origin: '', 'Sec-Fetch-Site': '' }
	for (const path of ['/settings/mail', '/preferences', `${linkTo('digest')}/more`]) {
		expect((await send(path, { as: someone, form: {}, headers })).status, path).toBe(403)
	}
})
