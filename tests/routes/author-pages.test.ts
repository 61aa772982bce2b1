import { expect, test } from 'vitest'
import { compiledExamples } from '#app/curriculum/component-examples.server.ts'
import { componentGuide } from '#app/curriculum/component-guide.ts'
import { answerForms } from '#scripts/bench/answer-forms.ts'
import { addPerson } from '#tests/platform/people.ts'
import { leaksIn, secretsOf } from './answers-of-curriculum.ts'
import { db, location, send, written } from './requests.ts'

const GUIDE = '/author/components'
const LESSON = '/author/read/kenya/en/information-sharing/practise'

const author = await addPerson(db, { roles: ['author'] })
const page = async (path: string) => (await send(path, { as: author })).text()
const examples = compiledExamples(db)
const secrets = secretsOf([...examples.values()])

/** A page without what it shows as source, which an author has to see. */
const withoutSource = (html: string) => html.replace(/<pre\b.*?<\/pre>/gs, '').replace(/<script\b.*?<\/script>/gs, '')

test('every component has an entry with a live example', async () => {
	const html = await page(GUIDE)
	for (const { name, exampleAt } of componentGuide) {
		expect(html).toContain(`<section id="${name}"`)
		expect(examples.has(exampleAt), name).toBe(true)
	}
	const activities = [...examples.values()].flatMap((document) => document.activities.map(({ id }) => id))
	expect(activities.length).toBeGreaterThan(9)
	for (const id of activities) expect(html).toContain(`id="activity-${id}"`)
})

test('no example tells its answer before it is given', async () => {
	expect(secrets.length).toBeGreaterThan(5)
	expect(leaksIn(withoutSource(await page(GUIDE)), secrets)).toEqual([])
	const told = await page(`${GUIDE}.data`)
	expect(told).not.toMatch(/isCorrect|rationaleHtml|feedbackHtml|\bisRight\b/)
	for (const { words } of secrets) {
		const inSources = new Set(componentGuide.map(({ example }) => example)).values()
		expect(told.split(words).length - 1, words).toBe([...inSources].filter((source) => source.includes(words)).length)
	}
})

test.each([GUIDE, LESSON])('what is tried at %s is told, and nobody writes it down', async (path) => {
	const before = written()
	const forms = answerForms(await page(path))
	expect(forms.length).toBeGreaterThan(0)
	for (const form of forms) {
		const fields = { as: author, form: [...form.fields, ['inline', '1']] as [string, string][] }
		const inline = await send(`${path}.data`, fields)
		expect([inline.status, await inline.text()]).toEqual([200, expect.stringContaining('rationaleHtml')])

		const address = location(await send(path, { as: author, form: form.fields })) ?? ''
		expect(address).toContain(`activity=${form.activity}`)
		expect((await page(address)).match(/<div role="status"/g)).toHaveLength(1)
	}
	expect(written()).toBe(before)
})

test('a story is walked to its end through the address alone', async () => {
	const choose = async (choice: string) => {
		const form = { intent: 'choose', activity: 'friday-call', walked: '', at: '0', choice }
		return page(location(await send(GUIDE, { as: author, form })) ?? '')
	}
	const debrief = 'Advice should not cost a name.'
	expect(withoutSource(await page(GUIDE))).not.toContain(debrief)
	expect(withoutSource(await choose('1'))).toContain(debrief)
})

test('the overview leads to each text as it is read in its context, and to no assessment', async () => {
	const html = await page('/author')
	const links = [...html.matchAll(/href="(\/author\/read\/[^"]+)"/g)].map(([, path = '']) => path)
	expect(links).toContain(LESSON)
	expect(links.some((path) => path.endsWith('/assessment'))).toBe(false)
	for (const path of links) expect((await send(path, { as: author })).status, path).toBe(200)
	expect(await page('/author/read/kenya/en/information-sharing/law-and-secrecy')).toContain('Data Protection Act')
	expect((await send('/author/read/base/en/introduction/assessment', { as: author })).status).toBe(404)
})
