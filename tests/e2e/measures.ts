import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { projectRoot } from '#scripts/prepare/project-root.ts'
import { expect } from './test.ts'

/** The same as the builder would send to every page, at half the length. */
const axeSource = readFileSync(join(projectRoot, 'node_modules/axe-core/axe.min.js'), 'utf8')

/** Nothing on the page is wider than the screen. */
export async function expectNoOverflow(page: Page) {
	const tooWide = await page.evaluate(() => {
		const { clientWidth, scrollWidth } = document.documentElement
		if (scrollWidth <= clientWidth) return []
		return [...document.querySelectorAll('body *')]
			.filter((element) => {
				const { left, right } = element.getBoundingClientRect()
				return right > clientWidth + 1 || left < -1
			})
			.map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 40)}`)
			.concat(`the page is ${scrollWidth} wide`)
	})
	expect(tooWide, `wider than the screen: ${page.url()}`).toEqual([])
}

/** What axe-core finds wrong by WCAG 2.2 A and AA and by its own best practices, in one line each. */
export async function expectAccessible(page: Page) {
	// No page has frames, so the way of axe that needs no second page will do, and is twice as fast.
	const axe = new AxeBuilder({ page, axeSource }).setLegacyMode(true).options({ resultTypes: ['violations'] })
	const { violations } = await axe.analyze()
	const faults = violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html}`))
	expect(faults, page.url()).toEqual([])
}
