import type { CompiledDocument } from '#app/curriculum/compiled-document.ts'
import { readCompiledDocument } from '#app/curriculum/compiled-documents.server.ts'
import type { Difference } from '#app/curriculum/difference.ts'
import { documentParagraphs } from '#app/curriculum/document-paragraphs.ts'
import { differenceOf } from '#app/curriculum/word-difference.ts'
import type { Database } from '#db/connection.ts'
import type { LessonProgress } from './progress.server.ts'

/** Readers of one lesson mostly finished the same text and come back to the same one. */
const KEPT_DIFFERENCES = 50
const kept = new WeakMap<Database, Map<string, Difference>>()

/**
 * What changed in the words of a lesson since its reader finished it, or last said to have seen what changed. Null where
 * nothing did, where the text was then read in another language, and where it is not known what was read.
 */
export function lessonChange(
	db: Database,
	progress: Pick<LessonProgress, 'completedAt' | 'readHash'> | undefined,
	document: CompiledDocument,
): Difference | null {
	if (!progress?.completedAt || !progress.readHash || progress.readHash === document.hash) return null
	const read = readCompiledDocument(db, progress.readHash)
	if (!read || read.locale !== document.locale) return null
	const difference = differenceBetween(db, read, document)
	return difference.blocks.some(({ kind }) => kind !== 'same') ? difference : null
}

function differenceBetween(db: Database, before: CompiledDocument, after: CompiledDocument): Difference {
	const differences = kept.get(db) ?? new Map<string, Difference>()
	kept.set(db, differences)
	const key = `${before.hash} ${after.hash}`
	const known = differences.get(key)
	if (known) return known
	const difference = differenceOf(wordsOf(before), wordsOf(after))
	differences.set(key, difference)
	const [oldest] = differences.keys()
	if (differences.size > KEPT_DIFFERENCES && oldest !== undefined) differences.delete(oldest)
	return difference
}

function wordsOf(document: CompiledDocument): string {
	return documentParagraphs(document).join('\n\n')
}
