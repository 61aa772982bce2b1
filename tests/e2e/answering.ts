import type { Locator, Page } from '@playwright/test'
import type { CompiledDocument, CompiledQuestion, CompiledScenario } from '#app/curriculum/compiled-document.ts'
import type { InterfaceLocale } from '#app/i18n/locale.ts'
import { m } from '#app/i18n/messages.ts'
import { plain } from './knowledge.ts'
import { expect } from './test.ts'

/** How a test person works: in which language, and whether their browser runs scripts. */
export type Manner = { locale: InterfaceLocale; scripts: boolean }

export const cardOf = (page: Page, activityId: string): Locator => page.locator(`#activity-${activityId}`)

/** Fills in one question, by the names of its controls; sending it is another act. */
export async function fillIn(card: Locator, question: CompiledQuestion, how: 'right' | 'wrong', { locale }: Manner) {
	const isRight = how === 'right'
	switch (question.kind) {
		case 'single': {
			const option = question.options.find(({ isCorrect }) => isCorrect === isRight)
			return card.getByRole('radio', { name: plain(option?.html ?? ''), exact: true }).check()
		}
		case 'multiple': {
			for (const { html, isCorrect } of question.options) {
				const box = card.getByRole('checkbox', { name: plain(html), exact: true })
				await box.setChecked(isCorrect === isRight)
			}
			return
		}
		case 'true-false': {
			const name = question.answer === isRight ? m.answer_true({}, { locale }) : m.answer_false({}, { locale })
			return card.getByRole('radio', { name, exact: true }).check()
		}
		case 'ordering': {
			const items = isRight ? question.items : question.items.toReversed()
			for (const [index, { html }] of items.entries()) {
				const name = `${m.ordering_place_of({}, { locale })} ${plain(html)}`
				await card.getByRole('combobox', { name, exact: true }).selectOption(String(index + 1))
			}
			return
		}
		case 'matching': {
			for (const [index, { leftHtml }] of question.pairs.entries()) {
				const right = question.pairs[isRight ? index : (index + 1) % question.pairs.length]
				const select = card.getByRole('combobox', { name: plain(leftHtml), exact: true })
				await select.selectOption({ label: plain(right?.rightHtml ?? '') })
			}
			return
		}
		case 'numeric':
			return card.getByRole('textbox').fill(String(question.answer + (isRight ? 0 : question.tolerance * 2 + 7)))
		case 'short-text':
			return card.getByRole('textbox').fill(isRight ? (question.accepted[0] ?? '') : '???')
	}
}

/** Answers a question of a lesson and reads what the page says of it. */
export async function answerInLesson(page: Page, question: CompiledQuestion, how: 'right' | 'wrong', manner: Manner) {
	const card = cardOf(page, question.id)
	await fillIn(card, question, how, manner)
	await card.getByRole('button', { name: m.answer_check({}, manner) }).click()
	const verdict = how === 'right' ? m.answer_correct({}, manner) : m.answer_not_correct({}, manner)
	await expect(card.getByRole('status')).toContainText(verdict)
	await expect(card.getByRole('status')).toContainText(plain(question.rationaleHtml).slice(0, 40))
}

/** Saves one answer of an open attempt. */
export async function answerInAttempt(page: Page, question: CompiledQuestion, how: 'right' | 'wrong', manner: Manner) {
	const card = cardOf(page, question.id)
	await fillIn(card, question, how, manner)
	await card.getByRole('button', { name: m.answer_save({}, manner) }).click()
	await expect(card.getByText(m.answer_saved({}, manner), { exact: true })).toBeVisible()
}

/** The ids of the questions on the page of an open attempt, in their order. */
export async function askedOn(page: Page, manner: Manner): Promise<string[]> {
	await expect(page.getByRole('button', { name: m.finish_and_send({}, manner) })).toBeVisible()
	const ids = await page.locator('[id^="activity-"]').evaluateAll((cards) => cards.map(({ id }) => id))
	return ids.map((id) => id.replace('activity-', ''))
}

/** The choices that lead to an end of a story, as their buttons name them. */
export function wayThrough(scenario: CompiledScenario): string[] {
	const ways: { at: string; choices: string[] }[] = [{ at: scenario.start, choices: [] }]
	for (const { at, choices } of ways) {
		const step = scenario.steps[at]
		if (step?.outcome) return choices
		for (const { to, html } of step?.choices ?? []) ways.push({ at: to, choices: [...choices, plain(html)] })
	}
	throw new Error(`${scenario.id} has no end`)
}

export async function walkScenario(page: Page, scenario: CompiledScenario, manner: Manner) {
	const card = cardOf(page, scenario.id)
	for (const name of wayThrough(scenario)) {
		await card.getByRole('button', { name, exact: true }).click()
		await expect(card.getByRole('listitem').filter({ hasText: name }).last()).toBeVisible()
	}
	await expect(card.getByRole('heading', { name: m.scenario_debrief({}, manner) })).toBeVisible()
}

export const REFLECTION = 'Who else should hear of this, and who should not?'

/** Does all that a lesson asks for, in reading order. */
export async function workThrough(page: Page, document: CompiledDocument, manner: Manner) {
	for (const { id, kind } of document.activities) {
		const card = cardOf(page, id)
		if (kind === 'question') await answerInLesson(page, document.questions[id] as CompiledQuestion, 'right', manner)
		if (kind === 'scenario') await walkScenario(page, document.scenarios[id] as CompiledScenario, manner)
		if (kind === 'reflection') await card.getByRole('textbox').fill(REFLECTION)
		if (kind === 'checklist') await card.getByRole('checkbox').first().check()
		if (kind === 'reflection' || kind === 'checklist') await save(page, id, manner)
	}
}

/** Saves a text or a list, and reads that it is. Without scripts the page comes back at it. */
async function save(page: Page, id: string, manner: Manner) {
	const card = cardOf(page, id)
	await card.getByRole('button', { name: m.save({}, manner), exact: true }).click()
	if (!manner.scripts) await expect(page).toHaveURL(new RegExp(`#activity-${id}$`))
	await expect(card.getByRole('status')).toHaveText(m.answer_saved({}, manner))
}
