import { expect, test } from 'vitest'
import { PageResponse } from './page-response.server.ts'

test('a page can be had as bytes, as text and as a stream', async () => {
	const page = () => new PageResponse(Buffer.from('<p>’</p>'), { status: 404, headers: { 'X-Made': 'here' } })
	expect(Buffer.from(await page().bytes()).toString()).toBe('<p>’</p>')
	expect(await page().text()).toBe('<p>’</p>')
	expect(await new Response(page().body).text()).toBe('<p>’</p>')
	expect([page().status, page().headers.get('X-Made')]).toEqual([404, 'here'])
})
