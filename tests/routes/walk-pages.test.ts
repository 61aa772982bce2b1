import { expect, test } from 'vitest'
import type { Person } from '#tests/platform/people.ts'
import { AUDIENCES, type Audience, type Outcome, type Visit } from './audiences.ts'
import { VISITS } from './expected.ts'
import { location, send, written } from './requests.ts'
import { siteMap } from './site-map.ts'
import { personOf } from './world.ts'

const places = siteMap()

test('the walk knows every address, and no address that is gone', () => {
	expect(Object.keys(VISITS).sort()).toEqual(places.map(({ pattern }) => pattern).sort())
})

test('every form of the site is sent at least once', () => {
	const withForms = Object.keys(VISITS).filter((pattern) => VISITS[pattern]?.some(({ post }) => post))
	expect(withForms.sort()).toEqual(places.flatMap(({ pattern, hasAction }) => (hasAction ? pattern : [])).sort())
})

test.each(places)('$pattern shows itself to whom it may', { timeout: 60_000 }, async (place) => {
	for (const visit of VISITS[place.pattern] ?? []) {
		for (const who of AUDIENCES) {
			const visitor = await visitorOf(who)
			const path = await addressOf(visit, visitor)
			const due = visit.get(who)
			expect(await outcomeOf(await send(path, { as: visitor }), due), `${who} asks for ${path}`).toEqual(due)
			if (!place.hasPage) continue
			for (const only of ['', `_routes=${place.id}`]) {
				const answer = await send(dataPath(path, only), { as: visitor })
				expect(await dataOutcomeOf(answer, due), `${who} asks for the data of ${path} ${only}`).toEqual(due)
			}
		}
	}
})

test.each(places)('$pattern takes forms from whom it may', { timeout: 60_000 }, async (place) => {
	for (const visit of VISITS[place.pattern] ?? []) {
		const posts = place.hasAction ? (visit.post ?? []) : [{ form: {}, outcome: () => 405, writes: false }]
		for (const { form, outcome, writes } of posts) {
			for (const who of AUDIENCES) {
				const visitor = await visitorOf(who)
				const path = await addressOf(visit, visitor)
				const fields = typeof form === 'function' ? form(visitor) : form
				const before = written()
				const due = outcome(who)
				const said = `${who} sends ${JSON.stringify(fields)} to ${path}`
				expect(await outcomeOf(await send(path, { as: visitor, form: fields }), due), said).toEqual(due)
				const isRefused = typeof due === 'number' && !writes
				if (isRefused || due === '/sign-in') expect(written(), `${said}: written`).toBe(before)
			}
		}
	}
})

async function visitorOf(who: Audience): Promise<Person | null> {
	return who === 'nobody' ? null : personOf(who)
}

async function addressOf({ at }: Visit, visitor: Person | null): Promise<string> {
	return typeof at === 'string' ? at : at(visitor)
}

/** What came of it, said as it is expected: a status, or the path one is led to. */
async function outcomeOf(response: Response, due: Outcome): Promise<Outcome> {
	await response.arrayBuffer()
	const led = location(response)
	return led === null ? response.status : asExpected(led, due)
}

/** The same for the data of a page, which travels without its frame; a way elsewhere is told in the data. */
async function dataOutcomeOf(response: Response, due: Outcome): Promise<Outcome> {
	const text = await response.text()
	if (response.status !== 202) return response.status
	return asExpected(/"redirect","([^"]*)"/.exec(text)?.[1] ?? text, due)
}

/** To sign in, with or without a way back. */
function asExpected(path: string, due: Outcome): string {
	return due === '/sign-in' && path.startsWith('/sign-in?returnTo=%2F') ? '/sign-in' : path
}

function dataPath(path: string, only: string): string {
	const [pathname = '', search] = path.split('?')
	const query = [search, only].filter(Boolean).join('&')
	return `${pathname === '/' ? '/_' : pathname}.data${query ? `?${query}` : ''}`
}
