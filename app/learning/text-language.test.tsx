// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react'
import type { ReactElement } from 'react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { afterEach, expect, test } from 'vitest'
import { presentQuestion } from '#app/assessment/present-question.ts'
import { questions } from '#app/assessment/questions.fixture.ts'
import type { Segment } from '#app/curriculum/compiled-document.ts'
import { AttemptForm } from './AttemptForm.tsx'
import { AttemptReview } from './AttemptReview.tsx'
import type { AttemptView } from './attempt-view.server.ts'
import { gap } from './study-room.fixture.ts'
import { TrialText } from './TrialText.tsx'
import { trialView } from './trial-view.server.ts'

afterEach(cleanup)

/** An attempt begun in Arabic, by who reads the interface in English now. */
function attempt(isSubmitted: boolean): AttemptView {
	const given = { answer: null, isRevealed: isSubmitted }
	const items = Object.values(questions).map((question) => ({
		question: presentQuestion(question, 'seed', given),
		requestId: question.id,
	}))
	return {
		...{ id: 'a1', form: 'post', number: 1, locale: 'ar', dir: 'rtl', isSubmitted, items },
		...{ itemCount: items.length, answeredCount: 0, score: isSubmitted ? 0 : null, objectiveScores: null },
		...{ moduleId: 'introduction', moduleTitle: '', passMark: 0.7, objectives: [], isModuleComplete: false },
	}
}

/** The language in which a screen reader says each piece of text on the page; empty where it is the page's own. */
function spoken(page: ReactElement): { text: string; lang: string }[] {
	const { container } = render(<RouterProvider router={createMemoryRouter([{ path: '/', element: page }])} />)
	const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT)
	const pieces: { text: string; lang: string }[] = []
	while (walker.nextNode()) {
		const lang = walker.currentNode.parentElement?.closest('[lang]')?.getAttribute('lang') ?? ''
		pieces.push({ text: walker.currentNode.textContent?.trim() ?? '', lang })
	}
	return pieces.filter(({ text }) => text !== '')
}

const OF_THE_TEXT = /^(Prompt|Text|Left|Right|SECRET|countries)\b/

test.each([
	[
		'asks',
		<AttemptForm key="form" title="" view={attempt(false)} refused={null} askIfSure={false} isOffline={false} />,
	],
	['reviews', <AttemptReview key="review" title="" view={attempt(true)} back="/" />],
])('a test that %s in another language marks the words of its questions, and none of the interface’s', (_, page) => {
	const pieces = spoken(page)
	const [ofText, ofInterface] = [true, false].map((is) => pieces.filter(({ text }) => OF_THE_TEXT.test(text) === is))
	expect(ofText?.length).toBeGreaterThan(20)
	expect(ofText?.filter(({ lang }) => lang !== 'ar')).toEqual([])
	expect(ofInterface?.length).toBeGreaterThan(10)
	expect(ofInterface?.filter(({ lang }) => lang === 'ar')).toEqual([])
})

test('an activity in a text of another language speaks the interface’s, and only its own words the text’s', () => {
	const island: Segment = { type: 'island', component: 'Question', props: { id: 'q-single' }, children: [] }
	const trial = trialView({ documents: [gap], seed: 'seed' }, new URLSearchParams())
	const pieces = spoken(<TrialText segments={[island]} {...trial} lang="ar" dir="rtl" />)
	const langOf = (words: RegExp) => new Set(pieces.filter(({ text }) => words.test(text)).map(({ lang }) => lang))
	expect(langOf(OF_THE_TEXT)).toEqual(new Set(['ar']))
	expect(langOf(/^Check my answer$/)).toEqual(new Set(['en']))
})

test('a text in the language of the interface is not marked at all', () => {
	const pieces = spoken(<AttemptReview title="" view={{ ...attempt(true), locale: 'en', dir: 'ltr' }} back="/" />)
	expect(pieces.filter(({ lang }) => lang !== '')).toEqual([])
})
