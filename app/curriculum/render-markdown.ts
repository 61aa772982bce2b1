import type { Element, ElementContent } from 'hast'
import type { DocumentDraft } from './document-draft.ts'
import { type ElementNode, INLINE, type TreeNode, textOf } from './element-tree.ts'
import { element, serializeHtml } from './serialize-html.ts'
import { documentPath } from './template-name.ts'
import { isExternal, lessonLink } from './url-policy.ts'

/** `blocks` puts loose words into paragraphs; `words` takes them out, for labels and buttons. */
type Shape = 'blocks' | 'words'

/** Plain HTML from a run of nodes, noting headings, terms, sources and links in the draft as it meets them. */
export function renderHtml(nodes: readonly TreeNode[], draft: DocumentDraft, shape: Shape = 'blocks'): string {
	return serializeHtml(renderNodes(nodes, draft, shape))
}

export function renderNodes(nodes: readonly TreeNode[], draft: DocumentDraft, shape: Shape): ElementContent[] {
	if (shape === 'words') return renderRun(unwrapped(nodes), draft)
	const blocks: ElementContent[] = []
	let loose: TreeNode[] = []
	const endParagraph = () => {
		if (loose.some((node) => typeof node !== 'string' || node.trim() !== '')) {
			blocks.push(element('p', {}, renderRun(loose, draft)))
		}
		loose = []
	}
	for (const node of nodes) {
		if (typeof node === 'string' || INLINE.has(node.tag)) loose.push(node)
		else {
			endParagraph()
			blocks.push(...renderNode(node, draft), { type: 'text', value: '\n' })
		}
	}
	endParagraph()
	return blocks
}

/** Several paragraphs become one line, with a space between them. */
function unwrapped(nodes: readonly TreeNode[]): TreeNode[] {
	return nodes.flatMap((node) => (typeof node !== 'string' && node.tag === 'p' ? [...node.children, ' '] : [node]))
}

/** The number of a source stays on the line of the word it follows. */
function renderRun(nodes: readonly TreeNode[], draft: DocumentDraft): ElementContent[] {
	return nodes.flatMap((node, index) => {
		const next = nodes[index + 1]
		const isCited = typeof node === 'string' && typeof next === 'object' && next.tag === 'Source'
		return renderNode(isCited ? node.replace(/\s+$/, '\u00a0') : node, draft)
	})
}

function renderNode(node: TreeNode, draft: DocumentDraft): ElementContent[] {
	if (typeof node === 'string') return [{ type: 'text', value: node }]
	if (node.tag === 'Term') return [renderTerm(node, draft)]
	if (node.tag === 'Source') return [renderSource(node, draft)]
	if (/^[A-Z]/.test(node.tag)) throw new Error(`<${node.tag}> was left over where only text can stand`)
	const children = renderRun(node.children, draft)
	if (node.tag === 'a') return [renderLink(node, children, draft)]
	if (node.tag === 'h2' || node.tag === 'h3') return [renderHeading(node, children, draft)]
	return [element(node.tag, plainProperties(node), children)]
}

function plainProperties({ tag, props }: ElementNode): Element['properties'] {
	const properties: Element['properties'] = {}
	if (tag === 'ol' && typeof props.start === 'number') properties.start = props.start
	if (tag === 'code' && typeof props.className === 'string') properties.className = [props.className]
	if (tag === 'th') properties.scope = 'col'
	if (props.align === 'center' || props.align === 'right') {
		properties.className = [props.align === 'center' ? 'align-center' : 'align-end']
	}
	return properties
}

function renderHeading(node: ElementNode, children: ElementContent[], draft: DocumentDraft): Element {
	const text = textOf(node.children).replace(/\s+/g, ' ').trim()
	const depth = node.tag === 'h2' ? 2 : 3
	if (depth === 3 && draft.toc.length === 0) draft.fault(node, 'heading-order', 'A ### needs a ## before it.')
	const id = draft.slug(text)
	draft.toc.push({ id, text, depth })
	return element(node.tag, { id }, children)
}

function renderLink({ props }: ElementNode, children: ElementContent[], draft: DocumentDraft): Element {
	const href = String(props.href ?? '')
	const title = typeof props.title === 'string' ? { title: props.title } : {}
	if (isExternal(href)) return element('a', { href, ...title, rel: ['noopener', 'noreferrer'] }, children)
	const target = lessonLink(href, draft)
	if (!target) return element('a', { href, ...title }, children)
	const { moduleId, documentId, hash } = target
	draft.links.add(`${moduleId}/${documentId}`)
	return element('a', { href: documentPath(moduleId, documentId) + hash, ...title }, children)
}

function renderTerm({ props, children }: ElementNode, draft: DocumentDraft): Element {
	const id = String(props.id)
	draft.terms.add(id)
	const words = renderNodes(children, draft, 'words')
	return element('button', { type: 'button', popoverTarget: `term-${id}`, className: ['term'] }, words)
}

/** Languages that are written with ، where English has a comma. */
const WITH_ARABIC_COMMA = /^(ar|fa|ps|ur)\b/

/** The first citation of a source can be linked back to. Its number does not stand alone at the end of a line. */
function renderSource(node: ElementNode, draft: DocumentDraft): Element {
	const { props } = node
	const code = String(props.id)
	const isFirst = !draft.sources.has(code)
	draft.sources.add(code)
	const number = [...draft.sources].indexOf(code) + 1
	const comma = WITH_ARABIC_COMMA.test(draft.fileOf(node).locale) ? '،' : ','
	const note = typeof props.note === 'string' ? `${comma}\u00a0${props.note.trim()}` : ''
	const anchor = { href: `#source-${code}`, role: 'doc-noteref', ...(isFirst ? { id: `cite-${code}` } : {}) }
	const label: ElementContent = { type: 'text', value: `[${number}${note}]` }
	return element('sup', { className: ['cite'] }, [element('a', anchor, [label])])
}
