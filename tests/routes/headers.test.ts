import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { addPerson } from '#tests/platform/people.ts'
import { db, origin, send } from './requests.ts'
import { personOf } from './world.ts'

const LESSON = '/learn/introduction/the-gap'
const reader = await personOf('practitioner')
const asset = /\/assets\/[\w.-]+\.js/.exec(await (await send('/')).text())?.[0] ?? ''

/** One answer of each kind that the platform gives. */
const ANSWERS: [string, number, () => Promise<Response>][] = [
	['a page', 200, () => send('/')],
	['a page for who is signed in', 200, () => send(LESSON, { as: reader })],
	['the data of a page', 200, () => send(`${LESSON}.data`, { as: reader })],
	['a way elsewhere', 302, () => send('/learn')],
	['a form taken', 302, () => send('/preferences', { form: { locale: 'en' } })],
	['a form with faults', 400, () => send('/sign-in', { form: {} })],
	['a page that is not for the reader', 403, () => send('/admin/people', { as: reader })],
	['a form from elsewhere', 403, () => send('/sign-in', { form: {}, headers: { 'Sec-Fetch-Site': 'cross-site' } })],
	['a page that does not exist', 404, () => send('/nonesuch')],
	['an address that cannot be read', 404, () => send('/%E0%A4%A')],
	['a form where none is taken', 405, () => send('/learn', { as: reader, form: {} })],
	['a method of no page', 405, () => send('/learn', { method: 'PUT' })],
	['a question about methods', 405, () => send('/learn', { method: 'OPTIONS' })],
	['too much', 413, () => send(LESSON, { as: reader, form: { text: 'x'.repeat(1_000_000) } })],
	['the state of the platform', 200, () => send('/health')],
	['a built file', 200, () => send(asset)],
	['only the head of a page', 200, () => send('/', { method: 'HEAD' })],
]

test.each(ANSWERS)('%s (%i) carries every security header', async (_, status, ask) => {
	const { headers, status: given } = await ask()
	expect(given).toBe(status)
	expect(Object.fromEntries(headers)).toMatchObject({
		'x-content-type-options': 'nosniff',
		'referrer-policy': 'same-origin',
		'permissions-policy': expect.stringContaining('geolocation=()'),
		'cross-origin-opener-policy': 'same-origin',
		'cross-origin-resource-policy': 'same-origin',
	})
	const policy = headers.get('content-security-policy') ?? ''
	expect(policy).toContain("default-src 'none'")
	expect(policy).toContain("frame-ancestors 'none'")
	expect(policy).not.toMatch(/unsafe|\*|https?:|data:|blob:/)
})

test('a page’s scripts carry the nonce of its own policy, which is new each time', async () => {
	const nonces = new Set<string>()
	for (let visit = 0; visit < 3; visit++) {
		const page = await send(LESSON, { as: reader })
		const nonce = /'nonce-([^']+)'/.exec(page.headers.get('content-security-policy') ?? '')?.[1] ?? ''
		const html = await page.text()
		const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)
		expect(scripts.length).toBeGreaterThan(0)
		expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([])
		expect(html).not.toMatch(/<[^>]+\s(style|on\w+)=/)
		nonces.add(nonce)
	}
	expect(nonces.size).toBe(3)
})

test('a page that has not changed costs under 400 bytes, and keeps the nonce it has', async () => {
	await send(LESSON, { as: reader })
	const { headers } = await send(LESSON, { as: reader })
	const tag = headers.get('etag') ?? ''
	expect(tag).toMatch(/^W\/"/)
	const answer = await raw(`GET ${LESSON}`, { Cookie: reader.cookie, 'If-None-Match': tag })
	expect(answer).toMatch(/^HTTP\/1.1 304 /)
	expect(answer).not.toMatch(/content-security-policy/i)
	expect(Buffer.byteLength(answer)).toBeLessThan(400)
	expect(answer).toMatch(/\r\n\r\n$/)
})

test('a page that has changed is sent anew', async () => {
	const { headers } = await send(LESSON, { as: reader })
	const held = { 'If-None-Match': headers.get('etag') ?? '' }
	expect((await send(LESSON, { as: reader, headers: held })).status).toBe(304)
	expect((await send(LESSON, { as: await addPerson(db, { displayName: 'Lio' }), headers: held })).status).toBe(200)
	expect((await send(LESSON, { as: reader, headers: { ...held, Cookie: `${reader.cookie}; locale=fr` } })).status).toBe(
		200,
	)
	expect((await send(LESSON, { as: reader, headers: { ...held, 'Save-Data': 'on' } })).status).toBe(200)
	await send(LESSON, {
		as: reader,
		form: { intent: 'note', requestId: 'note-1', version: '0', text: 'To ask Lio about' },
	})
	expect((await send(LESSON, { as: reader, headers: held })).status).toBe(200)
})

test('built files are kept for good, pages are asked for each time', async () => {
	expect((await send(asset)).headers.get('cache-control')).toContain('immutable')
	expect((await send(LESSON, { as: reader })).headers.get('cache-control')).toBe('private, no-cache')
	expect((await send('/settings/devices', { as: reader })).headers.get('cache-control')).toMatch(/private|no-store/)
})

/** A whole answer as it comes over the wire. */
function raw(start: string, headers: Record<string, string>): Promise<string> {
	const { hostname, port, host } = new URL(origin)
	const lines = Object.entries({ Host: host, Connection: 'close', ...headers }).map(
		([name, value]) => `${name}: ${value}`,
	)
	return new Promise((resolve, reject) => {
		let answer = ''
		const socket = connect(Number(port), hostname === 'localhost' ? '127.0.0.1' : hostname)
		socket.setEncoding('latin1').on('data', (text: string) => {
			answer += text
		})
		socket.on('error', reject).on('end', () => resolve(answer))
		socket.end(`${start} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`)
	})
}
