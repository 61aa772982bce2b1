import { m } from '#app/i18n/messages.ts'
import { documentOf, lessonsOf } from './knowledge.ts'
import { expectNoOverflow } from './measures.ts'
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

for (const locale of ['en', 'fr', 'ar'] as const) {
	test(`who reads in ${locale} fetches the words of that language alone, once`, async ({ page, signedInAs }) => {
		await signedInAs({ locale })
		const fetched: string[] = []
		page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
		await page.goto(LESSON)
		await page.getByRole('link', { name: m.product_name({}, { locale }) }).click()
		await page.waitForURL('/learn')
		expect(fetched.filter((path) => path.includes('/words-'))).toEqual([
			expect.stringMatching(new RegExp(`^/assets/words-[\\w-]+\\.${locale}\\.js$`)),
		])
	})
}

test('every lesson says which text it is, and cites its sources', async ({ page, signedInAs }) => {
	await signedInAs({ contextId: 'kenya' })
	const lesson = documentOf('information-sharing', 'law-and-secrecy', { locale: 'en', contextId: 'kenya' })
	await page.goto('/learn/information-sharing/law-and-secrecy')
	await page.getByText('Which text am I reading?').click()
	const parts = page.getByRole('table', { name: 'Where the parts of this page come from' })
	await expect(parts.getByRole('row')).toHaveCount(lesson.provenance.length + 1)
	await expect(
		parts.getByRole('rowheader', { name: 'Adaptable passage: The law on sharing information' }),
	).toBeVisible()
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

test('a lesson is printed by its button, which is there only where it works', async ({ page, browser, signedInAs }) => {
	await signedInAs()
	await page.addInitScript(() => {
		window.print = () => document.documentElement.setAttribute('data-printed', '')
	})
	await page.goto(LESSON)
	await page.getByRole('button', { name: 'Print' }).click()
	await expect(page.locator('html')).toHaveAttribute('data-printed')

	const plain = await browser.newContext({
		javaScriptEnabled: false,
		storageState: await page.context().storageState(),
	})
	const still = await plain.newPage()
	await still.goto(new URL(LESSON, page.url()).href)
	await expect(still.getByRole('group', { name: 'Read this lesson in' })).toBeVisible()
	await expect(still.getByRole('button', { name: 'Print' })).toHaveCount(0)
	await plain.close()
})

test('what one wrote leads back to where it was written', async ({ page, signedInAs }) => {
	await signedInAs()
	await page.goto(LESSON)
	const [reflection] = lessonOf().activities.filter(({ kind }) => kind === 'reflection')
	const card = page.locator(`#activity-${reflection?.id}`)
	await card.getByRole('textbox').fill('Whom to ask first')
	await card.getByRole('button', { name: 'Save' }).click()
	await expect(card.getByRole('status')).toHaveText('Saved')
	await page.goto('/workbook')
	await page.getByRole('link', { name: 'Open in the lesson' }).click()
	await expect(card.getByRole('textbox')).toBeInViewport()
	await expect(card.getByRole('textbox')).toHaveValue('Whom to ask first')
})

for (const locale of ['en', 'fr', 'ar'] as const) {
	test(`no line in ${locale} begins or ends between a term and what touches it`, async ({ page, signedInAs }) => {
		await signedInAs({ locale })
		let count = 0
		for (const lesson of lessonsOf('introduction')) {
			await page.goto(`/learn/introduction/${lesson}`)
			for (let width = 320; width <= 440; width += 12) {
				await page.setViewportSize({ width, height: 640 })
				const { held, apart } = await page.locator('.unbroken').evaluateAll(termsAndWhatIsApart)
				expect(apart, `${lesson} at ${width} px`).toEqual([])
				count += held
			}
			await page.setViewportSize({ width: 320, height: 640 })
			await expectNoOverflow(page)
		}
		expect(count).toBeGreaterThan(20)
	})
}

/** Runs in the page: how many terms hold something, and those whose neighbours are on another line. */
function termsAndWhatIsApart(spans: Element[]): { held: number; apart: string[] } {
	const apart = spans.filter((span) => {
		const term = span.querySelector('button')?.getBoundingClientRect()
		return [...span.childNodes].some((node) => {
			if (!term || node.nodeType !== Node.TEXT_NODE) return false
			const range = document.createRange()
			range.selectNodeContents(node)
			return [...range.getClientRects()].some(({ top, bottom }) => {
				const middle = (top + bottom) / 2
				return middle < term.top || middle > term.bottom
			})
		})
	})
	return { held: spans.length, apart: apart.map((span) => span.textContent ?? '') }
}
