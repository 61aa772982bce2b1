import type { ContentTree } from './content-tree.ts'
import type { OutlinedFile } from './outlined-file.ts'

/** What the registers hold and no text of any layer uses. */
export type UnusedEntries = { sources: string[]; terms: string[] }

/** A source may stay for further reading, and a term for the glossary alone; whoever keeps the registers should know. */
export function unusedEntries(
	{ config }: Pick<ContentTree, 'config'>,
	outlined: readonly OutlinedFile[],
): UnusedEntries {
	const used = (kind: 'sources' | 'terms') =>
		new Set(outlined.flatMap(({ outline }) => outline[kind].map(({ value }) => value)))
	const [sources, terms] = [used('sources'), used('terms')]
	const first = config.curriculum.locales[0]?.tag ?? ''
	return {
		sources: Object.keys(config.sources).filter((code) => !sources.has(code)),
		terms: Object.keys(config.glossary[first] ?? {}).filter((id) => !terms.has(id)),
	}
}
