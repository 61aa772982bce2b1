import type { CompiledScenario } from '#app/curriculum/compiled-document.ts'

/** A short scenario for tests. */
export const scenario: CompiledScenario = {
	id: 'friday-call',
	title: 'The Friday call',
	start: 'call',
	debriefHtml: '<p>SECRET debrief</p>',
	steps: {
		call: {
			html: '<p>A coach phones.</p>',
			choices: [
				{ to: 'exposed', html: 'Ask for the name.' },
				{ to: 'observed', html: 'Ask what was observed.' },
			],
			outcome: null,
		},
		observed: {
			html: '<p>He tells what he saw.</p>',
			choices: [
				{ to: 'shared', html: 'Apply the four filters.' },
				{ to: 'exposed', html: 'Write it all down.' },
			],
			outcome: null,
		},
		exposed: { html: '<p>SECRET The name spreads.</p>', choices: [], outcome: 'poor' },
		shared: { html: '<p>SECRET It was shared well.</p>', choices: [], outcome: 'good' },
	},
}
