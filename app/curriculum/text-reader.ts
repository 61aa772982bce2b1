import { type ReadTextResult, readText } from './read-text.ts'

export type TextReader = typeof readText

/** So many characters of text; a syntax tree takes some fifty times as much memory. */
const REMEMBERED_CHARACTERS = 500_000

/**
 * Reads texts as `readText` does, and remembers the last ones. A curriculum is compiled document by document, each for
 * every context in turn, and most of its texts are the same in all of them: parsing is half of compiling one. Who asks
 * gets a tree of their own, since the compiler works on it in place.
 */
export function rememberingReader(): TextReader {
	const read = new Map<string, ReadTextResult>()
	let characters = 0
	return (file) => {
		const key = JSON.stringify([file.name, file.path, file.text])
		const known = read.get(key) ?? readText(file)
		characters += read.delete(key) ? 0 : key.length
		read.set(key, known)
		for (const oldest of read.keys()) {
			if (characters <= REMEMBERED_CHARACTERS) break
			read.delete(oldest)
			characters -= oldest.length
		}
		return known.ok ? { ...known, tree: structuredClone(known.tree) } : known
	}
}
