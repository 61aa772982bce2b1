import { expect, test } from 'vitest'
import type { Segment } from './compiled-document.ts'
import { withOwnIds } from './with-own-ids.ts'

test('ids, and what refers to them within the text, are told apart; links elsewhere and words stay', () => {
	const html = [
		'<h2 id="the-law">The law</h2>',
		'<p>The <button type="button" popovertarget="term-consent" class="term">consent</button>',
		'<sup class="cite"><a href="#source-AF-DP" role="doc-noteref" id="cite-AF-DP">[1]</a></sup>',
		'<a href="/learn/introduction/the-gap#the-law">there</a> and a word like id="x"</p>',
	].join('')
	expect(withOwnIds([{ type: 'html', html }], '-right')).toEqual([
		{
			type: 'html',
			html: [
				'<h2 id="the-law-right">The law</h2>',
				'<p>The <button type="button" popovertarget="term-consent-right" class="term">consent</button>',
				'<sup class="cite"><a href="#source-AF-DP-right" role="doc-noteref" id="cite-AF-DP-right">[1]</a></sup>',
				'<a href="/learn/introduction/the-gap#the-law">there</a> and a word like id="x"</p>',
			].join(''),
		},
	])
})

test('a story inside a passage has an id of its own, and an activity keeps the one it is known by', () => {
	const island = (component: string): Segment => ({
		type: 'island',
		component,
		props: { id: 'lio' },
		children: [],
	})
	const slot: Segment = { type: 'island', component: 'Slot', props: { name: 'case' }, children: [] }
	expect(withOwnIds([{ ...slot, children: [island('CaseStudy'), island('Question')] }], '-left')).toMatchObject([
		{ props: { name: 'case-left' }, children: [{ props: { id: 'lio-left' } }, { props: { id: 'lio' } }] },
	])
})
