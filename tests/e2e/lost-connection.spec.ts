import { and, eq, isNotNull } from 'drizzle-orm'
import type { CompiledQuestion } from '#app/curriculum/compiled-document.ts'
import { m } from '#app/i18n/messages.ts'
import { responses } from '#db/schema/assessment.ts'
import { lessonProgress } from '#db/schema/learning.ts'
import { answerInAttempt, askedOn, cardOf, fillIn, type Manner } from './answering.ts'
import { documentOf } from './knowledge.ts'
import { expectAccessible } from './measures.ts'
import { scriptsAtWork } from './scripts-at-work.ts'
import { database, expect, test } from './test.ts'

// The router finds it remarkable that one goes from heading to heading while links are held.
test.use({ expectedFaults: /net::ERR_|trying to use a blocker on a POP/ })

const manner: Manner = { locale: 'en', scripts: true }
const LOST = 'The connection dropped. Your answer is still here: try again.'
const recordedBy = (userId: string) => database().select().from(responses).where(eq(responses.userId, userId)).all()
const reachedEnd = (userId: string) =>
	database()
		.select({ lessonId: lessonProgress.lessonId })
		.from(lessonProgress)
		.where(and(eq(lessonProgress.userId, userId), isNotNull(lessonProgress.reachedEndAt)))
		.all()
		.map(({ lessonId }) => lessonId)

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
	await scriptsAtWork(page)
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
	await scriptsAtWork(page)
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
	await scriptsAtWork(page)
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
	await scriptsAtWork(page)
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

test('without a connection a page stays as it is, says so, and goes on when the line is back', async ({
	page,
	context,
	signedInAs,
}) => {
	const { id } = await signedInAs()
	await page.goto('/learn/introduction/the-gap')
	await scriptsAtWork(page)
	const text = page.getByRole('textbox').first()
	await text.fill('Nobody knew whom to call.')
	await context.setOffline(true)
	await page.getByRole('link', { name: 'My learning' }).click()
	const notice = page.getByRole('dialog', { name: 'No connection' })
	await expect(notice).toContainText('Nothing is lost')
	await notice.getByRole('button', { name: 'Try again' }).click()
	await expect(notice).toContainText('There is still no connection.')
	await expectAccessible(page)
	await notice.getByRole('button', { name: 'Close' }).click()
	await expect(notice).toBeHidden()
	await expect(text).toHaveValue('Nobody knew whom to call.')
	await page.locator('aside a[href^="#"]').first().click()
	await expect(page).toHaveURL(/the-gap#/)
	await expect(notice).toBeHidden()

	const finish = page.getByRole('button', { name: 'Finish this lesson and go on' })
	await finish.click()
	await context.setOffline(false)
	await notice.getByRole('button', { name: 'Try again' }).click()
	await expect(page).toHaveURL(/what-it-is$/)
	expect(reachedEnd(id)).toEqual(['the-gap'])
})

test('a line that drops unseen keeps the end of a lesson, and shows how to go on', async ({ page, signedInAs }) => {
	const { id } = await signedInAs({ locale: 'fr' })
	await page.goto('/learn/introduction/the-gap')
	await scriptsAtWork(page)
	const text = page.getByRole('textbox').first()
	await text.fill('Personne ne savait qui appeler.')
	await page.route('**/*.data*', (route) => route.abort('connectionreset'))
	const finish = page.getByRole('button', { name: m.lesson_finish({}, { locale: 'fr' }) })
	await finish.click()
	await expect(page.getByRole('alert')).toHaveText(m.offline_act({}, { locale: 'fr' }))
	await expect(text).toHaveValue('Personne ne savait qui appeler.')
	expect(reachedEnd(id)).toEqual([])

	const next = documentOf('introduction', 'what-it-is', { locale: 'fr', contextId: null })
	await page.getByRole('link', { name: next.title }).click()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.offline_title({}, { locale: 'fr' }))
	await expect(page.getByRole('alert')).toHaveText(m.offline_page_text({}, { locale: 'fr' }))
	await expectAccessible(page)
	const again = page.getByRole('button', { name: m.answer_try_again({}, { locale: 'fr' }) })
	await again.click()
	await expect(page.getByRole('status')).toHaveText(m.offline_still({}, { locale: 'fr' }))
	await page.unroute('**/*.data*')
	await again.click()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(next.title)

	await page.goBack()
	await finish.click()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(next.title)
	expect(reachedEnd(id)).toEqual(['the-gap'])
})

test('a test that cannot be sent for want of a connection stays, and is sent later', async ({ page, signedInAs }) => {
	await signedInAs()
	await page.goto('/learn/introduction/assessment')
	await page.getByRole('button', { name: 'Take the pre-test' }).click()
	await askedOn(page, manner)
	await scriptsAtWork(page)
	await page.getByRole('checkbox', { name: 'Send although questions are unanswered' }).check()
	await page.route('**/*.data*', (route) => route.abort('connectionreset'))
	await page.getByRole('button', { name: 'Finish and send' }).click()
	await expect(page.getByRole('alert')).toHaveText('The connection dropped. Nothing is lost: try again.')
	await page.unroute('**/*.data*')
	await page.getByRole('button', { name: 'Finish and send' }).click()
	await expect(page.getByText('Your score: 0%')).toBeVisible()
})
