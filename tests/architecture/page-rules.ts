import { type ESTree, parseSync, Visitor } from 'vite'

/** Attributes, and properties of our own components, whose words a reader sees or hears. */
const SPOKEN =
	/^(aria-(label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|label|caption|head|intro|hint|text|summary)$/
/** Classes and properties that name a side of the screen; a page that runs from right to left needs start and end. */
const PHYSICAL_CLASS =
	/^-?(([mp][lr]|scroll-[mp][lr]|left|right)-.+|(text|float|clear|origin|object|bg)-(left|right)|border-[lr](-.+)?|rounded-([lr]|[tb][lr])(-.+)?)$/
const PHYSICAL_PROPERTY =
	/(?:^|[\s;{])((?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)[\w-]*|left|right|border-(?:top|bottom)-(?:left|right)-radius|(?:text-align|float|clear)\s*:\s*(?:left|right))\s*[:;]/g
/** Names of formats, and of places that cannot exist. */
const NOT_AN_ADDRESS =
	/^https?:\/\/(www\.w3\.org\/|schemas\.openxmlformats\.org\/|adlnet\.gov\/expapi\/|example\.org\b|[\w.-]+\.(example|invalid)\b|localhost\b|\[|\$\{)/

/** What a component may not hold: words outside the message files, styles of its own, a side, an address elsewhere. */
export function pageFaults(path: string, source: string): string[] {
	const { program } = parseSync(path, source)
	const faults: string[] = []
	const report = (node: { start: number }, what: string) => {
		faults.push(`${path}:${source.slice(0, node.start).split('\n').length} ${what}`)
	}
	const refuseWords = (nodes: readonly ESTree.Node[]) => {
		for (const { node, text } of nodes.flatMap(wordsIn)) report(node, `says “${text.trim()}” outside the messages`)
	}
	const refuseText = (node: { start: number }, text: string) => {
		for (const address of text.matchAll(/https?:\/\/[^\s"'`]+/g)) {
			if (!NOT_AN_ADDRESS.test(address[0])) report(node, `names ${address[0]}`)
		}
		for (const word of text.split(/\s+/)) {
			if (PHYSICAL_CLASS.test(word.split(':').at(-1) ?? '')) report(node, `names a side: ${word}`)
		}
	}
	new Visitor({
		JSXElement: ({ children }) => refuseWords(children),
		JSXFragment: ({ children }) => refuseWords(children),
		JSXAttribute(node) {
			const name = node.name.type === 'JSXIdentifier' ? node.name.name : ''
			if (name === 'style') report(node, 'has a style attribute, which the security policy forbids')
			if (SPOKEN.test(name) && node.value) refuseWords([node.value])
		},
		Literal(node) {
			if (typeof node.value === 'string') refuseText(node, node.value)
		},
		TemplateElement: (node) => refuseText(node, node.value.raw),
		JSXText: (node) => refuseText(node, node.value),
	}).visit(program)
	return faults
}

/** The pieces of text with letters in them that this node shows, whichever way its conditions go. */
function wordsIn(node: ESTree.Node): { node: ESTree.Node; text: string }[] {
	const words = (text: string) => (/\p{L}/u.test(text) ? [{ node, text }] : [])
	switch (node.type) {
		case 'JSXText':
			return words(node.value)
		case 'Literal':
			return typeof node.value === 'string' ? words(node.value) : []
		case 'TemplateLiteral':
			return node.quasis.flatMap(({ value }) => words(value.raw))
		case 'JSXExpressionContainer':
			return wordsIn(node.expression)
		case 'ConditionalExpression':
			return [...wordsIn(node.consequent), ...wordsIn(node.alternate)]
		case 'LogicalExpression':
		case 'BinaryExpression':
			return [...wordsIn(node.left), ...wordsIn(node.right)]
		default:
			return []
	}
}

/** The same for a style sheet. */
export function styleFaults(path: string, css: string): string[] {
	const code = css.replace(/\/\*[\s\S]*?\*\//g, '')
	const sides = [...code.matchAll(PHYSICAL_PROPERTY)].map(([, name]) => `${path} names a side: ${name}`)
	const applied = [...code.matchAll(/@apply ([^;]+);/g)].flatMap(([, classes = '']) => classes.split(/\s+/))
	const classes = applied.filter((name) => PHYSICAL_CLASS.test(name.split(':').at(-1) ?? ''))
	const addresses = [...code.matchAll(/(?:@import|url\()\s*['"]?((?:https?:)?\/\/[^'")\s]+)/g)]
	return [
		...sides,
		...classes.map((name) => `${path} names a side: ${name}`),
		...addresses.map(([, address]) => `${path} names ${address}`),
	]
}
