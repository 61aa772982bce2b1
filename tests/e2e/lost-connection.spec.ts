import { eq } from 'drizzle-orm'
import type { CompiledQuestion } from '#app/curriculum/compiled-document.ts'
import { responses } from '#db/schema/assessment.ts'
import { answerInAttempt, askedOn, cardOf, fillIn, type Manner } from './answering.ts'
import { documentOf } from './knowledge.ts'
import { database, expect, test } from './test.ts'

test.use({ expectedFaults: /net::ERR_/ })

const manner: Manner = { locale: 'en', scripts: true }
const LOST = 'The connection dropped. Your answer is still here: try again.'
const recordedBy = (userId: string) => database().select().from(responses).where(eq(responses.userId, userId)).all()

function firstQuestion(): CompiledQuestion {
	const [question] = Object.values(documentOf('introduction', 'the-gap', { locale: 'en', contextId: null }).questions)
	if (!question) throw new Error('The lesson asks nothing')
	return question
}

test('an answer given without a connection is kept, and recorded once when it is back', async ({
	page,
	context,
	signedInAs,
}) => {
	const { id } = await signedInAs()
	await page.goto('/learn/introduction/the-gap')
	const question = firstQuestion()
	const card = cardOf(page, question.id)
	const check = card.getByRole('button', { name: 'Check my answer' })
	await context.setOffline(true)
	await fillIn(card, question, 'right', manner)
	await check.click()
	await expect(card.getByRole('alert')).toHaveText(LOST)
	await expect(card.getByRole('radio', { checked: true })).toHaveCount(1)
	expect(recordedBy(id)).toEqual([])

	await context.setOffline(false)
	await check.click()
	await expect(card.getByRole('status')).toContainText('Correct')
	expect(recordedBy(id)).toMatchObject([{ questionId: question.id, tryNumber: 1, score: 1 }])
})

test('an answer that arrived, but whose receipt was lost, is recorded once', async ({ page, signedInAs }) => {
	const { id } = await signedInAs()
	await page.goto('/learn/introduction/the-gap')
	const question = firstQuestion()
	const card = cardOf(page, question.id)
	await page.route(
		'**/the-gap.data*',
		async (route) => {
			await route.fetch()
			await route.abort('connectionreset')
		},
		{ times: 1 },
	)
	await fillIn(card, question, 'right', manner)
	await card.getByRole('button', { name: 'Check my answer' }).click()
	await expect(card.getByRole('alert')).toHaveText(LOST)
	expect(recordedBy(id)).toHaveLength(1)
	await card.getByRole('button', { name: 'Check my answer' }).click()
	await expect(card.getByRole('status')).toContainText('Correct')
	expect(recordedBy(id)).toHaveLength(1)
})

test('what a test had no connection for is told, kept and saved later; texts are kept too', async ({
	page,
	context,
	signedInAs,
}) => {
	const { id } = await signedInAs()
	await page.goto('/learn/introduction/assessment')
	await page.getByRole('button', { name: 'Take the pre-test' }).click()
	const { questions } = documentOf('introduction', 'assessment', { locale: 'en', contextId: null })
	const [first = '', second = ''] = await askedOn(page, manner)
	await answerInAttempt(page, questions[first] as CompiledQuestion, 'right', manner)
	await context.setOffline(true)
	const card = cardOf(page, second)
	await fillIn(card, questions[second] as CompiledQuestion, 'right', manner)
	await card.getByRole('button', { name: 'Save my answer' }).click()
	await expect(card.getByRole('alert')).toHaveText(LOST)
	await expect(page.getByText('1 of 6 answered')).toBeVisible()
	await context.setOffline(false)
	await card.getByRole('button', { name: 'Save my answer' }).click()
	await expect(page.getByText('2 of 6 answered')).toBeVisible()
	expect(recordedBy(id).filter(({ questionId }) => questionId === second)).toHaveLength(1)

	await page.goto('/learn/introduction/the-gap')
	await context.setOffline(true)
	const text = page.getByRole('textbox').first()
	await text.fill('Nobody knew whom to call.')
	await page.getByRole('button', { name: 'Save', exact: true }).first().click()
	await expect(page.getByText(LOST)).toBeVisible()
	await expect(text).toHaveValue('Nobody knew whom to call.')
	await context.setOffline(false)
	await page.getByRole('button', { name: 'Save', exact: true }).first().click()
	await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible()
})
