import { compileAnswers } from './compile-answers.ts'
import type { Island } from './compiled-document.ts'
import type { DocumentDraft } from './document-draft.ts'
import { type ElementNode, takeParts, textOf } from './element-tree.ts'
import { renderHtml } from './render-markdown.ts'

const PARTS = ['Option', 'Feedback', 'Rationale', 'Item', 'Pair', 'Accept']

/** The parts and attributes that each kind uses; any other is a mistake worth telling. */
export const QUESTION_USES: Record<string, { parts: string[]; attributes: string[] }> = {
	single: { parts: ['Option'], attributes: [] },
	multiple: { parts: ['Option'], attributes: [] },
	'true-false': { parts: ['Feedback'], attributes: ['answer'] },
	ordering: { parts: ['Item'], attributes: [] },
	matching: { parts: ['Pair'], attributes: [] },
	numeric: { parts: [], attributes: ['answer', 'tolerance', 'unit'] },
	'short-text': { parts: ['Accept'], attributes: [] },
}

/**
 * Writes a question, with everything the grader knows, into the draft. The page gets an island with the id and
 * nothing else.
 */
export function compileQuestion(node: ElementNode, props: Island['props'], draft: DocumentDraft): void {
	const { parts, rest } = takeParts(node.children, PARTS)
	const id = String(props.id)
	draft.claim(node, id)
	draft.activities.push({ id, kind: 'question' })
	refuseStrangers(node, props, parts, draft)

	const objective = typeof props.objective === 'string' ? props.objective : null
	if (objective === null && draft.documentId === 'assessment') {
		draft.fault(node, 'objective', 'Every item of the assessment names its objective="…".')
	}
	const promptHtml = renderHtml(rest, draft)
	if (promptHtml === '')
		draft.fault(node, 'empty-text', 'This question asks nothing. Write its text before the answers.')
	const answers = compileAnswers(node, props, parts, draft)
	const rationaleHtml = compileRationale(node, parts, draft)
	draft.questions[id] = { id, objective, promptHtml, rationaleHtml, ...answers }
}

function compileRationale(node: ElementNode, parts: readonly ElementNode[], draft: DocumentDraft): string {
	const [rationale, second] = parts.filter((part) => part.tag === 'Rationale')
	if (second) draft.fault(second, 'rationale', 'A question has one <Rationale>. Put both into one.')
	if (!rationale || textOf(rationale.children).trim() === '') {
		draft.fault(rationale ?? node, 'rationale', 'Every question has a <Rationale> that says why the answer is right.')
	}
	return renderHtml(rationale?.children ?? [], draft)
}

function refuseStrangers(
	node: ElementNode,
	props: Island['props'],
	parts: readonly ElementNode[],
	draft: DocumentDraft,
): void {
	const kind = String(props.kind)
	const uses = QUESTION_USES[kind]
	for (const part of parts) {
		if (part.tag === 'Rationale' || uses?.parts.includes(part.tag)) continue
		draft.fault(part, 'question-part', `A question of kind “${kind}” has no <${part.tag}>.`)
	}
	for (const attribute of ['answer', 'tolerance', 'unit']) {
		if (!(attribute in props) || uses?.attributes.includes(attribute)) continue
		draft.fault(node, 'question-part', `A question of kind “${kind}” has no ${attribute}="…".`)
	}
}
