import { checkVariant } from '#app/curriculum/check-variant.server.ts'
import type { Compiler } from '#app/curriculum/compiler.ts'
import type { Database } from '#db/connection.ts'
import type { FileHeading } from './file-heading.server.ts'

type File = Pick<FileHeading, 'contextId' | 'path' | 'documentId'>

/** What publishing would say to a text at this place, and the first document that shows it, as its readers would see it. */
export function checkFileText(
	db: Database,
	{ contextId: layer, path, documentId }: File,
	text: string,
	compiler: Compiler,
) {
	return checkVariant(db, { layer, path, text, ...(documentId ? { documentId } : {}) }, compiler)
}
