import type { Sources } from './curriculum-config.ts'

/** A text of a module and what it cites, in reading order. */
export type Citing = { moduleId: string; documentId: string; sources: readonly string[] }

export type LibrarySection = {
	/** Null for what no text of this reader cites: further reading. */
	moduleId: string | null
	sources: {
		code: string
		/** The texts of the module that cite it, in reading order. */
		citedIn: string[]
	}[]
}

/** What the further reading is called where a module is asked for. */
export const FURTHER = 'further'

type Wanted = {
	/** A module's id, or `further`; null for all. */
	section: string | null
	/** Sources that can be read in this language; null for any. */
	language: string | null
}

/**
 * The register of sources by module: a source stands in each module that cites it, in the order given, and in none but
 * the further reading where nothing does. Sections without a source are left out.
 */
export function librarySections(sources: Sources, texts: readonly Citing[], wanted: Wanted): LibrarySection[] {
	const moduleIds = [...new Set(texts.map(({ moduleId }) => moduleId))]
	const cited = new Set(texts.flatMap((text) => text.sources))
	const codes = Object.keys(sources).filter((code) => isIn(sources[code]?.languages ?? [], wanted.language))
	const sections = [
		...moduleIds.map((moduleId): LibrarySection => {
			const inModule = texts.filter((text) => text.moduleId === moduleId)
			const citedIn = (code: string) =>
				inModule.filter((text) => text.sources.includes(code)).map(({ documentId }) => documentId)
			return {
				moduleId,
				sources: codes.map((code) => ({ code, citedIn: citedIn(code) })).filter((source) => source.citedIn.length > 0),
			}
		}),
		{ moduleId: null, sources: codes.filter((code) => !cited.has(code)).map((code) => ({ code, citedIn: [] })) },
	]
	return sections.filter(
		(section) =>
			section.sources.length > 0 && (wanted.section === null || wanted.section === (section.moduleId ?? FURTHER)),
	)
}

function isIn(languages: readonly string[], wanted: string | null): boolean {
	return wanted === null || languages.includes(wanted)
}
