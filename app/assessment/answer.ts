import type { QuestionKind } from '#app/curriculum/compiled-document.ts'

/**
 * What a learner answered, by the ids of the curriculum: the same record whatever the language, and whatever order
 * the choices were shown in. Made by `readAnswer` only, which keeps its lists in one order, so that two equal
 * answers are equal as JSON text.
 */
export type Answer =
	| { kind: 'single'; choice: string }
	/** Option ids in the question's order. */
	| { kind: 'multiple'; choices: string[] }
	| { kind: 'true-false'; choice: boolean }
	/** Every item id, in the learner's order. */
	| { kind: 'ordering'; order: string[] }
	/** For every pair, the id of the pair whose right-hand side was chosen; keys in the question's order. */
	| { kind: 'matching'; matches: Record<string, string> }
	/** As typed; what number it is, is a matter of grading. */
	| { kind: 'numeric'; text: string }
	| { kind: 'short-text'; text: string }

export type AnswerOf<Kind extends QuestionKind> = Extract<Answer, { kind: Kind }>
