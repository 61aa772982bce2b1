import type { Page } from '@playwright/test'
import { certifiedIn } from '#app/cohorts/certifiable.fixture.ts'
import { addCohort } from '#app/cohorts/cohorts.fixture.ts'
import type { CompiledQuestion } from '#app/curriculum/compiled-document.ts'
import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import { m } from '#app/i18n/messages.ts'
import { answerInAttempt, answerInLesson, askedOn, type Manner, walkScenario, workThrough } from './answering.ts'
import { documentOf } from './knowledge.ts'
import { expectAccessible, expectNoOverflow } from './measures.ts'
import { database, expect, test } from './test.ts'

test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, locale: 'ar' })

const manner: Manner = { locale: 'ar', scripts: true }
const reader = { locale: 'ar', contextId: null } as const

/** From right to left, in Arabic, and no wider than the telephone. */
async function expectArabic(page: Page) {
	await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
	await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
	await expectNoOverflow(page)
}

test('a module is begun in Arabic on a small telephone', async ({ page, signedInAs }) => {
	await signedInAs()
	await page.goto('/learn')
	await expectArabic(page)
	await page.getByRole('link', { name: m.start_module({}, manner) }).click()
	const lesson = documentOf('introduction', 'the-gap', reader)
	await expect(page.getByRole('heading', { level: 1, name: lesson.title })).toBeVisible()
	const [question] = Object.values(lesson.questions)
	if (question) await answerInLesson(page, question, 'wrong', manner)
	await expectArabic(page)
	await expectAccessible(page)
	await page.getByRole('link', { name: m.answer_try_again({}, manner) }).click()
	await workThrough(page, lesson, manner)
	await expectArabic(page)
	await page.getByRole('button', { name: m.lesson_finish({}, manner) }).click()
	const next = documentOf('introduction', 'what-it-is', reader)
	await expect(page.getByRole('heading', { level: 1, name: next.title })).toBeVisible()
	await page.getByRole('button', { name: m.menu({}, manner) }).click()
	await expectArabic(page)
	await expectAccessible(page)
	await page.getByRole('link', { name: m.my_learning({}, manner) }).click()
	await expect(page.getByText(next.title)).toBeVisible()
	await expectArabic(page)
})

test('a story and a test go to their end in Arabic on a small telephone', async ({ page, signedInAs }) => {
	await signedInAs()
	await page.goto('/learn/introduction/practise')
	const [scenario] = Object.values(documentOf('introduction', 'practise', reader).scenarios)
	if (scenario) await walkScenario(page, scenario, manner)
	await expectArabic(page)

	await page.goto('/learn/introduction/assessment')
	await page.getByRole('button', { name: m.start_pre_test({}, manner) }).click()
	const { questions } = documentOf('introduction', 'assessment', reader)
	const asked = await askedOn(page, manner)
	for (const id of asked) await answerInAttempt(page, questions[id] as CompiledQuestion, 'right', manner)
	await expectArabic(page)
	await page.getByRole('button', { name: m.finish_and_send({}, manner) }).click()
	await expect(page.getByText(m.pre_test_done({}, manner))).toBeVisible()
	await expectArabic(page)
})

test('numbers are in the numerals of the context, in what the server sends and in what the browser draws', async ({
	page,
	signedInAs,
}) => {
	await signedInAs({ contextId: 'levant' })
	await page.goto('/learn/introduction/assessment')
	await page.getByRole('button', { name: m.start_pre_test({}, manner) }).click()
	await expect(page.getByText('تمت الإجابة عن ٠ من ٦')).toBeVisible()
	const { questions } = documentOf('introduction', 'assessment', { locale: 'ar', contextId: 'levant' })
	const [first = ''] = await askedOn(page, manner)
	await answerInAttempt(page, questions[first] as CompiledQuestion, 'right', manner)
	await expect(page.getByText('تمت الإجابة عن ١ من ٦')).toBeVisible()
	await page.reload()
	await expect(page.getByText('تمت الإجابة عن ١ من ٦')).toBeVisible()
	await page.goto('/learn/introduction/the-gap')
	await expect(page.getByText('الدرس ١ من ٨')).toBeVisible()
	const { lessons = [] } = currentCurriculum(database()).modules.introduction ?? {}
	const minutes = lessons.find(({ id }) => id === 'the-gap')?.minutes ?? 0
	const said = new Intl.NumberFormat('ar-u-nu-arab').format(minutes)
	await expect(page.getByText(new RegExp(`نحو ${said} (دقائق|دقيقة)`))).toBeVisible()
})

test('a certificate stays in its own language, and the page around it is in Arabic', async ({ page, signedInAs }) => {
	const { id } = await signedInAs()
	const certificate = certifiedIn(database(), addCohort(database(), id), id, 'fr')
	const french = { locale: 'fr' } as const
	await page.goto('/certificates')
	// Arrived at by a script, which has other words at hand than a page that was sent whole.
	await page.getByRole('link', { name: m.certificate_open({}, manner) }).click()
	const sheet = page.getByRole('article')
	await expect(sheet.getByRole('heading')).toHaveText(m.certificate_of_completion({}, french))
	await expect(sheet.getByText(m.product_name({}, french), { exact: true })).toBeVisible()
	await page.goto(`/certificates/${certificate.id}`)
	await expectArabic(page)
	await expect(sheet.getByRole('columnheader').last()).toHaveText(m.certificate_column_score({}, french))
})
