import { m } from '#app/i18n/messages.ts'

/** “Kenya, English”: a context (null for the shared curriculum) and a language, in the reader's words. */
export function readingName({ context, language }: { context: string | null; language: string }): string {
	return m.author_column({ context: context ?? m.provenance_base(), language })
}
