import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { inject } from 'vitest'
import { openDatabase } from '#db/connection.ts'
import type { Person } from '#tests/platform/people.ts'

export const origin = inject('origin')
/** The database the platform works on, seen from beside it. */
export const db = openDatabase(inject('databasePath'))

type Sent = {
	as?: Person | null
	/** Sent as a page of ours sends it. */
	form?: Record<string, string> | [string, string][]
	method?: string
	/** Over those that a browser would send; an empty one is left out. */
	headers?: Record<string, string>
	body?: string
}

/** One request, as a browser on one of our pages would send it; redirects are not followed. */
export function send(path: string, { as = null, form, method, headers = {}, body }: Sent = {}): Promise<Response> {
	const posts = form !== undefined || body !== undefined
	const browser = {
		...(as && { Cookie: as.cookie }),
		...(posts && { Origin: origin, 'Sec-Fetch-Site': 'same-origin' }),
	}
	return fetch(origin + path, {
		method: method ?? (posts ? 'POST' : 'GET'),
		redirect: 'manual',
		headers: Object.entries({ ...browser, ...headers }).filter(([, value]) => value !== ''),
		body: body ?? (form && new URLSearchParams(form)) ?? null,
	})
}

/** Text that changes whenever something a person did, or something about a person, is written. */
export function written(): string {
	const tables = db.all<{ name: string }>(sql`select name from sqlite_master where type = 'table' order by name`)
	const hash = createHash('sha256')
	for (const { name } of tables) {
		// Nobody's words: what is compiled, how often somebody tried, when a device was last seen.
		if (/^(sqlite_|__|compiled_documents|curriculum_|media|rate_limits|sessions)/.test(name)) continue
		// A mail that has left is still the same mail.
		const columns = name === 'outbox' ? 'id' : '*'
		hash.update(name).update(JSON.stringify(db.all(sql.raw(`select ${columns} from "${name}"`))))
	}
	return hash.digest('hex')
}

/** The path a response leads to, or null. */
export function location(response: Response): string | null {
	return response.headers.get('Location')
}
