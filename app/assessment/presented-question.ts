/** What `presentQuestion` makes, and all that the interface knows about a question. JSON-safe. */
export type PresentedQuestion = {
	id: string
	promptHtml: string
	isAnswered: boolean
	/** Null until this learner may see what is right. */
	result: { score: number; isCorrect: boolean; rationaleHtml: string } | null
} & PresentedBody

export type PresentedBody =
	/** Field `choice`: radios for single, checkboxes for multiple. */
	| { kind: 'single' | 'multiple'; choices: PresentedChoice[] }
	/** Field `choice`; the words for true and false are the interface's. */
	| { kind: 'true-false'; choices: PresentedTrueFalse[] }
	/** Fields `position-<token>`, 1 to n. */
	| { kind: 'ordering'; items: PresentedItem[] }
	/** Fields `match-<token of a left>` = token of a right. */
	| { kind: 'matching'; lefts: PresentedMatch[]; rights: { token: string; html: string }[] }
	/** Field `text`. */
	| { kind: 'numeric'; unit: string | null; text: string; right: { value: number; tolerance: number } | null }
	/** Field `text`. */
	| { kind: 'short-text'; text: string; accepted: string[] | null }

/** `isRight`: this choice belongs to the right answer, whether or not it was chosen. */
export type ChoiceFeedback = { isRight: boolean; html: string }

export type PresentedChoice = { value: string; html: string; isChosen: boolean; feedback: ChoiceFeedback | null }

export type PresentedTrueFalse = { value: 'true' | 'false'; isChosen: boolean; feedback: ChoiceFeedback | null }

/** Positions count from 1; `position` is the learner's, null before they answered. */
export type PresentedItem = { token: string; html: string; position: number | null; rightPosition: number | null }

export type PresentedMatch = {
	token: string
	html: string
	/** Token of the right-hand side that was chosen. */
	chosen: string | null
	/** Whether the chosen one is right, and the token of the one that belongs here. */
	feedback: { isRight: boolean; right: string } | null
}
