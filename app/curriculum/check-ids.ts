import type { Fault } from './fault.ts'
import type { OutlinedFile } from './outlined-file.ts'
import { BASE_LAYER } from './resolve-variant.ts'

/**
 * An id names one thing in the whole curriculum, whatever the language and the layer: progress, answers and
 * statistics are kept under it. The same file in another locale or layer repeats its ids; no other file may. Repetition in one document is the compiler's business.
 * @param firstLocale the locale whose files own their ids where two files claim one
 */
export function checkIds(outlined: readonly OutlinedFile[], firstLocale: string): Fault[] {
	const owners = new Map<string, { file: string; shownAt: string }>()
	const faults: Fault[] = []
	for (const { file, outline } of sortedByOwnership(outlined, firstLocale)) {
		const name = `${file.moduleId}/${file.name}`
		for (const { value, line, column } of outline.ids) {
			const owner = owners.get(value)
			if (!owner) owners.set(value, { file: name, shownAt: `${file.path}:${line}` })
			else if (owner.file !== name) {
				const message = `The id “${value}” is already taken in ${owner.shownAt}: give this one another id, in every language.`
				faults.push({ path: file.path, line, column, code: 'duplicate-id', message })
			}
		}
	}
	return faults
}

function sortedByOwnership(outlined: readonly OutlinedFile[], firstLocale: string): OutlinedFile[] {
	const rank = ({ file }: OutlinedFile) => (file.layer === BASE_LAYER ? 0 : 2) + (file.locale === firstLocale ? 0 : 1)
	return [...outlined].sort((a, b) => rank(a) - rank(b))
}
