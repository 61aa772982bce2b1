import type { CompiledDocument, CompiledQuestion } from '#app/curriculum/compiled-document.ts'
import { questions } from './questions.fixture.ts'

/** Documents of the module `information-sharing`, for tests. */

const EMPTY: CompiledDocument = {
	hash: '',
	moduleId: 'information-sharing',
	documentId: '',
	locale: 'fr',
	title: '',
	aim: '',
	summary: '',
	objectives: {},
	segments: [],
	toc: [],
	questions: {},
	scenarios: {},
	activities: [],
	terms: [],
	sources: [],
	links: [],
	slots: [],
	searchText: '',
	words: 0,
	provenance: [],
}

/** The lesson `gap` with one question of each kind. */
export const lessonDocument: CompiledDocument = {
	...EMPTY,
	hash: 'hash-of-gap',
	documentId: 'gap',
	toc: [{ id: 'the-gap', text: 'The gap', depth: 2 }],
	questions: Object.fromEntries(Object.values(questions).map((question) => [question.id, question])),
	activities: Object.values(questions).map(({ id }) => ({ id, kind: 'question' })),
}

/** A pool of four true-false items for each of the objectives `define` and `map`; true is right in all of them. */
export const assessmentDocument: CompiledDocument = {
	...EMPTY,
	hash: 'hash-of-assessment',
	documentId: 'assessment',
	questions: Object.fromEntries(
		['define', 'map'].flatMap((objective) =>
			[1, 2, 3, 4].map((number): [string, CompiledQuestion] => {
				const id = `${objective}-${number}`
				return [id, { ...questions['true-false'], id, objective, answer: true }]
			}),
		),
	),
}
