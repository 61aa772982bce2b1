import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lessonLink, urlFault } from './url-policy.ts'

test.each([
	'https://example.org',
	'http://example.org/a?b=c#d',
	'https://مثال.إختبار/صفحة',
	'mailto:help@example.org',
	'mailto:help@example.org?subject=Question',
	'tel:+4512345678',
	'who-does-what',
	'../information-sharing/four-filters',
	'./pathway#s-steps',
	'#s-الخطوات',
	'/learn/introduction',
])('%s may be linked to', (url) => {
	expect(urlFault(url)).toBeNull()
})

test.each([
	'',
	'javascript:alert(1)',
	'JaVaScRiPt:alert(1)',
	' javascript:alert(1)',
	'java\nscript:alert(1)',
	'java\tscript:alert(1)',
	'\u0001javascript:alert(1)',
	'java\u200Bscript:alert(1)',
	'java\u00ADscript:alert(1)',
	'javascript&colon;alert(1)',
	'vbscript:msgbox(1)',
	'data:text/html,<script>alert(1)</script>',
	'data:image/svg+xml;base64,PHN2Zz4=',
	'file:///etc/passwd',
	'blob:https://example.org/1',
	'ftp://example.org',
	'ws://example.org',
	'//example.org',
	'/\\example.org',
	'\\\\example.org',
	'https:example.org',
	'https:///example.org',
	'https://',
	'https://user:pass@example.org',
	'https://bank.example@evil.example',
	'https://exa mple.org',
	'mailto:a@b.c\r\nBcc:d@e.f',
	'mailto:',
	'tel:<script>',
	'../../etc/passwd.html',
	'a:b',
	'?query=1',
	'/learn//evil.example',
	`https://example.org/${'a'.repeat(2_000)}`,
])('%s is refused with a sentence', (url) => {
	expect(urlFault(url)).toMatch(/\.$/)
})

test('whatever passes leads to the web, to mail, to a telephone or into this site', () => {
	const url = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.webUrl(),
		fc
			.tuple(fc.constantFrom('javascript', 'data', 'https', 'mailto', 'tel', '', '/', '//', '\\'), fc.string())
			.map((parts) => parts.join(':')),
	)
	fc.assert(
		fc.property(url, (text) => {
			if (urlFault(text) !== null) return
			const { protocol, host } = new URL(text, 'https://site.example/learn/a/b')
			if (/^[a-z]+:/i.test(text)) expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(protocol)
			else expect(host).toBe('site.example')
		}),
	)
})

test.each([
	['who-does-what', { moduleId: 'intro', documentId: 'who-does-what', hash: '' }],
	['./pathway#s-steps', { moduleId: 'intro', documentId: 'pathway', hash: '#s-steps' }],
	['../sharing/four-filters', { moduleId: 'sharing', documentId: 'four-filters', hash: '' }],
	['../../../sharing/x', { moduleId: 'sharing', documentId: 'x', hash: '' }],
	['../sharing/index', { moduleId: 'sharing', documentId: 'index', hash: '' }],
	['a#الخطوات', { moduleId: 'intro', documentId: 'a', hash: '#الخطوات' }],
	['https://example.org', null],
	['#top', null],
])('from a lesson of intro, %s leads to its document', (url, target) => {
	expect(lessonLink(url, { moduleId: 'intro', documentId: 'the-gap' })).toEqual(target)
})
