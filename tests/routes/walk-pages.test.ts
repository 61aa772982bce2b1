import { expect, test } from 'vitest'
import { AUDIENCES, type Outcome } from './audiences.ts'
import { VISITS } from './expected.ts'
import { send } from './requests.ts'
import { addressOf, asExpected, outcomeOf, places, visitorOf } from './walk.ts'

test('the walk knows every address, and no address that is gone', () => {
	expect(Object.keys(VISITS).sort()).toEqual(places.map(({ pattern }) => pattern).sort())
})

test.each(places)('$pattern shows itself to whom it may', async (place) => {
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

/** What came of asking for the data of a page, which travels without its frame; a way elsewhere is told in the data. */
async function dataOutcomeOf(response: Response, due: Outcome): Promise<Outcome> {
	const text = await response.text()
	if (response.status !== 202) return response.status
	return asExpected(/"redirect","([^"]*)"/.exec(text)?.[1] ?? text, due)
}

function dataPath(path: string, only: string): string {
	const [pathname = '', search] = path.split('?')
	const query = [search, only].filter(Boolean).join('&')
	return `${pathname === '/' ? '/_' : pathname}.data${query ? `?${query}` : ''}`
}
