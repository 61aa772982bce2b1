import type { CompiledScenario, Island, ScenarioOutcome, ScenarioStep } from './compiled-document.ts'
import type { DocumentDraft } from './document-draft.ts'
import { type ElementNode, takeParts, textOf } from './element-tree.ts'
import { literalProps } from './literal-props.ts'
import { renderHtml } from './render-markdown.ts'
import { scenarioBreaks } from './scenario-graph.ts'

/** Writes a branching story into the draft. The page gets an island with its id; steps come one at a time. */
export function compileScenario(node: ElementNode, props: Island['props'], draft: DocumentDraft): void {
	const id = String(props.id)
	draft.claim(node, id)
	draft.activities.push({ id, kind: 'scenario' })
	const { parts } = takeParts(node.children, ['Step', 'Debrief'])

	const steps: CompiledScenario['steps'] = {}
	const placeOf = new Map<string, ElementNode>()
	for (const part of parts.filter(({ tag }) => tag === 'Step')) {
		const stepId = String(part.props.id)
		if (placeOf.has(stepId))
			draft.fault(part, 'duplicate-id', `The step “${stepId}” is written twice. Choose another id.`)
		placeOf.set(stepId, part)
		steps[stepId] = compileStep(part, draft)
	}

	const [debrief, second] = parts.filter(({ tag }) => tag === 'Debrief')
	if (!debrief || textOf(debrief.children).trim() === '') {
		draft.fault(debrief ?? node, 'debrief', 'Every scenario has a <Debrief> that is shown at its ends.')
	}
	if (second) draft.fault(second, 'debrief', 'A scenario has one <Debrief>. Put both into one.')

	const scenario = { id, title: String(props.title), start: String(props.start), steps }
	for (const { step, code, message } of scenarioBreaks(scenario)) {
		draft.fault(placeOf.get(step ?? '') ?? node, code, message)
	}
	draft.scenarios[id] = { ...scenario, debriefHtml: renderHtml(debrief?.children ?? [], draft) }
}

function compileStep(node: ElementNode, draft: DocumentDraft): ScenarioStep {
	const { parts, rest } = takeParts(node.children, ['Choice'])
	const html = renderHtml(rest, draft)
	if (html === '') draft.fault(node, 'empty-text', 'This step tells nothing. Write what happens.')
	const choices = parts.map((choice) => {
		const choiceHtml = renderHtml(choice.children, draft, 'words')
		if (choiceHtml === '') draft.fault(choice, 'empty-text', 'This choice says nothing. Write what the learner can do.')
		return { to: String(choice.props.to), html: choiceHtml }
	})
	return { html, choices, outcome: outcomeOf(literalProps(node).outcome) }
}

function outcomeOf(value: unknown): ScenarioOutcome | null {
	return value === 'good' || value === 'mixed' || value === 'poor' ? value : null
}
