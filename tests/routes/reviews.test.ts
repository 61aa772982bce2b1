import { and, desc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { editPath, filePath } from '#app/adaptation/adaptation-paths.tsx'
import { storeText } from '#app/curriculum/texts.server.ts'
import { reviewComments, revisions } from '#db/schema/adaptation.ts'
import type { Person } from '#tests/platform/people.ts'
import { db, location, send, written } from './requests.ts'
import { grant, personOf } from './world.ts'

const [writer, reviewer] = [await personOf('trainer'), await personOf('reviewer')]
const contextId = 'north-macedonia'
for (const person of [writer, reviewer]) grant(person, contextId)

const TEXT = 'The law here says:\n\n- who may ask,\n- who may answer.\n'
const CASE = '<CaseStudy id="the-list" title="A list">\n\nA story from a town.\n\n</CaseStudy>\n'
const answers = { recognisable: 'no', readByCommunity: 'not-portrayed' }
const latest = (path: string) =>
	db
		.select()
		.from(revisions)
		.where(and(eq(revisions.contextId, contextId), eq(revisions.path, path)))
		.orderBy(desc(revisions.number))
		.get()

/** A text that was written and handed over, and the address of its review. */
async function handedOver(path: string, text = TEXT) {
	const file = { contextId, path }
	expect(location(await send(filePath(file), { as: writer, form: { intent: 'start' } }))).toBe(editPath(file))
	const version = String(latest(path)?.version)
	await send(editPath(file), { as: writer, form: { intent: 'save', text, version } })
	const form = { intent: 'submit', note: 'The law of this country', ...answers }
	expect(location(await send(editPath(file), { as: writer, form }))).toBe(filePath(file))
	return reviewOf(path)
}

function reviewOf(path: string) {
	const revision = latest(path)
	if (!revision) throw new Error(`Nobody wrote ${path}`)
	const at = `/trainer/reviews/${revision.id}`
	const decide = (as: Person, intent: string, decisionNote = '', version = revision.version) =>
		send(at, { as, form: { intent, decisionNote, version: String(version) } })
	return { at, id: revision.id, decide, state: () => latest(path)?.state }
}

const page = async (path: string, as: Person = reviewer) => (await send(path, { as })).text()

test('a text waits for who may decide, and for others where one wrote it', async () => {
	const { at } = await handedOver('information-sharing/en/slots/law.mdx')
	const forReviewer = await page('/trainer/reviews')
	expect(forReviewer).toContain(at)
	expect(forReviewer).not.toContain('Waiting for others')
	const forWriter = await page('/trainer/reviews', writer)
	expect(forWriter).toContain('Nothing waits for you')
	expect(forWriter.split('Waiting for others')[1]).toContain(at)
})

test('a remark is about a line or the whole, comes back with what was typed, and can be dealt with', async () => {
	const { at, id } = await handedOver('information-sharing/en/slots/case-list.mdx', CASE)
	const say = (line: string, body: string) => send(at, { as: reviewer, form: { intent: 'comment', line, body } })
	const refused = await say('99', 'Which country?')
	const again = await refused.text()
	expect(refused.status).toBe(400)
	expect(again).toContain('The text has no such line')
	expect(again).toMatch(/<textarea[^>]*>Which country\?<\/textarea>/)
	expect((await say('3', '  ')).status).toBe(400)
	expect((await say('three', 'Which?')).status).toBe(400)

	expect(location(await say('3', 'Which town?'))).toBe(at)
	expect(location(await say('', 'Well told.'))).toBe(at)
	const said = db.select().from(reviewComments).where(eq(reviewComments.revisionId, id)).all()
	expect(said.map(({ line, quote, body }) => [line, quote, body])).toEqual([
		[3, 'A story from a town.', 'Which town?'],
		[null, '', 'Well told.'],
	])
	expect(await page(`${at}?line=3`)).toMatch(/<input[^>]*name="line"[^>]*value="3"|value="3"[^>]*name="line"/)

	const deal = (intent: string, comment: string) => send(at, { as: writer, form: { intent, comment } })
	const open = () =>
		db
			.select()
			.from(reviewComments)
			.where(eq(reviewComments.id, said[0]?.id ?? ''))
			.get()?.resolvedAt
	await deal('resolve', said[0]?.id ?? '')
	expect(open()).not.toBeNull()
	expect(await page(at)).toContain('Resolved')
	await deal('reopen', said[0]?.id ?? '')
	expect(open()).toBeNull()
	const elsewhere = reviewOf('information-sharing/en/slots/law.mdx')
	expect(
		(await send(elsewhere.at, { as: writer, form: { intent: 'resolve', comment: said[0]?.id ?? '' } })).status,
	).toBe(404)
})

test('who wrote a text is told why they cannot decide on it, and can take it out of review', async () => {
	const path = 'information-sharing/en/slots/consent-custom.mdx'
	const { at, decide, state } = await handedOver(path)
	expect(await page(at, writer)).toContain('another person has to decide')
	expect(await page(at, writer)).not.toContain('Approve and publish')
	const before = written()
	expect((await decide(writer, 'approve')).status).toBe(403)
	expect(written()).toBe(before)
	expect(location(await send(at, { as: writer, form: { intent: 'recall' } }))).toBe(editPath({ contextId, path }))
	expect(state()).toBe('draft')
	expect((await decide(reviewer, 'approve')).status).toBe(409)
})

test('changes are asked for with a word about them, and publishing is for the text that was read', async () => {
	const path = 'information-sharing/en/slots/phone-habits.mdx'
	const { at, decide, state } = await handedOver(path)
	const silent = await decide(reviewer, 'request-changes')
	expect([silent.status, await silent.text()]).toEqual([400, expect.stringContaining('Say what is to be changed.')])
	expect((await decide(reviewer, 'approve', 'Good.', 1)).status).toBe(409)
	expect(state()).toBe('in-review')
	expect(location(await decide(reviewer, 'request-changes', 'Name the article.'))).toBe('/trainer/reviews')
	expect(state()).toBe('changes-requested')
	expect(await page(at, writer)).toContain('Name the article.')
	expect(await page(editPath({ contextId, path }), writer)).toContain('Name the article.')
})

test('a text that no longer fits is refused with its line, and not published', async () => {
	const path = 'introduction/en/slots/local-actors.mdx'
	const { decide, id, state } = await handedOver(path)
	const textHash = db.transaction((tx) => storeText(tx, 'One.\n\n<Term id="nonesuch">Two</Term>\n'))
	db.update(revisions).set({ textHash }).where(eq(revisions.id, id)).run()
	const refused = await decide(reviewer, 'approve', 'Good.')
	const said = await refused.text()
	expect(refused.status).toBe(400)
	expect(said).toContain('Line 3, column 1')
	expect(said).toContain('>Good.</textarea>')
	expect(state()).toBe('in-review')
})

test('what was in force before is put back, as a revision of its own', async () => {
	const path = 'introduction/en/slots/contact-point.mdx'
	const first = await handedOver(path, 'Call the first office.\n')
	expect(location(await first.decide(reviewer, 'approve'))).toBe('/trainer/reviews')
	const second = await handedOver(path, 'Call the second office.\n')
	expect(await page(`${second.at}?against=in-force`)).toMatch(/<del[^>]*>.*first/s)
	await second.decide(reviewer, 'approve')
	expect((await send(second.at, { as: reviewer, form: { intent: 'take-back' } })).status).toBe(403)
	expect(location(await send(first.at, { as: writer, form: { intent: 'take-back' } }))).toBe(
		filePath({ contextId, path }),
	)
	expect(latest(path)).toMatchObject({ number: 3, state: 'published', restoredFrom: first.id })
	const asked = `left=base&left-locale=ar&right=${contextId}&right-locale=en`
	const compared = await page(`/trainer/compare?lesson=introduction/pathway&${asked}`)
	expect(compared).toContain('Call the first office.')
	expect(compared).toMatch(/<h2[^>]*lang="ar"[^>]*dir="rtl"/)
	expect(compared).not.toContain('isCorrect')
})

test('a side that has no such text says so beside the other', async () => {
	const compared = await page('/trainer/compare?lesson=introduction/the-gap&left=mars&left-locale=en&right=kenya')
	expect(compared).toContain('There is no such text here')
	expect(compared).toMatch(/<h2[^>]*>The gap being filled/)
})
