import type { ContractMarks } from './contract-marks.ts'
import type { FrontMatter } from './front-matter.ts'
import type { Outline } from './outline-document.ts'
import type { SourceFile } from './source-file.ts'

/** A text together with what it mentions and promises, for the checks that look across files. */
export type OutlinedFile = { file: SourceFile; frontMatter: FrontMatter; outline: Outline; marks: ContractMarks }
