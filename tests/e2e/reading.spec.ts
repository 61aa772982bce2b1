import { documentOf } from './knowledge.ts'
import { expect, test } from './test.ts'

const LESSON = '/learn/introduction/the-gap'
const lessonOf = () => documentOf('introduction', 'the-gap', { locale: 'en', contextId: null })

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false })

	test('a term opens its meaning, and closes it again', async ({ page, signedInAs }) => {
		await signedInAs()
		await page.goto(LESSON)
		const [term = ''] = lessonOf().terms
		const meaning = page.locator(`#term-${term}`)
		await expect(meaning).toBeHidden()
		await page.locator(`[popovertarget="term-${term}"]`).first().click()
		await expect(meaning).toBeVisible()
		await meaning.getByRole('button', { name: 'Close' }).click()
		await expect(meaning).toBeHidden()
	})
})

for (const colorScheme of ['light', 'dark'] as const) {
	test(`printed from a ${colorScheme} screen, a lesson is black on white and nothing of the site`, async ({
		page,
		signedInAs,
	}) => {
		await signedInAs()
		await page.goto(LESSON)
		await page.emulateMedia({ media: 'print', colorScheme })
		const text = page.getByRole('article').first()
		await expect(text).toBeVisible()
		await expect(text).toHaveCSS('color', 'rgb(0, 0, 0)')
		await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
		await expect(page.getByRole('banner')).toBeHidden()
		await expect(page.getByRole('contentinfo')).toBeHidden()
		for (const navigation of await page.locator('nav').all()) await expect(navigation).toBeHidden()
		for (const name of ['Check my answer', 'Save', 'Finish this lesson and go on']) {
			for (const button of await page.getByRole('button', { name, includeHidden: true }).all()) {
				await expect(button).toBeHidden()
			}
		}
	})
}

test('every lesson says which text it is, and cites its sources', async ({ page, signedInAs }) => {
	await signedInAs({ contextId: 'kenya' })
	const lesson = documentOf('information-sharing', 'law-and-secrecy', { locale: 'en', contextId: 'kenya' })
	await page.goto('/learn/information-sharing/law-and-secrecy')
	await page.getByText('Which text am I reading?').click()
	const parts = page.getByRole('table', { name: 'Where the parts of this page come from' })
	await expect(parts.getByRole('row')).toHaveCount(lesson.provenance.length + 1)
	await expect(parts.getByText(/Kenya/).first()).toBeVisible()
	await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible()
})

test('one comes back to where one left off', async ({ page, signedInAs }) => {
	await signedInAs()
	await page.goto('/learn/introduction/the-gap')
	await page.goto('/learn/introduction/what-it-is')
	await page.goto('/learn')
	const region = page.getByRole('region', { name: 'Continue where I left off' })
	await region.getByRole('link', { name: 'Continue' }).click()
	await expect(page).toHaveURL(/\/learn\/introduction\/(the-gap|what-it-is)/)
})
