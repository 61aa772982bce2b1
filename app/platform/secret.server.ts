import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { randomToken } from './tokens.ts'

/** The secret for signing where the operator set none: made once and kept beside the database, readable by its owner. */
export function keptSecret(databasePath: string): string {
	const file = join(dirname(databasePath), 'secret')
	mkdirSync(dirname(file), { recursive: true })
	try {
		// Only if there is none: two processes that start together must end up with the same one.
		writeFileSync(file, randomToken(), { mode: 0o600, flag: 'wx' })
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
	}
	return readFileSync(file, 'utf8').trim()
}
