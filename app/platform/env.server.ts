import { type Env, parseEnv } from './env.ts'
import { keptSecret } from './secret.server.ts'

let cached: Env | undefined

/** The operator's settings, checked at first use. Throws with one sentence per fault. */
export function env(): Env {
	if (cached) return cached
	const parsed = parseEnv(process.env)
	if (!parsed.ok) throw new Error(parsed.faults.join(' '))
	cached = parsed.env
	return cached
}

let cachedSecret: string | undefined

/** What signs and seeds: the operator's secret, or the one kept beside the database. */
export function secret(): string {
	cachedSecret ??= env().secret ?? keptSecret(env().databasePath)
	return cachedSecret
}
