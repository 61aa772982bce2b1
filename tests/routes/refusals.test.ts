import { expect, test } from 'vitest'
import { answerForms } from '#scripts/bench/answer-forms.ts'
import type { Person } from '#tests/platform/people.ts'
import { send, written } from './requests.ts'
import { siteMap } from './site-map.ts'
import { findAttempt, personOf, somebody, startTest } from './world.ts'

const forms = siteMap().filter(({ hasAction }) => hasAction)
const LESSON = '/learn/introduction/the-gap'
const reader = await personOf('practitioner')

/** Nothing about anybody changes while `act` runs. */
async function expectNothingWritten(act: () => Promise<void>): Promise<void> {
	const before = written()
	await act()
	expect(written()).toBe(before)
}

const finish = { intent: 'finish', requestId: 'finish-1' }

test.each([
	['from another site', { Origin: 'https://elsewhere.example', 'Sec-Fetch-Site': 'cross-site' }],
	['from a neighbouring site', { Origin: 'http://other.localhost', 'Sec-Fetch-Site': 'same-site' }],
	['from another site in an old browser', { Origin: 'https://elsewhere.example', 'Sec-Fetch-Site': '' }],
	['from an unknown place', { Origin: 'null', 'Sec-Fetch-Site': '' }],
	['from no place', { Origin: '', 'Sec-Fetch-Site': '' }],
])('a form that comes %s is refused, whoever is signed in', async (_, headers) => {
	await expectNothingWritten(async () => {
		expect((await send(LESSON, { as: reader, form: finish, headers })).status).toBe(403)
		expect((await send(`${LESSON}.data`, { as: reader, form: finish, headers })).status).toBe(403)
		for (const { pattern } of forms) {
			const { status } = await send(pattern.replaceAll(':', ''), { as: reader, form: {}, headers })
			// Mail programs end a kind of mail from wherever they are; the link is what proves it, and this one is none.
			expect(status, pattern).toBe(pattern === '/unsubscribe/:token' ? 404 : 403)
		}
	})
})

test.each([
	['JSON', 'application/json', JSON.stringify(finish)],
	['plain text', 'text/plain', 'intent=finish&requestId=finish-1'],
	['XML', 'application/xml', '<intent>finish</intent>'],
	['a broken upload', 'multipart/form-data; boundary=x', 'intent=finish'],
	['nothing at all', '', ''],
])('%s in place of a form is refused by every page that takes one', async (_, type, body) => {
	await expectNothingWritten(async () => {
		for (const { pattern } of forms) {
			// Signing out reads no form.
			if (pattern === '/sign-out') continue
			const path = pattern.replaceAll(':', '').replace(/^\/learn\/module\/lesson$/, LESSON)
			const { status } = await send(path, { as: reader, body, headers: { 'Content-Type': type } })
			expect(status, pattern).toBeGreaterThanOrEqual(300)
			expect(status, pattern).toBeLessThan(500)
		}
		expect((await send(LESSON, { as: reader, body, headers: { 'Content-Type': type } })).status).toBe(400)
	})
})

test.each([
	['a megabyte', 1_000_000, 413],
	['more than a note may hold', 200_000, 400],
])('%s of text is refused', async (_, length, status) => {
	await expectNothingWritten(async () => {
		const form = { intent: 'note', requestId: 'long-1', version: '0', text: 'x'.repeat(length) }
		expect((await send(LESSON, { as: reader, form })).status).toBe(status)
	})
})

test.each([
	['a field that is no word', { 'a[99999999]': 'x', intent: 'finish', requestId: 'x' }],
	['a field that is read as JSON', { __intent__: '{', intent: 'finish', requestId: 'x' }],
	['a forged write id', { ...finish, requestId: '<script>' }],
	['an endless write id', { ...finish, requestId: 'x'.repeat(201) }],
	['no write id', { intent: 'finish' }],
	['an activity of another lesson', { intent: 'reflect', activity: 'nonesuch', requestId: 'r-1', text: 'x' }],
	['an activity named after a property', { intent: 'answer', activity: '__proto__', requestId: 'r-2', choice: 'x' }],
	['a place that the lesson does not have', { intent: 'choose', activity: 'constructor', requestId: 'r-3', at: '0' }],
])('%s is refused', async (_, form) => {
	await expectNothingWritten(async () => {
		expect((await send(LESSON, { as: reader, form })).status).toBe(400)
	})
})

test("another person's attempt is not found, nor is their answer taken", async () => {
	const theirs = await startTest(somebody)
	const [activity = ''] = findAttempt(theirs).itemIds
	await expectNothingWritten(async () => {
		expect((await send(theirs, { as: reader })).status).toBe(404)
		const form = { intent: 'answer', activity, requestId: 'a-1', choice: 'true', text: '1' }
		expect((await send(theirs, { as: reader, form })).status).toBe(404)
		expect((await send(theirs, { as: reader, form: { intent: 'submit', isSure: 'yes' } })).status).toBe(404)
	})
})

/** What a learner would send from the questions of a page, each as a whole form. */
async function formsOn(path: string, as: Person): Promise<{ activity: string; fields: [string, string][] }[]> {
	return answerForms(await (await send(path, { as })).text())
}

test('an attempt takes no option it did not offer, no question it did not ask, and nothing once it is sent', async () => {
	const learner = await personOf('practitioner')
	const path = await startTest(learner)
	const forms = await formsOn(path, learner)
	expect(forms).toHaveLength(6)
	const status = async (form: [string, string][]) => (await send(path, { as: learner, form })).status
	await expectNothingWritten(async () => {
		for (const { fields } of forms) {
			// A typed answer has no options; there, what is too long is refused.
			const forged = fields.map(([name, value]): [string, string] => {
				if (name === 'text') return [name, 'x'.repeat(501)]
				return ['intent', 'activity', 'requestId'].includes(name) ? [name, value] : [name, 'forged']
			})
			expect(await status(forged), JSON.stringify(forged)).toBe(400)
			const unasked = fields.map(([name, value]): [string, string] =>
				name === 'activity' ? [name, 'm1-isa-powers'] : [name, value],
			)
			expect(await status(unasked)).toBe(400)
		}
		expect(await status([['intent', 'submit']])).toBe(400)
	})
	expect(
		await status([
			['intent', 'submit'],
			['isSure', 'yes'],
		]),
	).toBe(302)
	await expectNothingWritten(async () => {
		for (const { fields } of forms) expect(await status(fields)).toBe(409)
	})
})

test('an answer sent twice is recorded once, and its id is taken for no other answer', async () => {
	const learner = await personOf('practitioner')
	const [form] = await formsOn(LESSON, learner)
	const radios = [...(await (await send(LESSON, { as: learner })).text()).matchAll(/type="radio"[^>]*value="(\w+)"/g)]
	const answer = (choice: string) => ({
		...Object.fromEntries(form?.fields ?? []),
		choice,
		requestId: 'answer-1',
	})
	const [first = '', second = ''] = radios.map(([, value]) => value)
	expect((await send(LESSON, { as: learner, form: answer(first) })).status).toBe(302)
	await expectNothingWritten(async () => {
		expect((await send(LESSON, { as: learner, form: answer(first) })).status).toBe(302)
		expect((await send(LESSON, { as: learner, form: answer(second) })).status).toBe(409)
	})
})

const ELSEWHERE = [
	'https://elsewhere.example/',
	'//elsewhere.example/',
	'/\\elsewhere.example/',
	'/\t/elsewhere.example/',
	'/.//elsewhere.example/',
	'/%2f/elsewhere.example/',
	'javascript:alert(1)',
	'data:text/html,x',
	'\\\\elsewhere.example',
	' //elsewhere.example',
]

test.each(ELSEWHERE)('nobody is led to %j', async (returnTo) => {
	const query = new URLSearchParams({ returnTo })
	const answers = [
		await send(`/sign-in?${query}`, { as: reader }),
		await send('/preferences', { form: { locale: 'en', returnTo } }),
		await send('/sign-in', { as: reader, form: { identifier: 'x', password: 'x', returnTo } }),
	]
	for (const answer of answers) {
		const led = answer.headers.get('Location') ?? ''
		expect(led).toMatch(/^\/(?![/\\]|%2f|%5c)/i)
		expect(new URL(led, 'https://here.example').host).toBe('here.example')
	}
	const page = await (await send(`/sign-in?${query}`)).text()
	expect(/name="returnTo" value="([^"]*)"/.exec(page)?.[1]).toMatch(/^\/(?![/\\])/)
})
