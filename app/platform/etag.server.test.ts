import { RouterContextProvider } from 'react-router'
import { expect, test } from 'vitest'
import { answerWithTag } from './etag.server.ts'
import { drawingContext } from './kept-pages.server.ts'
import { ownMark, pageBytes, pageDrawing } from './page-drawing.server.ts'
import { PageResponse } from './page-response.server.ts'
import { audienceContext, nonceContext, readerNameContext } from './request-context.ts'

type Asking = {
	name?: string
	audience?: string
	path?: string
	headers?: Record<string, string>
	shown?: unknown[]
	isPersonal?: boolean
	status?: number
}

/** Pages of this file's own making, and for whom they had to be drawn. */
function room() {
	const page = crypto.randomUUID()
	const drawnFor: string[] = []
	async function ask({ name = 'Amina', audience = 'en', path = '/a', headers = {}, ...asked }: Asking = {}) {
		const { shown = [], isPersonal = false, status = 200 } = asked
		const context = new RouterContextProvider()
		context.set(readerNameContext, name)
		context.set(audienceContext, audience)
		context.set(nonceContext, `nonce of ${name}`)
		const request = new Request(`http://localhost${path}`, { headers })
		return answerWithTag(request, context, { shown: [page, ...shown], isPersonal }, async () => {
			drawnFor.push(name)
			const drawing = pageDrawing(`<b>${ownMark('name-in-html')}, ${ownMark('nonce')}</b>`, [])
			context.set(drawingContext, drawing)
			return new PageResponse(pageBytes(drawing, context), { status })
		})
	}
	return { ask, drawnFor }
}

test('a page drawn for one reader is another’s, but for their own words', async () => {
	const { ask, drawnFor } = room()
	expect(await (await ask({ name: 'Amina' })).text()).toBe('<b>Amina, nonce of Amina</b>')
	const page = await ask({ name: 'Lio' })
	expect(await page.text()).toBe('<b>Lio, nonce of Lio</b>')
	expect([page.status, page.headers.get('Content-Type')]).toEqual([200, 'text/html; charset=utf-8'])
	expect(drawnFor).toEqual(['Amina'])
})

test.each<[string, Asking]>([
	['in another language, with other numerals or roles', { audience: 'fr' }],
	['at another address', { path: '/b' }],
	['with another question in the address', { path: '/a?again=q1' }],
	['who sees something else', { shown: ['more'] }],
])('a reader %s gets a page of their own', async (_, other) => {
	const { ask, drawnFor } = room()
	const tag = (await ask()).headers.get('ETag')
	const page = await ask({ name: 'Lio', ...other })
	expect(drawnFor).toEqual(['Amina', 'Lio'])
	expect(page.headers.get('ETag')).not.toBe(tag)
})

test.each<[string, Asking]>([
	['with a text of its reader', { isPersonal: true }],
	['that is not in order', { status: 404 }],
	['that brings a message', { headers: { Cookie: 'toast=x' } }],
])('a page %s is not kept', async (_, first) => {
	const { ask, drawnFor } = room()
	await ask(first)
	await ask({ name: 'Lio' })
	expect(drawnFor).toEqual(['Amina', 'Lio'])
})

test('who holds the page hears only that, and whose name it was matters', async () => {
	const { ask, drawnFor } = room()
	const page = await ask()
	const headers = { 'If-None-Match': page.headers.get('ETag') ?? '' }
	expect((await ask({ headers })).status).toBe(304)
	expect((await ask({ headers, name: 'Lio' })).status).toBe(200)
	expect(drawnFor).toEqual(['Amina'])
})

test('pages are kept up to a number, and those asked for last the longest', async () => {
	const { ask, drawnFor } = room()
	await ask({ path: '/first' })
	for (let page = 0; page < 255; page++) await ask({ path: `/${page}` })
	await ask({ path: '/first' })
	expect(drawnFor).toHaveLength(256)
	await ask({ path: '/one-more' })
	await ask({ path: '/first' })
	expect(drawnFor).toHaveLength(257)
	await ask({ path: '/0' })
	expect(drawnFor).toHaveLength(258)
})
