import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { m } from '#app/i18n/messages.ts'
import { withWording } from '#app/i18n/request-locale.server.ts'
import type { Segment } from './compiled-document.ts'
import { Segments } from './Segments.tsx'
import { stillSegments } from './still-text.server.tsx'

const html = (text: string): Segment => ({ type: 'html', html: `<p>${text}</p>` })
const callout: Segment = { type: 'island', component: 'Callout', props: { kind: 'note' }, children: [html('Note')] }
const question: Segment = { type: 'island', component: 'Question', props: { id: 'q' }, children: [] }
const story = (...children: Segment[]): Segment => ({
	type: 'island',
	component: 'CaseStudy',
	props: { id: 'c', title: 'A case' },
	children,
})

const words = (segments: readonly Segment[]) =>
	renderToStaticMarkup(<Segments segments={segments} renderActivity={() => '[activity]'} />)
		.replace(/<[^>]+>/g, ' ')
		.replace(/\s+/g, ' ')

test('shows what the parts show, in their order', () => {
	const segments = [html('One'), callout, html('Two'), question, html('Three'), story(html('Four'), question)]
	expect(words(stillSegments(segments))).toBe(words(segments))
})

test('all between two activities is one piece', () => {
	const types = stillSegments([html('One'), callout, html('Two'), question, story(html('Three'))]).map(
		({ type }) => type,
	)
	expect(types).toEqual(['html', 'island', 'html'])
})

test('an activity inside a story stays one, and the story round it', () => {
	const [only] = stillSegments([story(html('One'), callout, question)])
	expect(only?.type === 'island' && only.children.map(({ type }) => type)).toEqual(['html', 'island'])
})

test('the words that a part brings along are in the language of the interface', () => {
	const inFrench = withWording({ locale: 'fr', digits: 'latn' }, () => words(stillSegments([callout])))
	expect(inFrench).toContain(m.callout_note({}, { locale: 'fr' }))
})
