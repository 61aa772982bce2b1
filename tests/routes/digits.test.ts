import { expect, test } from 'vitest'
import { addPerson } from '#tests/platform/people.ts'
import { db, send } from './requests.ts'
import { startTest } from './world.ts'

const LESSON = '/learn/introduction/the-gap'

/** Somebody in this context who reads Arabic, has read, written and been tested, and has another test open. */
async function readerIn(contextId: string) {
	const reader = await addPerson(db, { locale: 'ar', contextId })
	await send(LESSON, { as: reader, form: { intent: 'note', requestId: 'note-1', version: '0', text: 'س' } })
	const sent = await startTest(reader)
	await send(sent, { as: reader, form: { intent: 'submit', isSure: 'yes' } })
	const open = await startTest(reader, 'information-sharing')
	const read = async (path: string) => (await send(path, { as: reader })).text()
	return { read, sent, open }
}

/** The pieces of text on a page that have numerals in them. */
function numbersOn(html: string): string[] {
	const page = html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '')
	return [...page.matchAll(/>([^<]*[\d٠-٩][^<]*)</g)].map(([, text]) => text ?? '')
}

test.each([
	['levant', /[٠-٩]/, 'الدرس ١ من ٨', 'السؤال ٢ من ٦', '٧٠٪'],
	['maghreb', /[0-9]/, 'الدرس 1 من 8', 'السؤال 2 من 6', '70'],
])('who reads Arabic in the context %s meets its numerals only', async (contextId, numeral, place, question, share) => {
	const { read, sent, open } = await readerIn(contextId)
	// On these pages every number is the interface's; in lessons and questions there are those of the authors too.
	for (const path of ['/learn', '/learn/introduction', sent, '/workbook', '/settings/devices']) {
		const numbers = numbersOn(await read(path))
		const digits = numbers.join('').match(/[\d٠-٩]/g) ?? []
		expect(digits.length, path).toBeGreaterThan(0)
		expect(
			digits.filter((digit) => !numeral.test(digit)),
			`${path}: ${numbers}`,
		).toEqual([])
	}
	expect(numbersOn(await read(LESSON))).toContain(place)
	expect(numbersOn(await read(open))).toContain(question)
	expect(numbersOn(await read('/learn/introduction/assessment')).join(' ')).toContain(share)
})

test('a page held from before is not shown again after a move to a context with other numerals', async () => {
	const reader = await addPerson(db, { locale: 'ar', contextId: 'maghreb' })
	await send(LESSON, { as: reader })
	const held = { 'If-None-Match': (await send(LESSON, { as: reader })).headers.get('ETag') ?? '' }
	expect((await send(LESSON, { as: reader, headers: held })).status).toBe(304)
	const profile = { displayName: 'Awa Sarr', interfaceLocale: 'ar', contextId: 'levant' }
	expect((await send('/settings/profile', { as: reader, form: profile })).status).toBe(302)
	const moved = await send(LESSON, { as: reader, headers: held })
	expect(moved.status).toBe(200)
	expect(await moved.text()).toContain('الدرس ١ من ٨')
})
