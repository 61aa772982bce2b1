import type { FileSetAside } from './compile-plan.server.ts'
import { type Compiler, readingOnce } from './compiler.ts'
import type { ContentTree } from './content-tree.ts'
import type { SourceFile } from './source-file.ts'
import { clashes, originalOf } from './variant-contract.ts'

/** Those of these texts that ask the same as the text under them and disagree on what is right. */
export async function textsThatClash(
	tree: ContentTree,
	files: readonly SourceFile[],
	compiler: Compiler,
): Promise<FileSetAside[]> {
	const { outline } = readingOnce(compiler)
	const found = await Promise.all(
		files.map(async (file): Promise<FileSetAside[]> => {
			const original = file.name.endsWith('.mdx') ? originalOf(tree, file) : null
			if (!original) return []
			const [under, own] = await Promise.all([outline(original.file), outline(file)])
			if (!own.ok) return own.faults.slice(0, 1).map((fault) => ({ file, fault }))
			const [fault] = under.ok ? clashes(under.marks, own.marks, file, original.file) : []
			return fault ? [{ file, fault }] : []
		}),
	)
	return found.flat()
}
