import type { CompiledDocument, CompiledQuestion, QuestionKind, ScenarioOutcome, Segment } from './compiled-document.ts'

/**
 * What every layer and locale of a document must agree on, so that progress, scores and item statistics are one
 * record whatever the language: ids, kinds, which answer is right, the shape of stories. Words are not part of it.
 */
export type Contract = {
	questions: Record<string, QuestionContract>
	scenarios: Record<string, ScenarioContract>
	reflections: string[]
	/** Checklist id to the ids of its lines, sorted. */
	checklists: Record<string, string[]>
	cases: string[]
	slots: string[]
	objectives: string[]
	sources: string[]
}

/** `parts` are the ids of options, items or pairs, sorted; `right` is what the grader compares with. */
export type QuestionContract = { kind: QuestionKind; objective: string | null; parts: string[]; right: unknown }
export type ScenarioContract = {
	start: string
	steps: Record<string, { choices: string[]; outcome: ScenarioOutcome | null }>
}

/** The part of a compiled document that no translation or adaptation may change. Plain JSON, lists sorted. */
export function extractContract(document: CompiledDocument): Contract {
	const { questions, scenarios, activities } = document
	const islands = islandsIn(document.segments)
	const idsOf = (component: string) =>
		islands.filter((island) => island.component === component).map(({ props }) => String(props.id))
	return {
		questions: mapValues(questions, questionContract),
		scenarios: mapValues(scenarios, ({ start, steps }) => ({
			start,
			steps: mapValues(steps, ({ choices, outcome }) => ({ choices: choices.map(({ to }) => to).sort(), outcome })),
		})),
		reflections: activities
			.filter(({ kind }) => kind === 'reflection')
			.map(({ id }) => id)
			.sort(),
		checklists: Object.fromEntries(
			islands
				.filter(({ component }) => component === 'Checklist')
				.map(({ props, children }) => [
					String(props.id),
					islandsIn(children)
						.map((check) => String(check.props.id))
						.sort(),
				]),
		),
		cases: idsOf('CaseStudy').sort(),
		slots: document.slots.map(({ name }) => name).sort(),
		objectives: Object.keys(document.objectives).sort(),
		sources: [...document.sources].sort(),
	}
}

function questionContract(question: CompiledQuestion): QuestionContract {
	const { kind, objective } = question
	return { kind, objective, ...answerContract(question) }
}

/** Accepted words and units belong to a language, so they are not compared. */
function answerContract(question: CompiledQuestion): Pick<QuestionContract, 'parts' | 'right'> {
	switch (question.kind) {
		case 'single':
		case 'multiple':
			return { parts: ids(question.options), right: ids(question.options.filter(({ isCorrect }) => isCorrect)) }
		case 'true-false':
			return { parts: [], right: question.answer }
		case 'ordering':
			return { parts: ids(question.items), right: question.items.map(({ id }) => id) }
		case 'matching':
			return { parts: ids(question.pairs), right: null }
		case 'numeric':
			return { parts: [], right: [question.answer, question.tolerance] }
		case 'short-text':
			return { parts: [], right: null }
	}
}

function ids(parts: readonly { id: string }[]): string[] {
	return parts.map(({ id }) => id).sort()
}

function islandsIn(segments: readonly Segment[]): Extract<Segment, { type: 'island' }>[] {
	return segments.flatMap((segment) => (segment.type === 'island' ? [segment, ...islandsIn(segment.children)] : []))
}

function mapValues<V, W>(record: Record<string, V>, change: (value: V) => W): Record<string, W> {
	return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}
