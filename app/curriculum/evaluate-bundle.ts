import { createContext, Script } from 'node:vm'
import type { ElementNode, TreeNode } from './element-tree.ts'
import { components } from './registry.ts'

/**
 * Runs a bundled document once, with a JSX runtime of our own that only writes down what it is told: no React, no
 * state. What runs is the output of the MDX compiler for a text that passed the policy, so there is no author's code
 * in it; the bare context and the time limit stand behind that promise.
 */
const RUN_LIMIT_MS = 2_000
const Fragment = Symbol('fragment')
const componentNames = Object.fromEntries(components.map(({ name }) => [name, name]))

type Props = Record<string, unknown> & { children?: unknown }
type Source = { fileName?: string; lineNumber?: number; columnNumber?: number }
type Render = (props: Props) => unknown

/** The element tree of a document; slots are in their place. */
export function evaluateBundle(code: string): TreeNode[] {
	const script = new Script(`(() => {${code}\n})().default(_props)`, { filename: 'document.js' })
	return nodesOf(script.runInContext(context, { timeout: RUN_LIMIT_MS }))
}

function createElement(
	type: unknown,
	{ children, ...props }: Props,
	_key?: unknown,
	_isStatic?: unknown,
	source?: Source,
): unknown {
	if (isRender(type)) return type({ ...props, components: componentNames })
	if (type === Fragment) return nodesOf(children)
	if (typeof type !== 'string') throw new Error('A document rendered something that is no component')
	const { fileName: file = '', lineNumber: line = 1, columnNumber: column = 1 } = source ?? {}
	return { tag: type, props, children: nodesOf(children), at: { file, line, column } } satisfies ElementNode
}

function nodesOf(value: unknown): TreeNode[] {
	if (value === undefined || value === null || typeof value === 'boolean') return []
	if (Array.isArray(value)) return value.flatMap(nodesOf)
	return isElement(value) ? [value] : [String(value)]
}

function isElement(value: unknown): value is ElementNode {
	return typeof value === 'object' && value !== null && 'tag' in value
}

function isRender(value: unknown): value is Render {
	return typeof value === 'function'
}

const context = createContext(
	{
		_jsx: { Fragment, jsx: createElement, jsxs: createElement, jsxDEV: createElement },
		_props: { components: componentNames },
	},
	{ codeGeneration: { strings: false, wasm: false } },
)
