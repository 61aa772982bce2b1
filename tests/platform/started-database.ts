import { copyFileSync, existsSync } from 'node:fs'
import { openDatabase } from '#db/connection.ts'

/**
 * In a run of `npm test` the platform fills an empty database once, with the curriculum and the demo, and keeps a copy at
 * STARTED_DATABASE for the parts that come after. A platform that starts on the copy still looks at everything, and does
 * what is missing. Without a run around them, tests begin with an empty database.
 */
export function copyStartedDatabase(to: string): void {
	const kept = process.env.STARTED_DATABASE
	if (kept && existsSync(kept)) copyFileSync(kept, to)
}

/** Keeps what this platform made before anybody came to it. */
export async function keepStartedDatabase(databasePath: string): Promise<void> {
	const kept = process.env.STARTED_DATABASE
	if (!kept || existsSync(kept)) return
	const db = openDatabase(databasePath)
	await db.$client.backup(kept)
	db.$client.close()
}
