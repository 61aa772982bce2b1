// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { SourceEntry } from './curriculum-config.ts'
import { presentSource } from './present-source.ts'
import { SourceReference } from './SourceReference.tsx'

afterEach(cleanup)

const SCIENCE = { author: ['Tversky', 'Kahneman'], title: 'Judgment under Uncertainty', in: 'Science 185', year: 1974 }
const SITE = { author: 'Danish Centre', title: 'stopekstremisme.dk', url: 'https://www.stopekstremisme.dk/om' }

/** What stands on the page, without the marks that set names apart. */
function reference(source: Omit<SourceEntry, 'languages'>, locale = 'en') {
	const { container } = render(
		<SourceReference source={presentSource('X', { languages: ['en'], ...source }, locale)} />,
	)
	return container.textContent?.replace(/[\u2068\u2069]/g, '')
}

test('authors, title, journal and year follow each other', () => {
	expect(reference(SCIENCE)).toBe('Tversky and Kahneman, Judgment under Uncertainty, Science 185, 1974')
})

test.each([
	['en', 'Madon, Murphy and Cherney'],
	['fr', 'Madon, Murphy et Cherney'],
	['ar', 'Madon وMurphy وCherney'],
])('in %s several authors are joined as one writes there', (locale, joined) => {
	expect(reference({ author: ['Madon', 'Murphy', 'Cherney'], title: 'T' }, locale)).toMatch(joined)
})

test('a site that is called by its address is named once, and still a link', () => {
	expect(reference(SITE)).toBe('Danish Centre, stopekstremisme.dk')
	expect(screen.getByRole('link', { name: 'stopekstremisme.dk' }).getAttribute('href')).toBe(SITE.url)
})

test('a site that is its own author is named once too', () => {
	const secretpro = { author: 'secretpro.fr', description: { en: 'Pages on secrecy' }, url: 'https://secretpro.fr' }
	expect(reference(secretpro)).toBe('secretpro.fr, Pages on secrecy')
	expect(screen.getByRole('link', { name: 'secretpro.fr' })).toBeDefined()
})

test('any other source with an address says where it is', () => {
	expect(reference({ ...SCIENCE, url: 'https://www.science.org/x' })).toMatch(/, 1974 science\.org$/)
})
