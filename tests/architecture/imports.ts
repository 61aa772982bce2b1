import { dirname, join } from 'node:path/posix'
import { parseSync } from 'vite'

export type Import = {
	/** A path of the repository, or the name of a package or of a Node module. */
	to: string
	line: number
	/** Erased before anything runs. */
	isType: boolean
}

/** What one file imports, re-exports or loads while it runs; a dynamic import with a computed path is left out. */
export function importsOf(path: string, source: string): Import[] {
	const { program, module, errors } = parseSync(path, source)
	if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`)
	const typeOnly = new Set<number>()
	for (const node of program.body) {
		if (node.type === 'ImportDeclaration' && node.importKind === 'type') typeOnly.add(node.start)
		if (node.type === 'ExportNamedDeclaration' && node.exportKind === 'type') typeOnly.add(node.start)
		if (node.type === 'ExportAllDeclaration' && node.exportKind === 'type') typeOnly.add(node.start)
	}
	const found = (start: number, specifier: string): Import => ({
		to: resolveImport(path, specifier),
		line: source.slice(0, start).split('\n').length,
		isType: typeOnly.has(start),
	})
	const exported = module.staticExports.flatMap(({ start, entries }) => {
		const request = entries.find((entry) => entry.moduleRequest)?.moduleRequest
		return request ? [found(start, request.value)] : []
	})
	const dynamic = module.dynamicImports.flatMap(({ start, moduleRequest }) => {
		const text = source.slice(moduleRequest.start, moduleRequest.end)
		const literal = /^(['"`])([^$]*)\1$/.exec(text)?.[2]
		return literal ? [found(start, literal)] : []
	})
	const imported = module.staticImports.map(({ start, moduleRequest }) => found(start, moduleRequest.value))
	return [...imported, ...exported, ...dynamic]
}

/** `./x.ts` and `#app/x.ts` as paths of the repository; everything else as it is written. */
export function resolveImport(from: string, specifier: string): string {
	const bare = specifier.replace(/\?.*$/, '')
	if (bare.startsWith('#')) return bare.slice(1)
	return bare.startsWith('.') ? join(dirname(from), bare) : bare
}
