import { expect, test } from 'vitest'
import { requestedModule } from '#app/curriculum/requested-module.server.ts'
import { db, location, send } from './requests.ts'
import { personOf } from './world.ts'

const reader = { locale: 'en', contextId: null }

/** The first activity of this kind in the module, and the page it is on. */
function activityOf(kind: 'reflection' | 'checklist') {
	const wanted = requestedModule(db, 'introduction', reader)
	for (const { id: lesson } of wanted?.module.lessons ?? []) {
		const id = wanted?.read(lesson)?.activities.find((activity) => activity.kind === kind)?.id
		if (id) return { id, path: `/learn/introduction/${lesson}` }
	}
	throw new Error(`The module has no ${kind}`)
}

/** What the page says of having saved, by the activity it says it of. */
function saidOn(html: string): Record<string, string> {
	const cards = html.split(/<section id="activity-/).slice(1)
	const said = cards.map((card) => [/^[\w-]+/.exec(card)?.[0] ?? '', /<p role="status"[^>]*>([^<]*)/.exec(card)?.[1]])
	return Object.fromEntries(said.filter(([, words]) => words))
}

test.each([
	['a reflection', 'reflect', activityOf('reflection'), { text: 'Whom to ask first', version: '0' }],
	['a checklist', 'check', activityOf('checklist'), {}],
	['a note', 'note', { id: 'note', path: '/learn/introduction/the-gap' }, { text: 'To ask Lio', version: '0' }],
])('%s sent without scripts comes back at its place, which says that it is saved', async (_, intent, at, fields) => {
	const learner = await personOf('practitioner')
	const form = { intent, activity: at.id, requestId: 'r-1', ...fields }
	const way = location(await send(at.path, { as: learner, form })) ?? ''
	expect(new URL(way, 'http://x').hash).toBe(`#activity-${at.id}`)

	const page = await send(way, { as: learner })
	expect(saidOn(await page.text())).toEqual({ [at.id]: 'Saved' })
	const held = { 'If-None-Match': page.headers.get('ETag') ?? '' }
	expect((await send(way, { as: learner, headers: held })).status).toBe(304)
	const plain = await send(at.path, { as: learner, headers: held })
	expect(plain.status).toBe(200)
	expect(saidOn(await plain.text())).toEqual({})
})

test('a refusal is told in the same place, even where something was saved before', async () => {
	const learner = await personOf('practitioner')
	const { id, path } = activityOf('reflection')
	const form = { intent: 'reflect', activity: id, requestId: 'r-1', text: 'x', version: '0' }
	const way = location(await send(path, { as: learner, form })) ?? ''
	const refused = await send(way, { as: learner, form: { ...form, requestId: 'r-2', text: 'x'.repeat(20_001) } })
	expect(refused.status).toBe(400)
	expect(saidOn(await refused.text())[id]).toMatch(/too long/i)
})
