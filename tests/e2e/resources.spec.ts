import type { Page } from '@playwright/test'
import { m } from '#app/i18n/messages.ts'
import { expect, test } from './test.ts'

const AR = { locale: 'ar' } as const

/** How wide and high the pages are that a browser would print, in points. */
async function printedPages(page: Page): Promise<{ width: number; height: number }[]> {
	const pdf = (await page.pdf({ preferCSSPageSize: true, format: 'A4' })).toString('latin1')
	return [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => ({
		width: Number(width),
		height: Number(height),
	}))
}

test('a template is filled in, kept in the workbook, and found there again', async ({ page, signedInAs }) => {
	await signedInAs()
	await page.goto('/learn/monitoring-evaluation/theory-of-change')
	await page.getByRole('link', { name: 'sheet in the toolbox' }).click()
	await page.getByLabel('If we …').fill('keep a safe door open')
	await page.getByLabel('Risk: damage we could do ourselves, row 1').fill('The door becomes known for danger')
	await page.getByRole('checkbox').check()
	await page.getByRole('button', { name: m.template_save() }).click()
	await expect(page.getByText(m.toast_saved())).toBeVisible()
	await expect(page.getByLabel('If we …')).toHaveValue('keep a safe door open')
	await page.goto('/workbook')
	const kept = page.getByRole('region', { name: m.workbook_templates() })
	await expect(kept).toContainText('3 of')
	await kept.getByRole('link').click()
	await expect(page.getByLabel('Risk: damage we could do ourselves, row 1')).toHaveValue(/known for danger/)
	await expect(page.getByRole('checkbox')).toBeChecked()
})

test('on paper a template is its text and room to write', async ({ page, signedInAs }) => {
	await signedInAs({ locale: 'ar' })
	await page.goto('/toolbox/first-contact-card')
	await page.emulateMedia({ media: 'print' })
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
	await expect(page.getByRole('textbox').first()).toBeVisible()
	await expect(page.getByRole('button', { name: m.template_save({}, AR) })).toBeHidden()
	await expect(page.getByText(m.template_not_a_case_file_text({}, AR))).toBeHidden()
	for (const { width, height } of await printedPages(page)) expect(height).toBeGreaterThan(width)
	await page.goto('/toolbox/service-map')
	for (const { width, height } of await printedPages(page)) expect(width).toBeGreaterThan(height)
})

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false, expectedFaults: /status of 409/ })

	test('a template is kept, and what another page wrote meanwhile is not overwritten', async ({ page, signedInAs }) => {
		await signedInAs()
		const other = await page.context().newPage()
		for (const each of [page, other]) await each.goto('/toolbox/service-map')
		await other.getByLabel('Area').fill('Port Senna')
		await other.getByRole('button', { name: m.template_save() }).click()
		await expect(other.getByText(m.toast_saved())).toBeVisible()
		await page.getByLabel('Area').fill('Belvar')
		await page.getByRole('button', { name: m.template_save() }).click()
		await expect(page.getByRole('alert')).toContainText(m.stale_write())
		await expect(page.getByLabel('Area')).toHaveValue('Belvar')
		await other.reload()
		await expect(other.getByLabel('Area')).toHaveValue('Port Senna')
	})

	test('the library is narrowed down, and leads to the lessons that cite a source', async ({ page, signedInAs }) => {
		await signedInAs()
		await page.goto('/glossary')
		await page.getByRole('link', { name: m.library(), exact: true }).click()
		await page.getByLabel(m.library_section()).selectOption({ label: 'Introduction' })
		await page.getByLabel(m.library_language()).selectOption({ label: 'Dutch' })
		await page.getByRole('button', { name: m.filter_show() }).click()
		await expect(page.getByRole('heading', { level: 2 })).toHaveCount(1)
		await expect(page.locator('bdi[lang=fr]', { hasText: 'Wet van 30 juli 2018' })).toBeVisible()
		await page.getByRole('link', { name: 'The case pathway' }).first().click()
		await expect(page.locator('li:target')).toBeVisible()
	})
})
