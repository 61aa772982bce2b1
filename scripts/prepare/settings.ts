import { type Env, parseEnv } from '#app/platform/env.ts'
import { Refusal } from '../bootstrap/progress.mjs'

/** The operator's settings, or one sentence for each that cannot be. */
export function readSettings(): Env {
	const parsed = parseEnv(process.env)
	if (!parsed.ok) throw new Refusal(parsed.faults.join('\n'))
	return parsed.env
}

/** Where the database is, for commands that serve nobody and so need no secret. */
export function readDatabasePath(): string {
	const parsed = parseEnv({ DATABASE_PATH: process.env.DATABASE_PATH })
	if (!parsed.ok) throw new Refusal(parsed.faults.join('\n'))
	return parsed.env.databasePath
}
