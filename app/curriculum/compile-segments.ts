import { compileQuestion } from './compile-question.ts'
import { compileScenario } from './compile-scenario.ts'
import type { Island, Segment } from './compiled-document.ts'
import type { DocumentDraft } from './document-draft.ts'
import { type ElementNode, INLINE, isComponent, type TreeNode, takeParts } from './element-tree.ts'
import { literalProps } from './literal-props.ts'
import { renderHtml, renderNodes } from './render-markdown.ts'
import { renderTable } from './render-table.ts'
import { element, serializeHtml } from './serialize-html.ts'

type Props = Island['props']

/**
 * Splits a document's blocks into runs of HTML and islands, in order. A block in another language than the page
 * around it says so, whichever way round: an English slot on an Arabic page, or an Arabic slot in a lesson that
 * exists only in English.
 * @param around the locale that a screen reader would assume here
 */
export function compileSegments(nodes: readonly TreeNode[], draft: DocumentDraft, around: string): Segment[] {
	const segments: Segment[] = []
	let run: TreeNode[] = []
	const endRun = () => {
		segments.push(...htmlSegments(run, draft, around))
		run = []
	}
	for (const node of nodes) {
		if (isComponent(node) && !INLINE.has(node.tag)) {
			endRun()
			segments.push(compileIsland(node, draft, around))
		} else run.push(node)
	}
	endRun()
	return segments
}

function htmlSegments(run: readonly TreeNode[], draft: DocumentDraft, around: string): Segment[] {
	const first = run.find((node) => typeof node !== 'string')
	const file = first && draft.fileOf(first)
	if (!file || file.locale === around) {
		const html = renderHtml(run, draft)
		return html === '' ? [] : [{ type: 'html', html }]
	}
	const foreign = element('div', { lang: file.locale, dir: file.dir }, renderNodes(run, draft, 'blocks'))
	return [{ type: 'html', html: serializeHtml([foreign]) }]
}

function compileIsland(node: ElementNode, draft: DocumentDraft, around: string): Island {
	const props = literalProps(node)
	const file = node.tag === 'Slot' ? slotFile(node, draft) : draft.fileOf(node)
	const foreign = file.locale === around ? {} : { lang: file.locale, dir: file.dir }
	const { shown, children } = parts(node, props, draft, file.locale)
	return { type: 'island', component: node.tag, props: shown, children, ...foreign }
}

/** A slot is in the language of its text. An empty text is in that of the document. */
function slotFile(node: ElementNode, draft: DocumentDraft) {
	const first = node.children.find((child) => typeof child !== 'string')
	return draft.fileOf(first ?? node)
}

/** What the page may be told of a component, and what stands in it. */
function parts(
	node: ElementNode,
	props: Props,
	draft: DocumentDraft,
	locale: string,
): { shown: Props; children: Segment[] } {
	const id = String(props.id ?? '')
	switch (node.tag) {
		case 'Question':
			compileQuestion(node, props, draft)
			return { shown: { id }, children: [] }
		case 'Scenario':
			compileScenario(node, props, draft)
			return { shown: { id }, children: [] }
		case 'Reflection':
			draft.claim(node, id)
			draft.activities.push({ id, kind: 'reflection' })
			return { shown: props, children: compileSegments(node.children, draft, locale) }
		case 'Checklist':
			draft.claim(node, id)
			draft.activities.push({ id, kind: 'checklist' })
			return { shown: props, children: compileChecks(node, draft) }
		case 'CaseStudy':
			draft.claim(node, id)
			return { shown: props, children: compileSegments(node.children, draft, locale) }
		case 'Field':
		case 'Tick':
			draft.claim(node, id)
			return { shown: props, children: [] }
		case 'Grid':
			draft.claim(node, id)
			return { shown: props, children: compileGridParts(node, props, draft) }
		case 'Figure': {
			const src = draft.figureUrl(String(props.src))
			if (src === null)
				draft.fault(
					node,
					'missing-figure',
					`There is no picture ${props.src} in this module. Add it, or correct its name.`,
				)
			return { shown: { ...props, src: src ?? '' }, children: [] }
		}
		case 'Compare':
			return { shown: props, children: renderTable(node, draft) }
		case 'Slot': {
			const name = String(props.name)
			const { title = name, guidance } = props
			if (!draft.slots.some((slot) => slot.name === name))
				draft.slots.push({ name, title: String(title), guidance: String(guidance) })
			return { shown: { name }, children: compileSegments(node.children, draft, locale) }
		}
		default:
			return { shown: props, children: compileSegments(node.children, draft, locale) }
	}
}

function compileGridParts(node: ElementNode, { blank }: Props, draft: DocumentDraft): Segment[] {
	const { parts } = takeParts(node.children, ['Column', 'Row'])
	const rows = parts.filter(({ tag }) => tag === 'Row')
	if (parts.length === rows.length) draft.fault(node, 'empty-grid', 'This grid has no columns. Add <Column … />.')
	if (rows.length === 0 && !blank) draft.fault(node, 'empty-grid', 'This grid has no rows. Add <Row … /> or blank="5".')
	const ids = new Set<string>()
	return parts.map((part) => {
		const props = literalProps(part)
		const key = `${part.tag} ${props.id}`
		if (ids.has(key))
			draft.fault(part, 'duplicate-id', `The id “${props.id}” is used twice in this grid. Choose another.`)
		ids.add(key)
		return { type: 'island', component: part.tag, props, children: [] }
	})
}

function compileChecks(node: ElementNode, draft: DocumentDraft): Segment[] {
	const { parts: checks } = takeParts(node.children, ['Check'])
	if (checks.length === 0)
		draft.fault(node, 'empty-checklist', 'This checklist has no lines. Add <Check id="…">…</Check>.')
	const ids = new Set<string>()
	return checks.map((check) => {
		const props = literalProps(check)
		const id = String(props.id)
		if (ids.has(id))
			draft.fault(check, 'duplicate-id', `The id “${id}” is used twice in this checklist. Choose another.`)
		ids.add(id)
		const html = renderHtml(check.children, draft, 'words')
		if (html === '') draft.fault(check, 'empty-text', 'This line of the checklist says nothing.')
		return { type: 'island', component: 'Check', props, children: [{ type: 'html', html }] }
	})
}
