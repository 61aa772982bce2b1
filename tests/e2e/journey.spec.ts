import type { CompiledQuestion } from '#app/curriculum/compiled-document.ts'
import { addPerson } from '#tests/platform/people.ts'
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
import { documentOf, lessonsOf, plain } from './knowledge.ts'
import { expectAccessible } from './measures.ts'
import { database, expect, test } from './test.ts'

const MODULE = 'introduction'
const manner: Manner = { locale: 'en', scripts: true }
const reader = { locale: 'en', contextId: 'kenya' } as const
const PASSWORD = 'four boats, one river'

test('a practitioner signs in, takes a whole module and passes', async ({ page }) => {
	const person = await addPerson(database(), { displayName: 'Grace Wanjiru', contextId: 'kenya', password: PASSWORD })
	await page.goto('/')
	await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click()
	await page.getByLabel('E-mail address or username').fill(person.email)
	await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
	await page.getByRole('button', { name: 'Sign in' }).click()

	await expect(page.getByRole('heading', { level: 1, name: 'My learning' })).toBeVisible()
	const welcome = documentOf(MODULE, 'index', reader)
	await page.getByRole('link', { name: welcome.title }).click()
	await expect(page.getByRole('heading', { level: 1, name: welcome.title })).toBeVisible()
	const lessons = lessonsOf(MODULE).map((id) => documentOf(MODULE, id, reader))
	await page.getByRole('link', { name: lessons[0]?.title ?? '', exact: true }).click()

	for (const [index, lesson] of lessons.entries()) {
		await expect(page.getByRole('heading', { level: 1, name: lesson.title })).toBeVisible()
		if (index === 0) {
			const [question] = Object.values(lesson.questions)
			if (question) await answerInLesson(page, question, 'wrong', manner)
			await page.getByRole('link', { name: 'Try again' }).click()
		}
		await workThrough(page, lesson, manner)
		await page.getByRole('button', { name: /^Finish this lesson and go/ }).click()
	}

	await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Assessment: ${welcome.title}`)
	await page.getByRole('button', { name: 'Start an attempt' }).click()
	const { questions } = documentOf(MODULE, 'assessment', reader)
	for (const id of await askedOn(page, manner))
		await answerInAttempt(page, questions[id] as CompiledQuestion, 'right', manner)
	await expect(page.getByText('12 of 12 answered')).toBeVisible()
	await page.getByRole('button', { name: 'Finish and send' }).click()
	await expect(page.getByText('Your score: 100%')).toBeVisible()
	await expect(page.getByText('You have met all requirements of this module.')).toBeVisible()

	await page.getByRole('link', { name: 'My learning' }).first().click()
	const entry = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: welcome.title, exact: true }) })
	await expect(entry.getByText('Completed')).toBeVisible()
	await page.getByRole('link', { name: 'Workbook' }).first().click()
	await expect(page.getByText(REFLECTION).first()).toBeVisible()
})

test('a story is walked to an end, told again and remembered', async ({ page, signedInAs }) => {
	await signedInAs({ contextId: 'kenya' })
	const lesson = documentOf(MODULE, 'practise', reader)
	const [scenario] = Object.values(lesson.scenarios)
	if (!scenario) throw new Error('The lesson tells no story')
	await page.goto(`/learn/${MODULE}/practise`)
	await walkScenario(page, scenario, manner)
	await expectAccessible(page)
	await page.reload()
	const card = cardOf(page, scenario.id)
	await expect(card.getByRole('heading', { name: 'Looking back' })).toBeVisible()
	await card.getByRole('button', { name: 'Start again' }).click()
	const first = plain(scenario.steps[scenario.start]?.choices[0]?.html ?? '')
	await expect(card.getByRole('button', { name: first, exact: true })).toBeVisible()
	await expect(card.getByRole('heading', { name: 'Looking back' })).toBeHidden()
	await walkScenario(page, scenario, manner)
})
