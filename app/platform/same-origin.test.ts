import { expect, test } from 'vitest'
import { changesState, isOpenToElsewhere, isSameOrigin } from './same-origin.ts'

const nothing = { fetchSite: null, origin: null, host: 'learn.example', publicOrigin: null }

test.each([
	['says so itself', { fetchSite: 'same-origin' }],
	[
		'says so behind a proxy that renames the host',
		{ fetchSite: 'same-origin', origin: 'https://learn.example', host: 'app:3000' },
	],
	['names our host', { origin: 'https://learn.example' }],
	['names our host and port', { origin: 'http://localhost:3000', host: 'localhost:3000' }],
	['names our host, written large', { origin: 'https://learn.example', host: 'Learn.Example' }],
	['was typed by the reader and names our host', { fetchSite: 'none', origin: 'https://learn.example' }],
	[
		'names our public address',
		{ origin: 'https://learn.example', host: 'app:3000', publicOrigin: 'https://learn.example' },
	],
])('accepts a request that %s', (_, source) => {
	expect(isSameOrigin({ ...nothing, ...source })).toBe(true)
})

test.each([
	['comes from nowhere', {}],
	['comes from another site', { fetchSite: 'cross-site', origin: 'https://learn.example' }],
	['comes from a neighbour', { fetchSite: 'same-site' }],
	['was typed by the reader', { fetchSite: 'none' }],
	['names another host', { origin: 'https://evil.example' }],
	['names a host that begins like ours', { origin: 'https://learn.example.evil.example' }],
	['names another port', { origin: 'https://learn.example:8443' }],
	['hides where it comes from', { origin: 'null' }],
	['names nonsense', { origin: 'learn.example' }],
	[
		'names the host but not the public address',
		{ origin: 'http://learn.example', publicOrigin: 'https://learn.example' },
	],
	['has no host', { origin: 'https://learn.example', host: null }],
])('refuses a request that %s', (_, source) => {
	expect(isSameOrigin({ ...nothing, ...source })).toBe(false)
})

test('only reading methods go unchecked', () => {
	expect(['GET', 'HEAD', 'OPTIONS', 'get'].some(changesState)).toBe(false)
	expect(['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'MADE-UP'].every(changesState)).toBe(true)
})

test.each([
	['/unsubscribe/a.digest.b', true],
	['/unsubscribe/a.digest.b/more', false],
	['/unsubscribe/', false],
	['/unsubscribed', false],
	['/settings/mail', false],
	['/x/unsubscribe/a', false],
	['/', false],
])('forms from elsewhere at %s: %s', (path, isOpen) => {
	expect(isOpenToElsewhere(path)).toBe(isOpen)
})
