import type { Origin } from './layer-file.ts'

/**
 * What the compiler makes of one document (a lesson, a module's welcome, an assessment) for one context and locale.
 *
 * Immutable, plain JSON, kept on the server. What a browser may see of it is decided by the loaders: `segments` and
 * `toc` are safe to send; `questions` and `scenarios` hold answers and are only ever sent through a presenter.
 */
export type CompiledDocument = {
	/** SHA-256 (hex) of the compiler version and of every input as resolved. */
	hash: string
	moduleId: string
	/** A lesson id, or `index` or `assessment`. */
	documentId: string
	/** The locale that was asked for; blocks may come from a fallback, see `provenance`. */
	locale: string
	title: string
	/** One sentence, plain text; empty where the document has none. */
	aim: string
	/** A module's one-paragraph summary (index only). */
	summary: string
	/** Objective id to its text (index only). */
	objectives: Record<string, string>
	segments: Segment[]
	toc: TocEntry[]
	questions: Record<string, CompiledQuestion>
	scenarios: Record<string, CompiledScenario>
	/** What the reader is asked to do, in reading order. */
	activities: Activity[]
	/** Glossary ids in order of first use. */
	terms: string[]
	/** Source codes in order of first use. */
	sources: string[]
	/** Documents of the curriculum that the text links to, as `<module>/<document>`. */
	links: string[]
	slots: DocumentSlot[]
	searchText: string
	words: number
	/** The files that made this document; the first is the document itself, then its slots in order. */
	provenance: Provenance[]
}

/** A place that a context may fill with its own text. */
export type DocumentSlot = {
	/** As in paths: `law` of `slots/law.mdx`. */
	name: string
	/** What people call it; its name where the text gives it no title. */
	title: string
	/** The advice for whoever fills it. */
	guidance: string
}

/** Where one file of a document came from. */
export type Provenance = {
	/** `<lesson>` or `slots/<name>`. */
	block: string
	/** A context id, or `base`. */
	layer: string
	locale: string
	/** True when the reader's own locale has no text and this one stands in. */
	isFallback: boolean
	/** First 12 hex digits of the SHA-256 of the file's text. */
	textRevision: string
	/** From git, or written in the browser. */
	origin: Origin
	/** Of a written text: its number. */
	revision: number | null
	/** In force since; null for a text that was compiled without being published. */
	since: number | null
}

export type TocEntry = { id: string; text: string; depth: 2 | 3 }

export type ActivityKind = 'question' | 'scenario' | 'reflection' | 'checklist'
export type Activity = { id: string; kind: ActivityKind }

/** A run of plain HTML, sanitised and rendered once, or a component of the registry. */
export type Segment = { type: 'html'; html: string } | Island

export type Island = {
	type: 'island'
	component: string
	/** Literal attributes that passed the component's schema. */
	props: Record<string, string | number | boolean>
	children: Segment[]
	/** Set where this block is written in another language than the one asked for. */
	lang?: string
	dir?: 'ltr' | 'rtl'
}

export type QuestionKind = 'single' | 'multiple' | 'true-false' | 'ordering' | 'matching' | 'numeric' | 'short-text'

type QuestionBase = {
	id: string
	objective: string | null
	promptHtml: string
	rationaleHtml: string
}

/** A question with everything the grader knows. HTML strings are sanitised. */
export type CompiledQuestion = QuestionBase &
	(
		| { kind: 'single' | 'multiple'; options: ChoiceOption[] }
		| { kind: 'true-false'; answer: boolean; feedbackHtml: { true: string; false: string } }
		/** `items` stand in the right order. */
		| { kind: 'ordering'; items: { id: string; html: string }[] }
		| { kind: 'matching'; pairs: { id: string; leftHtml: string; rightHtml: string }[] }
		| { kind: 'numeric'; answer: number; tolerance: number; unit: string | null }
		| { kind: 'short-text'; accepted: string[] }
	)

export type ChoiceOption = { id: string; html: string; isCorrect: boolean; feedbackHtml: string }

export type ScenarioOutcome = 'good' | 'mixed' | 'poor'

export type CompiledScenario = {
	id: string
	title: string
	start: string
	steps: Record<string, ScenarioStep>
	debriefHtml: string
}

/** A step has choices, or an outcome where the story ends. */
export type ScenarioStep = {
	html: string
	choices: { to: string; html: string }[]
	outcome: ScenarioOutcome | null
}
