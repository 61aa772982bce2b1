import type { ChoiceOption, CompiledQuestion, Island } from './compiled-document.ts'
import { decimal } from './component-definition.ts'
import type { DocumentDraft } from './document-draft.ts'
import { type ElementNode, type TreeNode, takeParts, textOf } from './element-tree.ts'
import { renderHtml } from './render-markdown.ts'

const MIN_OPTIONS = 2
const MIN_ITEMS = 3
const MIN_PAIRS = 3
const MAX_PAIRS = 6

type OfKind<Question, Kind> = Question extends { kind: infer Kinds }
	? Kind extends Kinds
		? Omit<Question, 'id' | 'objective' | 'promptHtml' | 'rationaleHtml'>
		: never
	: never
type Answers<Kind = CompiledQuestion['kind']> = OfKind<CompiledQuestion, Kind>

/** The part of a question that depends on its kind. What is wrong with it goes to the draft's faults. */
export function compileAnswers(
	node: ElementNode,
	props: Island['props'],
	parts: readonly ElementNode[],
	draft: DocumentDraft,
): Answers {
	const named = (tag: string) => parts.filter((part) => part.tag === tag)
	switch (props.kind) {
		case 'single':
		case 'multiple':
			return choice(node, props.kind, named('Option'), draft)
		case 'true-false':
			return trueFalse(node, props.answer, named('Feedback'), draft)
		case 'ordering':
			return ordering(node, named('Item'), draft)
		case 'matching':
			return matching(node, named('Pair'), draft)
		case 'numeric':
			return numeric(node, props, draft)
		default:
			return shortText(node, named('Accept'), draft)
	}
}

function choice(
	node: ElementNode,
	kind: 'single' | 'multiple',
	parts: readonly ElementNode[],
	draft: DocumentDraft,
): Answers<'single'> {
	const options = parts.map((part): ChoiceOption => {
		const { parts: feedback, rest } = takeParts(part.children, ['Feedback'])
		if (feedback.length !== 1 || textOf(feedback).trim() === '') {
			draft.fault(part, 'feedback', 'Every option has one <Feedback> that says why it is or is not the answer.')
		}
		if (feedback[0] && 'for' in feedback[0].props) {
			draft.fault(feedback[0], 'question-part', 'for="…" belongs to true-false questions. Remove it.')
		}
		const html = label(rest, part, draft)
		const feedbackHtml = renderHtml(feedback[0]?.children ?? [], draft)
		return { id: String(part.props.id), html, isCorrect: part.props.correct === true, feedbackHtml }
	})
	refuseRepeatedIds(parts, draft)
	const correct = options.filter((option) => option.isCorrect).length
	if (options.length < MIN_OPTIONS)
		draft.fault(node, 'options', `A question to choose from has ${MIN_OPTIONS} options or more.`)
	else if (kind === 'single' && correct !== 1) {
		draft.fault(node, 'correct-options', `Exactly one option is correct; here ${correct} are marked so.`)
	} else if (kind === 'multiple' && correct === 0) {
		draft.fault(node, 'correct-options', 'At least one option is correct; here none is marked so.')
	} else if (kind === 'multiple' && correct === options.length) {
		draft.fault(node, 'correct-options', 'At least one option is not correct; here all are marked correct.')
	}
	return { kind, options }
}

function trueFalse(
	node: ElementNode,
	answer: unknown,
	parts: readonly ElementNode[],
	draft: DocumentDraft,
): Answers<'true-false'> {
	if (answer !== 'true' && answer !== 'false') draft.fault(node, 'answer', 'Write answer="true" or answer="false".')
	for (const part of parts) {
		if (part.props.for === undefined)
			draft.fault(part, 'feedback', 'Write for="true" or for="false" in this <Feedback>.')
	}
	const feedback = (value: 'true' | 'false') => {
		const given = parts.filter((part) => part.props.for === value)
		if (given.length !== 1 || textOf(given).trim() === '')
			draft.fault(node, 'feedback', `Write one <Feedback for="${value}">.`)
		return renderHtml(given[0]?.children ?? [], draft)
	}
	return {
		kind: 'true-false',
		answer: answer === 'true',
		feedbackHtml: { true: feedback('true'), false: feedback('false') },
	}
}

function ordering(node: ElementNode, parts: readonly ElementNode[], draft: DocumentDraft): Answers<'ordering'> {
	refuseRepeatedIds(parts, draft)
	if (parts.length < MIN_ITEMS) draft.fault(node, 'items', `A question of order has ${MIN_ITEMS} items or more.`)
	return {
		kind: 'ordering',
		items: parts.map((part) => ({ id: String(part.props.id), html: label(part.children, part, draft) })),
	}
}

function matching(node: ElementNode, parts: readonly ElementNode[], draft: DocumentDraft): Answers<'matching'> {
	const pairs = parts.map((pair) => {
		const { parts: sides } = takeParts(pair.children, ['Left', 'Right'])
		const side = (tag: string) => {
			const given = sides.filter((part) => part.tag === tag)
			if (given.length !== 1) draft.fault(pair, 'pairs', `A pair has one <${tag}>.`)
			return given[0] ? label(given[0].children, given[0], draft) : ''
		}
		return { id: String(pair.props.id), leftHtml: side('Left'), rightHtml: side('Right') }
	})
	refuseRepeatedIds(parts, draft)
	if (pairs.length < MIN_PAIRS || pairs.length > MAX_PAIRS) {
		draft.fault(node, 'pairs', `A matching question has ${MIN_PAIRS} to ${MAX_PAIRS} pairs.`)
	}
	for (const side of ['leftHtml', 'rightHtml'] as const) {
		if (new Set(pairs.map((pair) => pair[side])).size < pairs.length) {
			draft.fault(node, 'pairs', 'Two pairs say the same on one side, so nobody could tell them apart.')
		}
	}
	return { kind: 'matching', pairs }
}

function numeric(node: ElementNode, props: Island['props'], draft: DocumentDraft): Answers<'numeric'> {
	const answer = decimal.safeParse(props.answer)
	if (!answer.success)
		draft.fault(node, 'answer', 'Write the answer as a number with a point for decimals, like answer="40".')
	const tolerance = Number(props.tolerance ?? 0)
	if (tolerance < 0) draft.fault(node, 'answer', 'The tolerance is zero or more.')
	return {
		kind: 'numeric',
		answer: answer.data ?? 0,
		tolerance,
		unit: typeof props.unit === 'string' ? props.unit : null,
	}
}

function shortText(node: ElementNode, parts: readonly ElementNode[], draft: DocumentDraft): Answers<'short-text'> {
	const accepted = parts.map((part) => textOf(part.children).replace(/\s+/g, ' ').trim())
	if (accepted.length === 0 || accepted.includes('')) {
		draft.fault(node, 'answer', 'Write at least one <Accept>…</Accept>, each with an answer that counts as right.')
	}
	return { kind: 'short-text', accepted }
}

function label(nodes: readonly TreeNode[], part: ElementNode, draft: DocumentDraft): string {
	const html = renderHtml(nodes, draft, 'words')
	if (html === '') draft.fault(part, 'empty-text', `This <${part.tag}> says nothing. Write its text.`)
	return html
}

function refuseRepeatedIds(parts: readonly ElementNode[], draft: DocumentDraft): void {
	const ids = new Set<unknown>()
	for (const part of parts) {
		const { id } = part.props
		if (ids.has(id))
			draft.fault(part, 'duplicate-id', `The id “${String(id)}” is used twice in this question. Choose another.`)
		ids.add(id)
	}
}
