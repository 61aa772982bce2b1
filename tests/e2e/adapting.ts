import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { filePath } from '#app/adaptation/adaptation-paths.tsx'
import { m } from '#app/i18n/messages.ts'
import { contextGrants } from '#db/schema/adaptation.ts'
import { projectRoot } from '#scripts/prepare/project-root.ts'
import type { Person } from '#tests/platform/people.ts'
import { database, expect } from './test.ts'

export const fr = { locale: 'fr' } as const

/** As an admin gives it. */
export function grant(person: Person, contextId: string) {
	const given = { userId: person.id, contextId, grantedBy: person.id, grantedAt: Date.now() }
	database().insert(contextGrants).values(given).run()
}

/** A text as it came with the curriculum. */
export function shipped(path: string): string {
	return readFileSync(join(projectRoot, 'content/modules', path), 'utf8')
}

/** The same text with other words in a few places; each of them has to be there. */
export function reworded(text: string, ...changes: [from: string, to: string][]): string {
	return changes.reduce((changed, [from, to]) => {
		expect(changed).toContain(from)
		return changed.replace(from, to)
	}, text)
}

export const slotName = (title: string) => m.file_slot({ title }, fr)

/** On the button that begins a draft: some texts have been adapted before, as they came with the curriculum. */
export const START = new RegExp(`^(${m.file_adapt({}, fr)}|${m.file_change({}, fr)})$`)

/** Opens a text of a context, and begins to write in it. */
export async function startWriting(page: Page, contextId: string, path: string) {
	await page.goto(filePath({ contextId, path }))
	await page.getByRole('button', { name: START }).click()
	await expect(page.getByRole('heading', { level: 2, name: m.editor_text({}, fr) })).toBeVisible()
}

/** The number of the line that these words stand in, from 1. */
export function lineOf(text: string, words: string): string {
	return String(text.split('\n').findIndex((line) => line.includes(words)) + 1)
}

/** What scripts put in place of the text area. */
export const editorOn = (page: Page): Locator => page.locator('.cm-content')

/** Puts a text in place of what is in the editor, and waits until it is kept. */
export async function write(page: Page, text: string) {
	await editorOn(page).press('ControlOrMeta+a')
	await page.keyboard.press('Delete')
	await page.keyboard.insertText(text)
	await expectSaved(page)
}

/** Nothing is being saved any more, and nothing was left unsaved. */
export async function expectSaved(page: Page) {
	const saved = new RegExp(`^${m.editor_saved({}, fr)}$`)
	await expect(page.getByRole('status').filter({ hasText: saved })).toBeVisible()
}

/** Answers what a writer is asked, and hands the text over. */
export async function handOver(page: Page, note: string) {
	await page.getByLabel(m.submit_note({}, fr)).fill(note)
	await page.getByLabel(m.submit_recognisable({}, fr)).selectOption('no')
	await page.getByLabel(m.submit_community({}, fr)).selectOption('yes')
	await page.getByRole('button', { name: m.submit_for_review({}, fr) }).click()
	await expect(page.getByText(m.toast_handed_over({}, fr))).toBeVisible()
}

/** Goes to what waits, and to the text with this note. */
export async function openReview(page: Page, note: string) {
	await page.goto('/trainer/reviews')
	await page.getByRole('listitem').filter({ hasText: note }).getByRole('link').click()
	await expect(page.getByRole('heading', { level: 2, name: m.review_text({}, fr) })).toBeVisible()
}

export async function approve(page: Page, note: string) {
	await openReview(page, note)
	await page.getByRole('button', { name: m.review_approve({}, fr) }).click()
	await expect(page.getByText(m.toast_published({}, fr))).toBeVisible()
}
