import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { listPeople } from '#app/identity/people.server.ts'
import { signIn } from '#app/identity/sign-in.server.ts'
import { openDatabase } from '#db/connection.ts'

/** Each command is a process of its own, and this machine may be busy. */
const SLOW = { timeout: 300_000 }

function withFolder() {
	const folder = mkdtempSync(join(tmpdir(), 'commands-'))
	onTestFinished(() => rmSync(folder, { recursive: true }))
	const databasePath = join(folder, 'data', 'lms.db')
	function run(script: string, args: string[], input = '') {
		const env = { PATH: process.env.PATH, DATABASE_PATH: databasePath }
		const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
			env,
			input,
			encoding: 'utf8',
		})
		return { status, text: stdout + stderr }
	}
	return { folder, databasePath, run }
}

test('makes an admin on a machine that has no database yet', SLOW, async () => {
	const { databasePath, run } = withFolder()
	const args = ['--name', 'Nurul Hidayah', '--email', 'nurul@example.org']
	const made = run('create-admin', args, 'four boats, one river\n')
	expect(made.text).toContain('nurul@example.org')
	expect(made.status).toBe(0)
	const db = openDatabase(databasePath)
	const client = { address: '127.0.0.1', userAgent: '' }
	const entry = { identifier: 'nurul@example.org', password: 'four boats, one river', client, now: Date.now() }
	expect(await signIn(db, entry)).toMatchObject({ ok: true })
	expect(listPeople(db)).toMatchObject([{ roles: ['admin'] }])
	db.$client.close()

	const again = run('create-admin', args, 'four boats, one river\n')
	expect(again).toMatchObject({
		status: 1,
		text: expect.stringContaining('There is an account with that address already.'),
	})
})

test('says in one sentence what is missing', SLOW, () => {
	const { run } = withFolder()
	expect(run('create-admin', [])).toMatchObject({ status: 1, text: expect.stringContaining('Give a name') })
	const args = ['--name', 'Nurul', '--email', 'nurul@example.org']
	expect(run('create-admin', args, 'short')).toMatchObject({
		status: 1,
		text: expect.stringContaining('10 characters'),
	})
	const unknown = run('create-admin', ['--password', 'x'])
	expect(unknown.status).toBe(1)
	expect(unknown.text).not.toContain('    at ')
})

test('backs up and restores from the command line', SLOW, () => {
	const { folder, databasePath, run } = withFolder()
	const file = join(folder, 'backup.db')
	expect(run('backup', [file])).toMatchObject({ status: 1, text: expect.stringContaining('There is no database') })
	run('create-admin', ['--name', 'Nurul', '--email', 'nurul@example.org'], 'four boats, one river')
	expect(run('backup', [file])).toMatchObject({ status: 0, text: expect.stringContaining(file) })
	run('create-admin', ['--name', 'Awa', '--email', 'awa@example.org'], 'four boats, one river')
	expect(run('restore', [file])).toMatchObject({ status: 0, text: expect.stringContaining('is kept as') })
	const db = openDatabase(databasePath)
	expect(listPeople(db)).toMatchObject([{ email: 'nurul@example.org' }])

	expect(run('restore', [file])).toMatchObject({ status: 1, text: expect.stringContaining('Stop it first') })
	db.$client.close()
	expect(run('restore', [])).toMatchObject({ status: 1, text: expect.stringContaining('Say from where') })
})
