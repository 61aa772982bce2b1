import { compileDocument } from './compile-document.ts'
import type { Compiler } from './compiler.ts'
import { outlineText } from './outline-text.ts'

/** Compiles in the test's own thread. */
export const plainCompiler: Compiler = {
	compile: compileDocument,
	outline: async (file) => outlineText(file),
}
