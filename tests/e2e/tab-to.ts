import type { Locator, Page } from '@playwright/test'
import { expect } from './test.ts'

/** Presses Tab until the focus is there, and sees to it that it shows on the way. */
export async function tabTo(page: Page, target: Locator, atMost = 60) {
	for (let presses = 0; presses < atMost; presses++) {
		await page.keyboard.press('Tab')
		const unseen = await page.evaluate(() => {
			const focused = document.activeElement
			if (!focused || focused === document.body) return null
			// An editor shows it at its edge, around the line numbers too.
			const { outlineStyle, outlineWidth } = getComputedStyle(focused.closest('.cm-editor') ?? focused)
			const shows = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
			return shows ? null : focused.outerHTML.slice(0, 200)
		})
		expect(unseen, 'the focus can be seen').toBeNull()
		if (await target.evaluate((element) => element === document.activeElement)) return
	}
	await expect(target, `within ${atMost} presses of Tab`).toBeFocused()
}
