import { expect, test } from 'vitest'
import { createLog, loggablePath } from './log.server.ts'
import { randomToken } from './tokens.ts'

test('takes out what opens an account, however deep it lies', () => {
	const lines: string[] = []
	const log = createLog('info', { write: (line) => void lines.push(line) })
	log.info(
		{
			password: 'hunter2',
			form: { token: 'hunter2' },
			request: { headers: { cookie: 'hunter2', 'set-cookie': 'hunter2' } },
		},
		'sign-in',
	)
	expect(lines[0]).toContain('sign-in')
	expect(lines[0]).not.toContain('hunter2')
})

test('logs paths without queries and without the secrets of links', () => {
	expect(loggablePath('/learn/information-sharing?answer=7')).toBe('/learn/information-sharing')
	expect(loggablePath(`/invitation/${randomToken()}`)).toBe('/invitation/[removed]')
	expect(loggablePath(`/reset-password/${randomToken()}?x#y`)).toBe('/reset-password/[removed]')
})
