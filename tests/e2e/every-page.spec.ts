import type { Page } from '@playwright/test'
import { ROLES } from '#app/identity/user.ts'
import { siteMap } from '#tests/routes/site-map.ts'
import { everyAnswer, everyQuestion, STOPS } from './every-page.ts'
import { documentOf, lessonsOf } from './knowledge.ts'
import { expectAccessible, expectNoOverflow } from './measures.ts'
import { expect, test } from './test.ts'

// Pages that are refused or do not exist are walked too.
test.use({ expectedFaults: /status of 40[34]/ })

const LOOKS = [
	{ name: 'by day, in English', locale: 'en', width: 1280, colorScheme: 'light' },
	{ name: 'by night, in French, on a telephone', locale: 'fr', width: 320, colorScheme: 'dark' },
	{ name: 'by day, in Arabic, on a telephone', locale: 'ar', width: 320, colorScheme: 'light' },
] as const

test('every page of the site is on the walk', () => {
	const walked = new Set(Object.values(STOPS).flatMap((stops) => stops.map(({ pattern }) => pattern)))
	// Those that only lead elsewhere have nothing to look at.
	const leading = ['/settings', '/trainer', '/admin']
	const pages = siteMap().filter(({ hasPage, pattern }) => hasPage && !leading.includes(pattern))
	expect([...walked].sort()).toEqual(pages.map(({ pattern }) => pattern).sort())
})

for (const look of LOOKS) {
	test.describe(look.name, () => {
		test.use({
			locale: look.locale,
			colorScheme: look.colorScheme,
			viewport: { width: look.width, height: 800 },
			reducedMotion: 'reduce',
		})

		for (const who of ['nobody', ...ROLES] as const) {
			test(`every page of ${who} is accessible and fits`, async ({ page, context, baseURL, signedInAs }) => {
				const origin = baseURL ?? ''
				const person = await signedInAs({ roles: [who === 'nobody' ? 'practitioner' : who] })
				for (const { at, status } of STOPS[who]) {
					const path = typeof at === 'string' ? at : await at({ page, person, origin, locale: look.locale })
					if (who === 'nobody') await context.clearCookies()
					const answer = await page.goto(path)
					expect(answer?.status(), path).toBe(status)
					await openAll(page)
					await expectAccessible(page)
					await page.setViewportSize({ width: 320, height: 800 })
					await expectNoOverflow(page)
					await page.setViewportSize({ width: look.width, height: 800 })
				}
			})
		}
	})
}

for (const locale of ['en', 'fr', 'ar'] as const) {
	test.describe(`on a telephone in ${locale}`, () => {
		test.use({ locale, viewport: { width: 320, height: 640 }, javaScriptEnabled: false })

		test(`every lesson and every question in ${locale} fits a small telephone`, async ({
			page,
			baseURL,
			signedInAs,
		}) => {
			const person = await signedInAs({ locale })
			const visit = { page, person, origin: baseURL ?? '', locale }
			for (const module of ['introduction', 'information-sharing']) {
				for (const lesson of lessonsOf(module)) {
					await page.goto(`/learn/${module}/${lesson}`)
					const { title } = documentOf(module, lesson, { locale, contextId: null })
					await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
					await expectNoOverflow(page)
				}
				await page.goto(everyQuestion(visit, module))
				await expectNoOverflow(page)
				await page.goto(await everyAnswer(visit, module))
				await expectNoOverflow(page)
			}
		})
	})
}

/** Unfolds what is folded away, so that it is looked at too. */
async function openAll(page: Page) {
	await page.evaluate(() => {
		for (const details of document.querySelectorAll<HTMLDetailsElement>('main details')) details.open = true
	})
}
