// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { ComponentEntry } from './ComponentEntry.tsx'
import { componentGuide } from './component-guide.ts'

afterEach(cleanup)

function show(name: string, live: React.ReactNode = 'At work') {
	const component = componentGuide.find((each) => each.name === name)
	if (!component) throw new Error(`There is no <${name}>`)
	render(<ComponentEntry component={component} live={live} />)
	return screen.getByRole('region', { name: `<${name}>` })
}

test('an entry says where a component stands, what it holds and what may be written in its tag', () => {
	const entry = within(show('Callout'))
	const targets = entry.getAllByRole('link').map((link) => link.getAttribute('href'))
	expect(targets).toEqual(['#CaseStudy', '#Practice', '#Figure', '#Compare', '#Slot'])
	const row = entry.getByRole('row', { name: /kind/ })
	expect(row.textContent).toMatch(/Required.*notecautiondebatescope/)
})

test('the source can be read and copied as it is written, beside the example at work', () => {
	const entry = within(show('KeyPoints'))
	const source = entry.getByRole('figure', { name: 'Source of the example of KeyPoints' }).querySelector('code')
	expect(source?.textContent).toBe(componentGuide.find(({ name }) => name === 'KeyPoints')?.example)
	expect(entry.getByRole('figure', { name: 'Live example of KeyPoints' }).textContent).toContain('At work')
})

test('a part leads to the example that shows it', () => {
	const entry = within(show('Choice'))
	expect(entry.queryByRole('figure')).toBeNull()
	expect(
		entry
			.getByText(/Shown in the example of/)
			.querySelector('a')
			?.getAttribute('href'),
	).toBe('#Scenario')
})

test('an example that is not compiled yet says what brings it', () => {
	expect(within(show('Callout', null)).getByText(/npm run build/)).toBeDefined()
})
