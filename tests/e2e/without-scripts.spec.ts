import type { CompiledQuestion } from '#app/curriculum/compiled-document.ts'
import { m } from '#app/i18n/messages.ts'
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
import { documentOf } from './knowledge.ts'
import { database, expect, test } from './test.ts'

test.use({ javaScriptEnabled: false, locale: 'fr-SN', expectedFaults: /status of 40[01]/ })

const manner: Manner = { locale: 'fr', scripts: false }
const reader = { locale: 'fr', contextId: 'west-africa' } as const
const PASSWORD = 'quatre pirogues, un fleuve'

test('sans script, une leçon se lit et se fait en entier', async ({ page }) => {
	const person = await addPerson(database(), { contextId: 'west-africa', password: PASSWORD })
	await page.goto('/learn/introduction/the-gap')
	await page.getByLabel(m.email_or_username({}, manner)).fill(person.email)
	await page.getByLabel(m.password({}, manner), { exact: true }).fill('autre chose entièrement')
	await page.getByRole('button', { name: m.sign_in({}, manner) }).click()
	await expect(page.getByText(m.fault_wrong_credentials({}, manner))).toBeVisible()
	await expect(page.getByLabel(m.email_or_username({}, manner))).toHaveValue(person.email)
	await page.getByLabel(m.password({}, manner), { exact: true }).fill(PASSWORD)
	await page.getByRole('button', { name: m.sign_in({}, manner) }).click()

	// Who asked for a lesson comes to that lesson.
	const lesson = documentOf('introduction', 'the-gap', reader)
	await expect(page.getByRole('heading', { level: 1, name: lesson.title })).toBeVisible()
	const [question] = Object.values(lesson.questions)
	if (!question) throw new Error('The lesson asks nothing')
	const card = cardOf(page, question.id)
	await card.getByRole('button', { name: m.answer_check({}, manner) }).click()
	await expect(card.getByRole('alert')).toContainText(m.answer_missing({}, manner))
	await answerInLesson(page, question, 'wrong', manner)
	await card.getByRole('link', { name: m.answer_try_again({}, manner) }).click()
	await workThrough(page, lesson, manner)
	await expect(page.getByText(REFLECTION)).toBeVisible()
	await page.getByRole('button', { name: m.lesson_finish({}, manner) }).click()
	const next = documentOf('introduction', 'what-it-is', reader)
	await expect(page.getByRole('heading', { level: 1, name: next.title })).toBeVisible()
	await workThrough(page, next, manner)
	await page.reload()
	await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1)
})

test('sans script, une mise en situation va à sa fin et recommence', async ({ page, signedInAs }) => {
	await signedInAs({ locale: 'fr', contextId: 'west-africa' })
	const lesson = documentOf('introduction', 'practise', reader)
	const [scenario] = Object.values(lesson.scenarios)
	if (!scenario) throw new Error('The lesson tells no story')
	await page.goto('/learn/introduction/practise')
	await walkScenario(page, scenario, manner)
	await cardOf(page, scenario.id)
		.getByRole('button', { name: m.start_again({}, manner) })
		.click()
	await expect(page.getByRole('heading', { name: m.scenario_debrief({}, manner) })).toBeHidden()
	await walkScenario(page, scenario, manner)
})

test('sans script, un test se passe, se quitte et se reprend', async ({ page, signedInAs }) => {
	await signedInAs({ locale: 'fr', contextId: 'west-africa' })
	await page.goto('/learn/introduction/assessment')
	await page.getByRole('button', { name: m.start_pre_test({}, manner) }).click()
	const { questions } = documentOf('introduction', 'assessment', reader)
	const asked = await askedOn(page, manner)
	for (const id of asked.slice(0, 3)) await answerInAttempt(page, questions[id] as CompiledQuestion, 'right', manner)
	await page.goto('/learn/introduction/assessment')
	await page.getByRole('link', { name: m.resume_attempt({}, manner) }).click()
	await expect(page.getByText(m.attempt_answered({ done: '3', total: '6' }, manner))).toBeVisible()
	for (const id of asked.slice(3)) await answerInAttempt(page, questions[id] as CompiledQuestion, 'right', manner)
	await page.getByRole('button', { name: m.finish_and_send({}, manner) }).click()
	await expect(page.getByText(/100\s%/).first()).toBeVisible()
})
