import { expect, test } from 'vitest'
import { AUDIENCES } from './audiences.ts'
import { VISITS } from './expected.ts'
import { send, written } from './requests.ts'
import { addressOf, outcomeOf, places, visitorOf } from './walk.ts'

test('every form of the site is sent at least once', () => {
	const withForms = Object.keys(VISITS).filter((pattern) => VISITS[pattern]?.some(({ post }) => post))
	expect(withForms.sort()).toEqual(places.flatMap(({ pattern, hasAction }) => (hasAction ? pattern : [])).sort())
})

test.each(places)('$pattern takes forms from whom it may', async (place) => {
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
