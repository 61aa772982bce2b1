import type { ModuleConfig } from '#app/curriculum/curriculum-config.ts'

/** A small module for tests: 38 minutes of lessons that count, two objectives, two attempts. */
export const moduleConfig: ModuleConfig = {
	id: 'information-sharing',
	passMark: 0.7,
	prerequisites: ['introduction'],
	objectives: ['define', 'map'],
	assessment: { attemptsAllowed: 2, preItemsPerObjective: 1, postItemsPerObjective: 1 },
	templates: [],
	lessons: [
		{ id: 'gap', kind: 'lesson', minutes: 8, adaptable: true, optional: false },
		{ id: 'filters', kind: 'lesson', minutes: 10, adaptable: true, optional: false },
		{ id: 'more', kind: 'reference', minutes: 5, adaptable: true, optional: true },
		{ id: 'practise', kind: 'practice', minutes: 20, adaptable: true, optional: false },
	],
}
