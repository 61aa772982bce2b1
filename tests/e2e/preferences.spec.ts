import type { Page } from '@playwright/test'
import type { CompiledQuestion } from '#app/curriculum/compiled-document.ts'
import type { InterfaceLocale } from '#app/i18n/locale.ts'
import { m } from '#app/i18n/messages.ts'
import {
	answerInAttempt,
	answerInLesson,
	askedOn,
	cardOf,
	type Manner,
	REFLECTION,
	walkScenario,
	workThrough,
} from './answering.ts'
import { documentOf, plain } from './knowledge.ts'
import { expect, test } from './test.ts'

const reader = { locale: 'en', contextId: null } as const
const scripted: Manner = { locale: 'en', scripts: true }
const unscripted: Manner = { locale: 'en', scripts: false }

/** No script stands in the page, none is announced, and none was fetched for it. */
async function expectNoScript(page: Page) {
	const fetched: string[] = []
	page.on('request', (request) => {
		if (request.resourceType() === 'script') fetched.push(request.url())
	})
	await page.reload()
	await expect(page.locator('script, link[rel="modulepreload"]')).toHaveCount(0)
	expect(fetched).toEqual([])
}

test('data saver sends no script and loses nothing', async ({ page, signedInAs }) => {
	await signedInAs()
	const lesson = documentOf('introduction', 'the-gap', reader)
	await page.goto('/learn/introduction/the-gap')
	await workThrough(page, lesson, scripted)
	await page.getByRole('button', { name: 'Data saver is off' }).click()
	await expect(page).toHaveURL(/\/learn\/introduction\/the-gap$/)
	await expectNoScript(page)
	const [question] = Object.values(lesson.questions) as [CompiledQuestion]
	await expect(cardOf(page, question.id).getByRole('status')).toContainText('Correct')
	await expect(page.getByText(REFLECTION)).toBeVisible()
	await page.getByRole('button', { name: 'Finish this lesson and go on' }).click()

	const next = documentOf('introduction', 'what-it-is', reader)
	await expect(page.getByRole('heading', { level: 1, name: next.title })).toBeVisible()
	await workThrough(page, next, unscripted)
	await expectNoScript(page)
	await page.goto('/learn/introduction/practise')
	const [scenario] = Object.values(documentOf('introduction', 'practise', reader).scenarios)
	if (scenario) await walkScenario(page, scenario, unscripted)
	await expectNoScript(page)

	await page.goto('/learn/introduction/assessment')
	await page.getByRole('button', { name: 'Take the pre-test' }).click()
	const { questions } = documentOf('introduction', 'assessment', reader)
	const asked = await askedOn(page, unscripted)
	for (const id of asked) await answerInAttempt(page, questions[id] as CompiledQuestion, 'right', unscripted)
	await expectNoScript(page)
	await page.getByRole('button', { name: 'Finish and send' }).click()
	await expect(page.getByText('Your score: 100%')).toBeVisible()

	await page.goto('/workbook')
	await expect(page.getByText(REFLECTION)).toBeVisible()
	await page.getByRole('button', { name: 'Data saver is on' }).click()
	await expect(page.locator('script').first()).toBeAttached()
	await expect(page.getByText(REFLECTION)).toBeVisible()
	await page.getByRole('button', { name: 'Sign out' }).click()
	await expect(page.getByText('You are signed out.')).toBeVisible()
})

test.describe('with a browser that saves data', () => {
	test.use({ extraHTTPHeaders: { 'Save-Data': 'on' } })

	test('the browser’s own wish to save data is followed', async ({ page, signedInAs }) => {
		await signedInAs()
		await page.goto('/learn/introduction/the-gap')
		await expectNoScript(page)
	})
})

test('another language keeps the place and all that was done', async ({ page, signedInAs }) => {
	await signedInAs()
	const lesson = documentOf('introduction', 'the-gap', reader)
	const [question] = Object.values(lesson.questions) as [CompiledQuestion]
	await page.goto('/learn/introduction/the-gap')
	await answerInLesson(page, question, 'right', scripted)
	await workThrough(
		page,
		{ ...lesson, activities: lesson.activities.filter(({ kind }) => kind !== 'question') },
		scripted,
	)

	let before: InterfaceLocale = 'en'
	for (const [locale, name] of [
		['fr', 'Français'],
		['ar', 'العربية'],
	] as const) {
		await page
			.getByRole('group', { name: m.lesson_reading_in({}, { locale: before }) })
			.getByRole('button', { name })
			.click()
		before = locale
		const same = documentOf('introduction', 'the-gap', { locale, contextId: null })
		await expect(page.getByRole('heading', { level: 1, name: same.title })).toBeVisible()
		await expect(page).toHaveURL(/\/learn\/introduction\/the-gap(#|$)/)
		await expect(page.locator('html')).toHaveAttribute('lang', locale)
		const status = cardOf(page, question.id).getByRole('status')
		await expect(status).toContainText(m.answer_correct({}, { locale }))
		await expect(status).toContainText(plain(same.questions[question.id]?.rationaleHtml ?? '').slice(0, 40))
		await expect(page.getByText(REFLECTION)).toBeVisible()
	}
	await page.getByRole('button', { name: m.lesson_finish({}, { locale: 'ar' }) }).click()
	await page.getByRole('contentinfo').getByRole('button', { name: 'English' }).click()
	await page.goto('/learn/introduction')
	const done = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: lesson.title, exact: true }) })
	await expect(done.getByText('Completed')).toBeVisible()
})

test('who changes the language in the middle of a lesson goes on reading there', async ({ page, signedInAs }) => {
	await signedInAs()
	const [inEnglish, inArabic] = (['en', 'ar'] as const).map((locale) =>
		documentOf('introduction', 'the-gap', { locale, contextId: null }),
	)
	await page.goto('/learn/introduction/the-gap')
	await page.evaluate(
		(id) => document.getElementById(id)?.scrollIntoView({ behavior: 'instant' }),
		inEnglish?.toc[2]?.id ?? '',
	)
	await page.getByRole('group', { name: 'Read this lesson in' }).getByRole('button', { name: 'العربية' }).click()
	await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
	const heading = page.getByRole('heading', { name: inArabic?.toc[2]?.text ?? '', exact: true })
	await expect(heading).toBeInViewport()
	await expect(page.getByRole('heading', { level: 1 })).not.toBeInViewport()
	expect(decodeURIComponent(new URL(page.url()).hash)).toBe(`#${inArabic?.toc[2]?.id}`)
})
