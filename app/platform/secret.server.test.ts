import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { keptSecret } from './secret.server.ts'

test('makes a secret once and keeps it beside the database, for its owner only', () => {
	const folder = mkdtempSync(join(tmpdir(), 'secret-'))
	onTestFinished(() => rmSync(folder, { recursive: true }))
	const databasePath = join(folder, 'data', 'lms.db')
	const secret = keptSecret(databasePath)
	expect(secret.length).toBeGreaterThanOrEqual(43)
	expect(keptSecret(databasePath)).toBe(secret)
	expect(statSync(join(folder, 'data', 'secret')).mode & 0o077).toBe(0)
})
