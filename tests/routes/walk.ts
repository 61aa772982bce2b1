import type { Person } from '#tests/platform/people.ts'
import type { Audience, Outcome, Visit } from './audiences.ts'
import { location } from './requests.ts'
import { siteMap } from './site-map.ts'
import { personOf } from './world.ts'

/** Every address of the site. */
export const places = siteMap()

/** Somebody new of this role, or nobody. */
export async function visitorOf(who: Audience): Promise<Person | null> {
	return who === 'nobody' ? null : personOf(who)
}

export async function addressOf({ at }: Visit, visitor: Person | null): Promise<string> {
	return typeof at === 'string' ? at : at(visitor)
}

/** What came of it, said as it is expected: a status, or the path one is led to. */
export async function outcomeOf(response: Response, due: Outcome): Promise<Outcome> {
	await response.arrayBuffer()
	const led = location(response)
	return led === null ? response.status : asExpected(led, due)
}

/** To sign in, with or without a way back. */
export function asExpected(path: string, due: Outcome): string {
	return due === '/sign-in' && path.startsWith('/sign-in?returnTo=%2F') ? '/sign-in' : path
}
