import { inject } from 'vitest'
import { keptSecret } from '#app/platform/secret.server.ts'
import { openDatabase } from '#db/connection.ts'
import type { Person } from '#tests/platform/people.ts'
import { writesIn } from './watch-writes.ts'

/** The platform of this worker, which runs one file after the other. */
const platform = inject('platforms')[Number(process.env.VITEST_POOL_ID) - 1]
if (!platform) throw new Error('There is no platform for this worker.')

export const { origin } = platform
/** What the platform signs with. */
export const secret = keptSecret(platform.databasePath)
/** The database the platform works on, seen from beside it. */
export const db = openDatabase(platform.databasePath)

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
export const written = () => writesIn(db)

/** The path a response leads to, or null. */
export function location(response: Response): string | null {
	return response.headers.get('Location')
}
