import fc from 'fast-check'
import { expect, test } from 'vitest'
import { localPath } from './local-path.ts'

test.each([
	['/learn', '/learn'],
	['/', '/'],
	['/learn/introduction/the-gap?from=mail#part-2', '/learn/introduction/the-gap?from=mail#part-2'],
	['/learn/../settings', '/settings'],
	['/glossary?term=a//b', '/glossary?term=a//b'],
	['/recherche?q=évaluation', '/recherche?q=%C3%A9valuation'],
])('follows %s', (value, path) => {
	expect(localPath(value)).toBe(path)
})

test.each([
	'//evil.example',
	'///evil.example',
	'/\\evil.example',
	'\\\\evil.example',
	'/\t/evil.example',
	'/\n/evil.example',
	'\t//evil.example',
	'/.//evil.example',
	'/learn/..//evil.example',
	'/%2fevil.example',
	'/%5Cevil.example',
	'https://evil.example/learn',
	'HTTPS:evil.example',
	'javascript:alert(1)',
	'data:text/html,x',
	'learn',
	'?to=/learn',
	' /learn',
	'',
	null,
	undefined,
	7,
	`/${'a'.repeat(5000)}`,
])('refuses %j', (value) => {
	expect(localPath(value, '/learn')).toBe('/learn')
})

test('never leaves the site, whatever is asked', () => {
	const pieces = fc.constantFrom(
		'/',
		'\\',
		'.',
		'..',
		'//',
		'@',
		':',
		'%2f',
		'%5c',
		'\t',
		'\n',
		'evil.example',
		'https:',
		'?',
		'#',
		'a',
	)
	const addresses = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.webUrl(),
		fc.array(pieces).map((list) => list.join('')),
	)
	fc.assert(
		fc.property(addresses, (address) => {
			const path = localPath(address)
			expect(new URL(path, 'https://learn.example').origin).toBe('https://learn.example')
			expect(localPath(path)).toBe(path)
		}),
		{ numRuns: 500 },
	)
})
