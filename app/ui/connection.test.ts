import { expect, test } from 'vitest'
import { isLostConnection, needsServer } from './connection.ts'

test.each([
	new TypeError('Failed to fetch'),
	new TypeError('NetworkError when attempting to fetch resource.'),
	new TypeError('Load failed'),
	new Error('Unable to decode turbo-stream response', { cause: new TypeError('network error') }),
])('%s is a lost connection', (error) => {
	expect(isLostConnection(error)).toBe(true)
})

test.each([
	new TypeError("Cannot read properties of undefined (reading 'id')"),
	new TypeError('Unexpected Server Error'),
	new Error('Failed to fetch the list'),
	null,
	{ status: 500 },
])('%s is none', (error) => {
	expect(isLostConnection(error)).toBe(false)
})

const at = (pathname: string, search = '', hash = '') => ({ pathname, search, hash })

test.each([
	['to another page', at('/b'), 'PUSH', true],
	['back to another page', at('/b'), 'POP', true],
	['with a form of this page', at('/a'), 'REPLACE', true],
	['to another view of this page', at('/a', '?again=q', '#q'), 'PUSH', true],
	['to a heading', at('/a', '', '#heading'), 'PUSH', false],
	['back from a heading', at('/a'), 'POP', false],
] as const)('a move %s: %j %s needs the server: %s', (_, nextLocation, historyAction, isNeeded) => {
	expect(needsServer({ currentLocation: at('/a'), nextLocation, historyAction })).toBe(isNeeded)
})
