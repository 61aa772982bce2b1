import { posix } from 'node:path'
import type { Plugin as EsbuildPlugin } from 'esbuild'
import type { ImportDeclaration, Program } from 'estree'
import type { Root } from 'mdast'
import { bundleMDX } from 'mdx-bundler'
import type { Plugin, Processor } from 'unified'
import type { ReadText } from './read-text.ts'
import { slotsIn } from './slots-in-tree.ts'

/** No such folder exists: the bundler works on the texts it is given, under these names. */
const VIRTUAL_ROOT = '/curriculum-texts'
const JSX_PACKAGE = 'curriculum-jsx'
const JSX_RUNTIME = `${JSX_PACKAGE}/jsx-dev-runtime`

/** A document's own text, and those of its slots by name. */
export type Texts = { document: ReadText; slots: ReadonlyMap<string, ReadText> }

/**
 * One script from a document and its slots. Each `<Slot name="law" />` gets the text of `slots/law.mdx` as its
 * content, by an import that the compiler writes; authors cannot write one. The bundler sees `files` and nothing
 * else: whatever else a text could make it look for is refused before the disk is asked.
 */
export async function bundleDocument({ document, slots }: Texts): Promise<string> {
	const trees = new Map([[virtualPath('document.mdx'), document.tree]])
	const files: Record<string, string> = {}
	for (const [name, slot] of slots) {
		files[slotFile(name)] = slot.body
		trees.set(virtualPath(slotFile(name)), slot.tree)
	}
	const { code } = await bundleMDX({
		source: { path: virtualPath('document.mdx'), value: document.body },
		files,
		cwd: VIRTUAL_ROOT,
		jsxConfig: {
			jsxLib: { varName: '_jsx', package: JSX_PACKAGE },
			jsxRuntime: { varName: '_jsx', package: `${JSX_PACKAGE}/jsx-runtime` },
		},
		globals: { [JSX_RUNTIME]: { varName: '_jsx', type: 'cjs' } },
		mdxOptions: (options) => ({
			...options,
			format: 'mdx',
			// Gives every element its line and column, so that faults found after running still have a place.
			development: true,
			tableCellAlignToStyle: false,
			remarkPlugins: [[checkedTrees, trees], importSlots],
			rehypePlugins: [],
		}),
		esbuildOptions: (options) => ({
			...options,
			plugins: [virtualTreeOnly([...trees.keys()]), ...withoutDisk(options.plugins)],
			tsconfigRaw: '{}',
			minify: false,
			sourcemap: false,
			logLevel: 'silent',
		}),
	})
	return code
}

/** Which slot's text stands in a bundled file of this name; null for the document itself. */
export function slotOfFile(file: string): string | null {
	return /\/slots\/([a-z0-9-]+)\.mdx$/.exec(file)?.[1] ?? null
}

function virtualPath(name: string): string {
	return posix.join(VIRTUAL_ROOT, name)
}

function slotFile(name: string): string {
	return `./slots/${name}.mdx`
}

/** Hands the compiler the trees that the policy checked, in place of parsing the texts a second time. */
const checkedTrees: Plugin<[Map<string, Root>], string, Root> = function (this: Processor, trees) {
	this.parser = (_text, file) => {
		const tree = trees.get(file.path)
		if (!tree) throw new Error(`No checked text is called ${file.path}`)
		return tree
	}
}

const importSlots: Plugin<[], Root> = () => (tree) => {
	const imported = new Map<string, string>()
	for (const { name, node } of slotsIn(tree)) {
		const local = imported.get(name) ?? `SlotText${imported.size}`
		imported.set(name, local)
		node.children = [{ type: 'mdxJsxFlowElement', name: local, attributes: [], children: [] }]
	}
	for (const [name, local] of imported) {
		tree.children.unshift({ type: 'mdxjsEsm', value: '', data: { estree: importOf(local, slotFile(name)) } })
	}
}

function importOf(local: string, file: string): Program {
	const declaration: ImportDeclaration = {
		type: 'ImportDeclaration',
		specifiers: [{ type: 'ImportDefaultSpecifier', local: { type: 'Identifier', name: local } }],
		source: { type: 'Literal', value: file },
		attributes: [],
	}
	return { type: 'Program', sourceType: 'module', body: [declaration], comments: [] }
}

/** mdx-bundler brings a resolver that searches node_modules; a text has no business there. */
function withoutDisk(plugins: readonly EsbuildPlugin[] = []): EsbuildPlugin[] {
	return plugins.filter((plugin) => !plugin.name.includes('node-resolve'))
}

function virtualTreeOnly(allowed: readonly string[]): EsbuildPlugin {
	return {
		name: 'virtual-tree-only',
		setup(build) {
			build.onResolve({ filter: /.*/ }, ({ path, resolveDir, kind, importer }) => {
				if (path === JSX_RUNTIME) return undefined
				const asked = kind === 'entry-point' ? path : posix.resolve(posix.dirname(importer), path)
				return allowed.includes(asked)
					? undefined
					: { errors: [{ text: `${path} is outside the document (${resolveDir})` }] }
			})
			build.onLoad({ filter: /.*/, namespace: 'file' }, ({ path }) =>
				allowed.includes(path) ? undefined : { errors: [{ text: `${path} is outside the document` }] },
			)
		},
	}
}
