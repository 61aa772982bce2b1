import type { CompiledDocument } from '#app/curriculum/compiled-document.ts'
import { requestedModule } from '#app/curriculum/requested-module.server.ts'
import type { InterfaceLocale } from '#app/i18n/locale.ts'
import { database } from './test.ts'

export type Reader = { locale: InterfaceLocale; contextId: string | null }

/** What a learner would have to know: the whole document, with what is right. */
export function documentOf(moduleId: string, documentId: string, reader: Reader): CompiledDocument {
	const module = requestedModule(database(), moduleId, reader)
	const document = documentId === 'index' ? module?.welcome : module?.read(documentId)
	if (!document) throw new Error(`There is no ${moduleId}/${documentId} in ${reader.locale}`)
	return document
}

/** The ids of a module's lessons, in teaching order. */
export function lessonsOf(moduleId: string): string[] {
	const module = requestedModule(database(), moduleId, { locale: 'en', contextId: null })
	return module?.module.lessons.map(({ id }) => id) ?? []
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** The words of a piece of HTML, as a screen reader names it. */
export function plain(html: string): string {
	return html
		.replace(/<[^>]+>/g, '')
		.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
			if (name) return ENTITIES[name] ?? whole
			return String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10))
		})
		.replace(/\s+/g, ' ')
		.trim()
}
