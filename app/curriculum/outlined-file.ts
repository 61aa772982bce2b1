import type { OutlinedText } from './outline-text.ts'
import type { SourceFile } from './source-file.ts'

/** A text together with what it mentions and promises, for the checks that look across files. */
export type OutlinedFile = OutlinedText & { file: SourceFile }
