// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { pathToFollow } from './use-followed-links.ts'

const HERE = { origin: 'http://localhost:3000', pathname: '/learn', search: '' }

function click(html: string, how: Partial<MouseEventInit> = {}): string | null {
	document.body.innerHTML = html
	const target = document.querySelector('b') ?? document.querySelector('a')
	let path: string | null = null
	document.addEventListener(
		'click',
		(event) => {
			path = pathToFollow(event, HERE)
			event.preventDefault()
		},
		{ once: true },
	)
	target?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...how }))
	return path
}

test('follows a link to a page of ours, also from inside it', () => {
	expect(click('<a data-page href="/workbook?page=2#end">Go</a>')).toBe('/workbook?page=2#end')
	expect(click('<a data-page href="/workbook"><b>Go</b></a>')).toBe('/workbook')
	expect(click('<a data-page href="/learn">Here</a>')).toBe('/learn')
})

test.each([
	['a link that is not one of ours', '<a href="/media/abc">File</a>', {}],
	['another site', '<a data-page href="https://example.org/learn">Out</a>', {}],
	['a place on this page', '<a data-page href="/learn#end">Down</a>', {}],
	['another window', '<a data-page target="_blank" href="/workbook">Go</a>', {}],
	['a click with a key held', '<a data-page href="/workbook">Go</a>', { ctrlKey: true }],
	['another button of the mouse', '<a data-page href="/workbook">Go</a>', { button: 1 }],
	['no link', '<b>Text</b>', {}],
])('leaves to the browser: %s', (_, html, how) => {
	expect(click(html, how)).toBeNull()
})
