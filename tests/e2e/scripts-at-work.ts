import type { Page } from '@playwright/test'
import { expect } from './test.ts'

/**
 * Waits until the scripts of a page have taken it over: until then the browser sends its forms by itself, which is meant,
 * but is not what a test of the scripts is about. React leaves its mark on an element once it holds it and all that is in it.
 */
export async function scriptsAtWork(page: Page) {
	const isHeld = () => page.evaluate(() => Object.keys(document.body).some((key) => key.startsWith('__reactFiber')))
	await expect.poll(isHeld, { message: 'the scripts are at work' }).toBe(true)
}
