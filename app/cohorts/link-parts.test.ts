import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linkParts } from './link-parts.ts'

const links = (text: string) => linkParts(text).flatMap(({ href }) => href ?? [])

test.each([
	['See https://example.org/a?b=c#d.', ['https://example.org/a?b=c#d']],
	['(http://example.org)', ['http://example.org/']],
	['https://example.org/Dakar_(city), then', ['https://example.org/Dakar_(city)']],
	['انظر https://example.org/ar، ثم', ['https://example.org/ar']],
	['Voir «https://example.org/fr»', ['https://example.org/fr']],
	['two https://a.example https://b.example', ['https://a.example/', 'https://b.example/']],
	['HTTPS://EXAMPLE.ORG', ['https://example.org/']],
])('%s', (text, found) => expect(links(text)).toEqual(found))

test.each([
	'javascript:alert(1)',
	'data:text/html,https',
	'ftp://example.org',
	'//example.org',
	'example.org',
	'https://',
	'mailto:a@example.org',
])('%s is no link', (text) => expect(links(text)).toEqual([]))

test('the pieces are the text, and a link leads where it says', () => {
	const words = fc.array(fc.oneof(fc.string(), fc.webUrl(), fc.constantFrom('\n', ' ', ')', '<b>', '"')))
	fc.assert(
		fc.property(words, (pieces) => {
			const text = pieces.join('')
			const parts = linkParts(text)
			expect(parts.map((part) => part.text).join('')).toBe(text)
			for (const { text: shown, href } of parts) {
				if (href !== null) expect([new URL(shown).href, /^https?:/.test(href)]).toEqual([href, true])
			}
		}),
	)
})
