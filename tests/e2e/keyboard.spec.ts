import { addPerson } from '#tests/platform/people.ts'
import { cardOf, wayThrough } from './answering.ts'
import { documentOf, plain } from './knowledge.ts'
import { tabTo } from './tab-to.ts'
import { database, expect, test } from './test.ts'

const reader = { locale: 'en', contextId: null } as const
const PASSWORD = 'four boats, one river'

test('one signs in with the keyboard alone, past the navigation', async ({ page }) => {
	const person = await addPerson(database(), { password: PASSWORD })
	await page.goto('/sign-in')
	const skip = page.getByRole('link', { name: 'Skip to content' })
	await tabTo(page, skip, 1)
	await expect(skip).toBeInViewport()
	await page.keyboard.press('Enter')
	await tabTo(page, page.getByLabel('E-mail address or username'), 1)
	await page.keyboard.type(person.email)
	await tabTo(page, page.getByLabel('Password', { exact: true }), 1)
	await page.keyboard.type(PASSWORD)
	await page.keyboard.press('Enter')
	await expect(page.getByRole('heading', { level: 1, name: 'My learning' })).toBeVisible()
})

test('a question is answered, and tried again, with the keyboard alone', async ({ page, signedInAs }) => {
	await signedInAs()
	await page.goto('/learn/introduction/the-gap')
	const [question] = Object.values(documentOf('introduction', 'the-gap', reader).questions)
	if (question?.kind !== 'single') throw new Error('The lesson asks no question to choose one from')
	const card = cardOf(page, question.id)
	const radios = card.getByRole('radio')
	await tabTo(page, radios.first())
	await page.keyboard.press('ArrowDown')
	await expect(radios.nth(1)).toBeChecked()
	await tabTo(page, card.getByRole('button', { name: 'Check my answer' }), 2)
	await page.keyboard.press('Enter')
	await expect(card.getByRole('status')).toBeVisible()

	// The button that was pressed is gone; the way on is still the next stop.
	await tabTo(page, card.getByRole('link', { name: 'Try again' }), 2)
	await page.keyboard.press('Enter')
	await expect(card.getByRole('status')).toBeHidden()
	const right = card.getByRole('radio', {
		name: plain(question.options.find(({ isCorrect }) => isCorrect)?.html ?? ''),
		exact: true,
	})
	await tabTo(page, radios.first(), 2)
	await page.keyboard.press('Space')
	while (!(await right.isChecked())) await page.keyboard.press('ArrowDown')
	await tabTo(page, card.getByRole('button', { name: 'Check my answer' }), 2)
	await page.keyboard.press('Enter')
	await expect(card.getByRole('status')).toContainText('Correct')
})

test('a story is walked to its end, and begun again, with the keyboard alone', async ({ page, signedInAs }) => {
	await signedInAs()
	await page.goto('/learn/introduction/practise')
	const [scenario] = Object.values(documentOf('introduction', 'practise', reader).scenarios)
	if (!scenario) throw new Error('The lesson tells no story')
	const card = cardOf(page, scenario.id)
	for (const [index, name] of wayThrough(scenario).entries()) {
		// From the second step on, the focus is where the story goes on.
		await tabTo(page, card.getByRole('button', { name, exact: true }), index === 0 ? 60 : 6)
		await page.keyboard.press('Enter')
		await expect(card.getByRole('listitem').filter({ hasText: name }).last()).toBeVisible()
	}
	await expect(card.getByRole('heading', { name: 'Looking back' })).toBeVisible()
	await tabTo(page, card.getByRole('button', { name: 'Start again' }), 6)
	await page.keyboard.press('Enter')
	await expect(card.getByRole('heading', { name: 'Looking back' })).toBeHidden()
})
