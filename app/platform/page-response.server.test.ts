import { expect, test } from 'vitest'
import { pageBytes, pieceMark } from './page-pieces.server.ts'
import { PageResponse } from './page-response.server.ts'

const piece = (text: string) => new TextEncoder().encode(text)

test('a page has its pieces where their marks stand', () => {
	const html = `<p>a</p>${pieceMark(1)}<p>’</p>${pieceMark(0)}`
	expect(pageBytes(html, [piece('<b>ع</b>'), piece('<i>one</i>')]).toString()).toBe(
		'<p>a</p><i>one</i><p>’</p><b>ع</b>',
	)
	expect(pageBytes('<p>’</p>', []).toString()).toBe('<p>’</p>')
	expect(pageBytes(`a${pieceMark(7)}b`, [piece('x')]).toString()).toBe('ab')
})

test('a page can be had as bytes, as text and as a stream', async () => {
	const page = () => new PageResponse(Buffer.from('<p>’</p>'), { status: 404, headers: { 'X-Made': 'here' } })
	expect(Buffer.from(await page().bytes()).toString()).toBe('<p>’</p>')
	expect(await page().text()).toBe('<p>’</p>')
	expect(await new Response(page().body).text()).toBe('<p>’</p>')
	expect([page().status, page().headers.get('X-Made')]).toEqual([404, 'here'])
})
