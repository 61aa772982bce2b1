import { expect, test } from 'vitest'
import type { Segment } from './compiled-document.ts'
import { htmlSentOnce } from './html-sent-once.ts'

const segments: Segment[] = [
	{ type: 'html', html: '<p>One</p>' },
	{ type: 'island', component: 'Callout', props: { kind: 'note' }, children: [{ type: 'html', html: '<p>Two</p>' }] },
	{ type: 'island', component: 'Reflection', props: { id: 'r' }, children: [{ type: 'html', html: '<p>Three</p>' }] },
]

test('the HTML is there to be rendered and is not copied', () => {
	const [one, callout] = htmlSentOnce(segments)
	expect(one?.type === 'html' && one.html).toBe('<p>One</p>')
	expect(callout?.type === 'island' && callout.children[0]?.type === 'html' && callout.children[0].html).toBe(
		'<p>Two</p>',
	)
	expect(JSON.stringify(htmlSentOnce(segments))).not.toMatch(/One|Two/)
})

test('what a reader acts on keeps its words', () => {
	expect(htmlSentOnce(segments)[2]).toEqual(segments[2])
})
