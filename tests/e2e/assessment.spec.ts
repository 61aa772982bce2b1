import type { Page } from '@playwright/test'
import type { CompiledQuestion } from '#app/curriculum/compiled-document.ts'
import { answerInAttempt, askedOn, cardOf, type Manner } from './answering.ts'
import { documentOf, plain } from './knowledge.ts'
import { expect, test } from './test.ts'

// The one form that is refused: sent with gaps, before its sender says that they are sure.
test.use({ expectedFaults: /status of 400/ })

const ASSESSMENT = '/learn/introduction/assessment'
const manner: Manner = { locale: 'en', scripts: true }
const poolOf = () => documentOf('introduction', 'assessment', { locale: 'en', contextId: null }).questions

test('a test is taken before and after, left and resumed, sent with gaps, and taken again', async ({
	page,
	context,
	signedInAs,
}) => {
	await signedInAs()
	const pool = poolOf()
	const asked: CompiledQuestion[] = []
	async function answer(on: Page, how: 'right' | 'wrong', from = 0, to?: number) {
		const ids = await askedOn(on, manner)
		const taken = ids.map((id) => pool[id] as CompiledQuestion)
		if (from === 0) asked.push(...taken)
		for (const question of taken.slice(from, to)) await answerInAttempt(on, question, how, manner)
	}

	await page.goto(ASSESSMENT)
	await page.getByRole('button', { name: 'Take the pre-test' }).click()
	await answer(page, 'wrong')
	await page.getByRole('button', { name: 'Finish and send' }).click()
	await expect(page.getByText('Your score: 0%')).toBeVisible()
	await expect(page.getByRole('heading', { name: 'Your answers' })).toBeHidden()

	await page.goto(ASSESSMENT)
	await page.getByRole('button', { name: 'Start an attempt' }).click()
	await answer(page, 'right', 0, 4)
	await expect(page.getByText('4 of 12 answered')).toBeVisible()
	await page.close()

	const later = await context.newPage()
	await later.goto(ASSESSMENT)
	await later.getByRole('link', { name: 'Continue my attempt' }).click()
	await expect(later.getByText('4 of 12 answered')).toBeVisible()
	const kept = asked.slice(-12)
	await expectKept(later, kept.slice(0, 4))
	await later.getByRole('button', { name: 'Finish and send' }).click()
	await expect(later.getByRole('alert')).toContainText('Tick the box')
	await later.getByRole('checkbox', { name: 'Send although questions are unanswered' }).check()
	await later.getByRole('button', { name: 'Finish and send' }).click()
	await expect(later.getByText('Your score: 33%')).toBeVisible()
	await expect(later.getByText('Not passed yet')).toBeVisible()
	await expect(later.getByText('Not answered', { exact: true })).toHaveCount(8)
	for (const { id, rationaleHtml } of kept) {
		await expect(cardOf(later, id)).toContainText(plain(rationaleHtml).slice(0, 40))
	}

	await later.goto(ASSESSMENT)
	await later.getByRole('button', { name: 'Start an attempt' }).click()
	await answer(later, 'right')
	await later.getByRole('button', { name: 'Finish and send' }).click()
	await expect(later.getByText('Your score: 100%')).toBeVisible()

	await later.goto(ASSESSMENT)
	await expect(later.getByText('✓ Passed')).toBeVisible()
	const results = later.getByRole('table', { name: 'Your attempts' })
	await expect(results.getByRole('row', { name: /Attempt 1 .*33%/ })).toBeVisible()
	await expect(results.getByRole('row', { name: /Attempt 2 .*100%/ })).toBeVisible()
	await expect(later.getByText('Pre-test 0%')).toBeVisible()

	// Two draws and a pre-test show every question of the pool, and with them every kind.
	expect(new Set(asked.map(({ id }) => id))).toEqual(new Set(Object.keys(pool)))
	expect(new Set(asked.map(({ kind }) => kind)).size).toBe(7)
})

/** What was answered is still chosen or written in its place. */
async function expectKept(page: Page, answered: CompiledQuestion[]) {
	for (const { id, kind } of answered) {
		const card = cardOf(page, id)
		if (kind === 'numeric' || kind === 'short-text') await expect(card.getByRole('textbox')).not.toHaveValue('')
		else if (kind === 'ordering' || kind === 'matching') {
			for (const select of await card.getByRole('combobox').all()) await expect(select).not.toHaveValue('')
		} else
			await expect(card.getByRole(kind === 'multiple' ? 'checkbox' : 'radio', { checked: true }).first()).toBeVisible()
	}
}
