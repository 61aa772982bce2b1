import { expect, test } from 'vitest'
import { documentParagraphs, plainParagraphs } from './document-paragraphs.ts'

test('HTML becomes the words one reads, a line for each block', () => {
	const html =
		'<h2 id="a">Who &#x26; how</h2>\n<p>One <strong>bold</strong>\nword.</p><ul><li>First</li><li>A &lt; B</li></ul>'
	expect(plainParagraphs(html)).toEqual(['Who & how', 'One bold word.', 'First', 'A < B'])
})

test('what a learner has yet to find out is not among the words', () => {
	const paragraphs = documentParagraphs({
		title: 'The gap',
		aim: 'To see it.',
		segments: [
			{ type: 'html', html: '<p>Before.</p>' },
			{
				type: 'island',
				component: 'Callout',
				props: { kind: 'note', title: 'Mind' },
				children: [{ type: 'html', html: '<p>Inside.</p>' }],
			},
			{ type: 'island', component: 'Question', props: { id: 'q' }, children: [] },
			{
				type: 'island',
				component: 'Scenario',
				props: { id: 's', title: 'A call' },
				children: [{ type: 'html', html: '<p>A step.</p>' }],
			},
		],
		questions: {
			q: {
				id: 'q',
				objective: null,
				kind: 'true-false',
				promptHtml: '<p>Is it so?</p>',
				rationaleHtml: '<p>Because.</p>',
				answer: true,
				feedbackHtml: { true: 'yes', false: 'no' },
			},
		},
	})
	expect(paragraphs).toEqual(['The gap', 'To see it.', 'Before.', 'Mind', 'Inside.', 'Is it so?'])
})
