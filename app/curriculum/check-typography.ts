import type { ContentTree } from './content-tree.ts'
import type { Fault } from './fault.ts'
import { typographicSlips } from './typography.ts'
import { wordsOfSource } from './words-of-source.ts'

/**
 * The texts in git are set as their languages are printed. What trainers write in a browser, on a telephone, is not held
 * to it.
 */
export function checkTypography(tree: Pick<ContentTree, 'config' | 'files' | 'locate' | 'shownAs'>): Fault[] {
	const inTexts = tree.files
		.filter(({ origin }) => origin === 'shipped')
		.flatMap(({ text, locale, path }) =>
			typographicSlips(wordsOfSource(text), locale).map(({ index, message }) => {
				const before = text.slice(0, index).split('\n')
				const at = { line: before.length, column: (before.at(-1) ?? '').length + 1 }
				return { path, ...at, code: 'typography', message }
			}),
		)
	return [...inTexts, ...inGlossaries(tree)]
}

function inGlossaries({ config, locate, shownAs }: Pick<ContentTree, 'config' | 'locate' | 'shownAs'>): Fault[] {
	return Object.entries(config.glossary).flatMap(([locale, glossary]) => {
		const path = `${shownAs}/glossary/${locale}.yaml`
		return Object.entries(glossary).flatMap(([id, entry]) =>
			(['term', 'definition'] as const).flatMap((key) =>
				typographicSlips(entry[key], locale).map(({ message }) => {
					return { path, ...locate(path, [id, key]), code: 'typography', message }
				}),
			),
		)
	})
}
