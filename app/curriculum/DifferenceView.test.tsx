// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { DifferenceView } from './DifferenceView.tsx'
import { differenceOf } from './word-difference.ts'

afterEach(cleanup)

test('new and old words are marked as such, and announced to who hears them', () => {
	render(<DifferenceView difference={differenceOf('Call the police now.', 'Call the guard now.')} locale="en" />)
	expect(screen.getByRole('deletion').textContent?.replace(/\s+/g, ' ').trim()).toBe('[removed] police [end]')
	expect(screen.getByRole('insertion').textContent?.replace(/\s+/g, ' ').trim()).toBe('[added] guard [end]')
})

test('a paragraph that came or went as a whole says so in words', () => {
	render(
		<DifferenceView
			difference={differenceOf('One.\n\nTwo two.\n', 'One.\n\nNew, and other.\n\nMore here.\n')}
			locale="en"
		/>,
	)
	expect(screen.getAllByText('Added')).toHaveLength(2)
	cleanup()
	render(<DifferenceView difference={differenceOf('One.\n\nTwo.\n', 'One.\n')} locale="en" />)
	expect(screen.getByText('Removed')).toBeTruthy()
	expect(screen.getByRole('deletion').textContent).toBe('Two.\n')
})

test('a text in Arabic is set from right to left, whatever the page is', () => {
	render(<DifferenceView difference={differenceOf('اتصل بالشرطة.', 'اتصل بالدرك.')} locale="ar" />)
	const text = screen.getByRole('insertion').parentElement
	expect([text?.lang, text?.dir]).toEqual(['ar', 'rtl'])
})

test('long unchanged stretches are folded, and nothing of them is missing', () => {
	const paragraphs = Array.from({ length: 12 }, (_, index) => `Paragraph ${index}.`)
	const difference = differenceOf(paragraphs.join('\n\n'), paragraphs.with(11, 'Another.').join('\n\n'))
	render(<DifferenceView difference={difference} locale="en" />)
	const fold = screen.getByRole('group')
	expect(within(fold).getByText('9 unchanged paragraphs')).toBeTruthy()
	expect(within(fold).getByText('Paragraph 4.')).toBeTruthy()
})

test('lines are numbered as in the later text, and can be pointed at', () => {
	const difference = differenceOf('One.\n\nOld.\n\nThree.\n', 'One.\n\nNew.\n\nThree.\n')
	const below = ({ lines }: { lines: { first: number } | null }) => (lines?.first === 3 ? <p>A comment</p> : null)
	const { container } = render(<DifferenceView difference={difference} locale="en" linesNamed="line" below={below} />)
	const links = screen.getAllByRole('link').map((link) => [link.getAttribute('href'), link.textContent])
	expect(links).toEqual([
		['#line-1', 'Line 11'],
		['#line-3', 'Line 33'],
		['#line-5', 'Line 55'],
	])
	expect(container.querySelector('#line-3')?.textContent).toContain('A comment')
})

test('the same text twice is said to be the same', () => {
	render(<DifferenceView difference={differenceOf('One.', 'One.')} locale="en" />)
	expect(screen.getByText('Nothing is different.')).toBeTruthy()
})

test('words in a text are words, whatever they look like', () => {
	const { container } = render(
		<DifferenceView difference={differenceOf('Safe.', 'Safe <img src=x onerror="alert(1)"> now.')} locale="en" />,
	)
	expect(container.querySelector('img')).toBeNull()
	expect(container.textContent).toContain('<img src=x onerror="alert(1)">')
})
