// @vitest-environment jsdom
import { RouterContextProvider } from 'react-router'
import { expect, test } from 'vitest'
import { inDataScript } from './escape.ts'
import { ownMark, pageBytes, pageDrawing, pieceMark } from './page-drawing.server.ts'
import { nonceContext, readerNameContext } from './request-context.ts'

const piece = (text: string) => new TextEncoder().encode(text)

function reading({ name = '', nonce = '' } = {}) {
	const context = new RouterContextProvider()
	context.set(readerNameContext, name)
	context.set(nonceContext, nonce)
	return context
}

test('a page has its pieces where their marks stand', () => {
	const drawn = (html: string, pieces: Uint8Array[]) => pageBytes(pageDrawing(html, pieces), reading()).toString()
	const html = `<p>a</p>${pieceMark(1)}<p>’</p>${pieceMark(0)}`
	expect(drawn(html, [piece('<b>ع</b>'), piece('<i>one</i>')])).toBe('<p>a</p><i>one</i><p>’</p><b>ع</b>')
	expect(drawn('<p>’</p>', [])).toBe('<p>’</p>')
	expect(drawn(`a${pieceMark(7)}b`, [piece('x')])).toBe('ab')
})

test('one drawing says each reader’s own words to each reader', () => {
	const html = `<script nonce="${ownMark('nonce')}"></script><b>${ownMark('name-in-html')}</b>${pieceMark(0)}`
	const drawing = pageDrawing(html, [piece('!')])
	expect(pageBytes(drawing, reading({ name: 'Amina', nonce: 'one' })).toString()).toBe(
		'<script nonce="one"></script><b>Amina</b>!',
	)
	expect(pageBytes(drawing, reading({ name: 'عائشة', nonce: 'two' })).toString()).toBe(
		'<script nonce="two"></script><b>عائشة</b>!',
	)
})

test.each(['Amina', `Awa “<b>” & 'N’Diaye"`, '</script><!--', '\\ \\" \\u003c', '$& $1', 'a\u2028b', '<!--piece 0-->'])(
	'the name %j is nothing but a name, in a text and in the data of a page',
	(name) => {
		const data = inDataScript(JSON.stringify({ name: ownMark('name-in-data') }))
		const html = `<b>${ownMark('name-in-html')}</b><script>take("${data}")</script>`
		const page = pageBytes(pageDrawing(html, [piece('a piece')]), reading({ name })).toString()

		const { documentElement } = new DOMParser().parseFromString(page, 'text/html')
		expect(documentElement.querySelector('b')?.textContent).toBe(name)
		const script = documentElement.querySelector('script')?.textContent ?? ''
		const literal = script.slice('take('.length, -1)
		expect(JSON.parse(JSON.parse(literal))).toEqual({ name })
		expect(script).not.toMatch(/[<>&\u2028]/)
	},
)
