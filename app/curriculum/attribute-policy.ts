import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import type { ComponentDefinition } from './component-definition.ts'
import type { Fault } from './fault.ts'
import { unseenCharacter } from './source-limits.ts'

/** Whether a component's attributes are literal, known, once each, and pass its schema. */
export function attributeFaults(
	node: MdxJsxFlowElement | MdxJsxTextElement,
	definition: ComponentDefinition,
	path: string,
): Fault[] {
	const faults: Fault[] = []
	const refuse = (at: Positioned, code: string, message: string) => {
		const { line = 1, column = 1 } = (at.position ?? node.position)?.start ?? {}
		faults.push({ path, line, column, code, message })
	}
	const known = Object.keys(definition.attributes.shape)
	const literals = new Map<string, { value: string | true; at: Positioned }>()

	for (const attribute of node.attributes) {
		if (attribute.type === 'mdxJsxExpressionAttribute') {
			refuse(
				attribute,
				'expression',
				`<${definition.name}> has program code among its attributes. Write name="text" instead.`,
			)
			continue
		}
		const { name, value } = attribute
		if (!known.includes(name)) {
			const list = known.length > 0 ? `It takes: ${known.join(', ')}.` : 'It takes none.'
			refuse(attribute, 'unknown-attribute', `<${definition.name}> has no attribute “${name.slice(0, 40)}”. ${list}`)
		} else if (literals.has(name)) {
			refuse(attribute, 'repeated-attribute', `“${name}” is given twice. Keep one.`)
		} else if (typeof value === 'object' && value !== null) {
			refuse(attribute, 'expression', `“${name}” is program code. Write ${name}="text" instead.`)
		} else {
			literals.set(name, { value: value ?? true, at: attribute })
			const unseen = unseenCharacter(value ?? '')
			if (unseen) refuse(attribute, 'unseen-character', `“${name}” holds ${unseen.name}. Remove it.`)
		}
	}
	if (faults.length > 0) return faults

	const result = definition.attributes.safeParse(
		Object.fromEntries([...literals].map(([name, { value }]) => [name, value])),
	)
	for (const issue of result.error?.issues ?? []) {
		const name = String(issue.path[0])
		const literal = literals.get(name)
		if (!literal) refuse({}, 'missing-attribute', `<${definition.name}> needs ${name}="…".`)
		else refuse(literal.at, 'attribute', `${name}: ${inWords(issue, literal.value)}.`)
	}
	return faults
}

type Positioned = { position?: { start: { line: number; column: number } } | undefined }

function inWords(
	issue: { code?: string | undefined; message: string; values?: unknown },
	value: string | true,
): string {
	if (Array.isArray(issue.values) && issue.code === 'invalid_value' && value !== true && !issue.values.includes(true)) {
		return `write one of ${issue.values.join(', ')}`
	}
	return value === true ? 'write a value in double quotes' : issue.message
}
