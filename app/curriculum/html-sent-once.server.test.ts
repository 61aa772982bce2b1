import { renderToStaticMarkup } from 'react-dom/server'
import { RouterContextProvider } from 'react-router'
import { expect, test } from 'vitest'
import { pageBytes, pageDrawing } from '#app/platform/page-drawing.server.ts'
import { htmlSentOnce } from './html-sent-once.server.ts'
import { Segments } from './Segments.tsx'
import type { StillText } from './still-text.server.tsx'

const still: StillText = {
	segments: [
		{ type: 'html', html: '<p>One’s</p>' },
		{ type: 'island', component: 'CaseStudy', props: { id: 'c' }, children: [{ type: 'html', html: '<p>Two</p>' }] },
		{ type: 'island', component: 'Reflection', props: { id: 'r' }, children: [{ type: 'html', html: '<p>Three</p>' }] },
	],
	contents: { folded: { html: '<nav>Four</nav>' }, open: { html: '<nav>Five</nav>' } },
	references: { html: '<p>Six</p>' },
	terms: null,
	isStale: false,
}

function sent(html: string, pieces: readonly Uint8Array[]): string {
	return pageBytes(pageDrawing(html, pieces), new RouterContextProvider()).toString()
}

test('the HTML stands in the page and not in the data that is copied beside it', () => {
	const made = htmlSentOnce(still)
	const page = (segments: StillText['segments']) => renderToStaticMarkup(Segments({ segments }))
	expect(sent(page(made.still.segments), made.pieces)).toBe(page(still.segments))
	const { contents, references, terms } = made.still
	const marks = [contents?.folded.html, contents?.open.html, references.html].join()
	expect(sent(marks, made.pieces)).toBe('<nav>Four</nav>,<nav>Five</nav>,<p>Six</p>')
	expect(terms).toBeNull()
	expect(JSON.stringify(made.still)).not.toMatch(/One|Two|Four|Five|Six|piece/)
})

test('what a reader acts on keeps its words', () => {
	expect(htmlSentOnce(still).still.segments[2]).toEqual(still.segments[2])
})
