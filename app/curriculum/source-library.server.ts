import { formatList, languageName } from '#app/i18n/format.ts'
import type { Database } from '#db/connection.ts'
import { allModules } from './all-modules.server.ts'
import { currentCurriculum } from './current-curriculum.server.ts'
import { FURTHER, librarySections } from './library-sections.ts'
import { presentSource } from './present-source.ts'
import type { CitedSource } from './SourceReference.tsx'

export type LibrarySource = CitedSource & {
	/** The languages it can be read in, in the reader's words. */
	languages: string
	lessons: { id: string; title: string }[]
}
export type SourceLibrary = {
	/** What the list can be narrowed down to. */
	modules: { id: string; title: string }[]
	languages: { tag: string; name: string }[]
	/** What it is narrowed down to; null where the address names nothing that there is. */
	section: string | null
	language: string | null
	sections: { moduleId: string | null; title: string | null; sources: LibrarySource[] }[]
}

type Reader = { locale: string; contextId: string | null }

/** Every source of the curriculum in force, by module, with the lessons that cite it as this reader has them. */
export function sourceLibrary(
	db: Database,
	reader: Reader,
	asked: { section: string | null; language: string | null },
): SourceLibrary {
	const { sources } = currentCurriculum(db)
	const modules = allModules(db, reader)
	const texts = modules.flatMap(({ module, read }) =>
		module.lessons.flatMap(({ id }) => {
			const document = read(id)
			return document ? [{ moduleId: module.id, documentId: id, sources: document.sources, title: document.title }] : []
		}),
	)
	const titles = new Map(texts.map(({ moduleId, documentId, title }) => [`${moduleId}/${documentId}`, title]))
	const tags = [...new Set(Object.values(sources).flatMap(({ languages }) => languages))]
	const language = tags.find((tag) => tag === asked.language) ?? null
	const section = [...modules.map(({ module }) => module.id), FURTHER].find((id) => id === asked.section) ?? null
	const order = new Intl.Collator(reader.locale)
	const byName = (a: { name: string }, b: { name: string }) => order.compare(a.name, b.name)
	return {
		modules: modules.map(({ module, welcome }) => ({ id: module.id, title: welcome.title })),
		languages: tags.map((tag) => ({ tag, name: languageName(tag) })).sort(byName),
		section,
		language,
		sections: librarySections(sources, texts, { section, language }).map(({ moduleId, sources: listed }) => ({
			moduleId,
			title: modules.find(({ module }) => module.id === moduleId)?.welcome.title ?? null,
			sources: listed
				.flatMap(({ code, citedIn }) => {
					const source = sources[code]
					if (!source) return []
					const lessons = citedIn.map((id) => ({ id, title: titles.get(`${moduleId}/${id}`) ?? id }))
					const languages = formatList(source.languages.map(languageName))
					return { ...presentSource(code, source, reader.locale), languages, lessons }
				})
				.sort((a, b) => order.compare(a.author, b.author) || order.compare(a.title, b.title)),
		})),
	}
}
