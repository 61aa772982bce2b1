import type { CompilePool } from './compile-pool.ts'
import type { OutlineResult } from './outline-text.ts'

/** What checking and publishing need of a compile pool: all reading of texts from outside happens in its workers. */
export type Compiler = Pick<CompilePool, 'compile' | 'outline'>

/** The same for one piece of work, in which several checks ask about one text: it is read once. */
export function readingOnce({ compile, outline }: Compiler): Compiler {
	const read = new Map<string, Promise<OutlineResult>>()
	return {
		compile,
		outline(file) {
			const key = `${file.path}\n${file.text}`
			const known = read.get(key) ?? outline(file)
			read.set(key, known)
			return known
		},
	}
}
