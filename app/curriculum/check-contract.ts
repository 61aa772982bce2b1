import { type ContractMarks, WITHIN } from './contract-marks.ts'
import type { Fault } from './fault.ts'
import type { OutlinedFile } from './outlined-file.ts'
import { BASE_LAYER } from './resolve-variant.ts'
import type { SourceFile } from './source-file.ts'

/**
 * Ids are the contract: whatever the language or the layer, a text asks the same questions with the same options, the
 * same of them right, so that answers, progress and statistics are one record. Faults stand in the file that differs:
 * the translation, never the original; the adaptation, never the base.
 */
export function checkContract(outlined: readonly OutlinedFile[], firstLocale: string): Fault[] {
	return outlined.flatMap((each) => {
		const versions = outlined.filter(({ file }) => file.moduleId === each.file.moduleId && file.name === each.file.name)
		const find = (layer: string, locale: string) =>
			versions.find(({ file }) => file.layer === layer && file.locale === locale)
		const { layer, locale } = each.file

		if (layer === BASE_LAYER) {
			const original = locale === firstLocale ? undefined : find(BASE_LAYER, firstLocale)
			return original ? compare(original, each, () => true) : []
		}
		const base = find(BASE_LAYER, locale) ?? find(BASE_LAYER, firstLocale)
		const sibling = versions.find(({ file }) => file.layer === layer)
		return [
			// Another country has other sources and its own drawings; only its translations share them.
			...(base ? compare(base, each, (key) => !/^(?:source|figure) /.test(key)) : []),
			...(sibling && sibling !== each ? compare(sibling, each, (key) => /^(?:source|figure) /.test(key)) : []),
		]
	})
}

function compare(original: OutlinedFile, other: OutlinedFile, isPromised: (key: string) => boolean): Fault[] {
	const broken = differences(original.marks, other.marks).filter(({ key }) => isPromised(key))
	return differenceFaults(broken, other.file, original.file)
}

/** Differences as faults of the file that differs. */
export function differenceFaults(found: readonly Difference[], file: SourceFile, original: SourceFile): Fault[] {
	return found.map(({ key, line, column, found, expected }) => ({
		path: file.path,
		line,
		column,
		code: 'changed-id',
		message: message(key, found, expected, original),
	}))
}

export type Difference = { key: string; line: number; column: number; found: string | null; expected: string | null }

/** What `other` lacks, has too much, or says differently. Where a whole thing is missing its parts are not listed too. */
export function differences(original: ContractMarks, other: ContractMarks): Difference[] {
	const found: Difference[] = []
	for (const [key, { value }] of original) {
		const here = other.get(key)
		if (here && here.value !== value) found.push({ ...here, key, found: here.value, expected: value })
		if (here || !hasWhole(key, other)) continue
		const { line, column } = other.get(whole(key)) ?? { line: 1, column: 1 }
		found.push({ key, line, column, found: null, expected: value })
	}
	for (const [key, { line, column, value }] of other) {
		if (!original.has(key) && hasWhole(key, original)) found.push({ key, line, column, found: value, expected: null })
	}
	return found
}

function whole(key: string): string {
	return key.slice(0, Math.max(0, key.lastIndexOf(WITHIN)))
}

function hasWhole(key: string, marks: ContractMarks): boolean {
	return whole(key) === '' || marks.has(whole(key))
}

function message(key: string, found: string | null, expected: string | null, original: SourceFile): string {
	if (found === null) return `${key} is missing here but stands in ${original.path}: add it.`
	if (expected === null) return `${key} stands here but not in ${original.path}: remove it, or correct its id.`
	return `${key} is ${found} here but ${expected} in ${original.path}: make them the same.`
}
