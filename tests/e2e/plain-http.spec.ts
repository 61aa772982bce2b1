import { answerInLesson, type Manner } from './answering.ts'
import { documentOf } from './knowledge.ts'
import { expect, test } from './test.ts'

const manner: Manner = { locale: 'en', scripts: true }

test('a page that comes over plain http, without what browsers give to TLS alone, takes answers', async ({
	page,
	signedInAs,
}) => {
	await page.addInitScript(() => {
		Object.defineProperty(Crypto.prototype, 'randomUUID', { value: undefined })
		Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined })
	})
	await signedInAs()
	await page.goto('/learn/introduction/the-gap')
	expect(await page.evaluate(() => typeof crypto.randomUUID)).toBe('undefined')
	const [question] = Object.values(documentOf('introduction', 'the-gap', { locale: 'en', contextId: null }).questions)
	if (!question) throw new Error('The lesson asks nothing')
	await answerInLesson(page, question, 'right', manner)
})
