import type { Element, ElementContent, RootContent } from 'hast'
import { type Schema, sanitize } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import { holdHyphens } from './hold-hyphens.ts'
import { holdTerms } from './hold-terms.ts'

/**
 * The only HTML a lesson can contain. The policy has refused everything else long before; this stands behind it, so
 * that a mistake there shows as missing text and not as a script.
 */
const schema: Schema = {
	strip: ['script', 'style'],
	clobber: [],
	clobberPrefix: '',
	ancestors: Object.fromEntries(['thead', 'tbody', 'tr', 'th', 'td'].map((tag) => [tag, ['table']])),
	protocols: { href: ['http', 'https', 'mailto', 'tel'] },
	tagNames: [
		...['h2', 'h3', 'p', 'ul', 'ol', 'li', 'blockquote', 'pre', 'hr', 'br', 'div'],
		...['a', 'strong', 'em', 'del', 'code', 'sup', 'button', 'span'],
		...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
	],
	attributes: {
		a: ['href', 'title', 'id', ['rel', 'noopener', 'noreferrer'], ['role', 'doc-noteref']],
		button: [['type', 'button'], 'popoverTarget', ['className', 'term']],
		div: ['lang', ['dir', 'ltr', 'rtl']],
		h2: ['id'],
		h3: ['id'],
		ol: ['start'],
		code: [['className', /^language-[\w-]+$/]],
		span: [['className', 'unbroken', 'unbroken-more']],
		sup: [['className', 'cite']],
		th: [['scope', 'col', 'row'], ['className', 'align-center', 'align-end'], 'dataLabel'],
		td: [['className', 'align-center', 'align-end'], 'dataLabel'],
	},
}

/** HTML from nodes of our own making, sanitised once more. */
export function serializeHtml(children: readonly ElementContent[]): string {
	const clean = sanitize({ type: 'root', children: holdHyphens(holdTerms(children)) satisfies RootContent[] }, schema)
	return toHtml(clean).trim()
}

export function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
	return { type: 'element', tagName, properties, children }
}
