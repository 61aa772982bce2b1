import { expect, test } from 'vitest'
import { compiledLesson, faultCodes } from './compile.fixture.ts'

const DEBRIEF = '<Debrief>\n\nThink.\n\n</Debrief>'
const step = (id: string, inside: string, outcome = '') =>
	`<Step id="${id}" ${outcome}>\n\nStory of ${id}.\n\n${inside}\n\n</Step>`
const scenario = (parts: string[], debrief = DEBRIEF) =>
	`<Scenario id="call" title="The call" start="start">\n\n${parts.join('\n\n')}\n\n${debrief}\n\n</Scenario>`
const choice = (to: string) => `<Choice to="${to}">Go to ${to}</Choice>`

const SOUND = [
	step('start', `${choice('good-end')}\n${choice('bad-end')}`),
	step('good-end', '', 'outcome="good"'),
	step('bad-end', '', 'outcome="poor"'),
]

test('a story keeps its steps on the server', async () => {
	const document = await compiledLesson(scenario(SOUND))
	expect(document.segments).toEqual([{ type: 'island', component: 'Scenario', props: { id: 'call' }, children: [] }])
	expect(document.activities).toEqual([{ id: 'call', kind: 'scenario' }])
	expect(document.searchText).not.toContain('Story')
	expect(document.scenarios.call).toEqual({
		id: 'call',
		title: 'The call',
		start: 'start',
		debriefHtml: '<p>Think.</p>',
		steps: {
			start: {
				html: '<p>Story of start.</p>',
				outcome: null,
				choices: [
					{ to: 'good-end', html: 'Go to good-end' },
					{ to: 'bad-end', html: 'Go to bad-end' },
				],
			},
			'good-end': { html: '<p>Story of good-end.</p>', outcome: 'good', choices: [] },
			'bad-end': { html: '<p>Story of bad-end.</p>', outcome: 'poor', choices: [] },
		},
	})
})

test.each([
	['no debrief', scenario(SOUND, ''), 'debrief'],
	['an empty debrief', scenario(SOUND, '<Debrief />'), 'debrief'],
	['a step twice', scenario([...SOUND, step('good-end', '', 'outcome="good"')]), 'duplicate-id'],
	[
		'a choice that says nothing',
		scenario([step('start', '<Choice to="end-a" />'), step('end-a', '', 'outcome="good"')]),
		'empty-text',
	],
	['a choice that leads nowhere', scenario([step('start', choice('nowhere'))]), 'scenario-choice'],
])('%s is a fault', async (_, body, code) => {
	expect(await faultCodes(body)).toEqual([code])
})
