import type { Activity, CompiledQuestion, CompiledScenario, DocumentSlot, TocEntry } from './compiled-document.ts'
import type { ElementNode } from './element-tree.ts'
import type { Fault } from './fault.ts'
import { headingSlugs } from './heading-slug.ts'

/** A document while it is being compiled: what the parts have found so far. */
export type DocumentDraft = {
	moduleId: string
	documentId: string
	toc: TocEntry[]
	questions: Record<string, CompiledQuestion>
	scenarios: Record<string, CompiledScenario>
	activities: Activity[]
	terms: Set<string>
	sources: Set<string>
	/** Lessons linked to, as `<module>/<document>`. */
	links: Set<string>
	slots: DocumentSlot[]
	faults: Fault[]
	/** An id for a heading with this text, unlike all before. */
	slug: (text: string) => string
	/** The address of a drawing, or null where there is none of that name. */
	figureUrl: (src: string) => string | null
	/** The file that an element was written in. */
	fileOf: (node: ElementNode) => DraftFile
	fault: (node: ElementNode, code: string, message: string) => void
	/** Claims an id for an element; a fault where the document already has it. */
	claim: (node: ElementNode, id: string) => void
}

/** What is needed of a file to place a fault and to mark a language. */
export type DraftFile = { path: string; locale: string; dir: 'ltr' | 'rtl' }

type Start = Pick<DocumentDraft, 'moduleId' | 'documentId' | 'figureUrl' | 'fileOf'>

export function documentDraft({ moduleId, documentId, figureUrl, fileOf }: Start): DocumentDraft {
	const faults: Fault[] = []
	const claimed = new Set<string>()
	const fault: DocumentDraft['fault'] = (node, code, message) => {
		faults.push({ path: fileOf(node).path, line: node.at.line, column: node.at.column, code, message })
	}
	return {
		moduleId,
		documentId,
		toc: [],
		questions: {},
		scenarios: {},
		activities: [],
		terms: new Set(),
		sources: new Set(),
		links: new Set(),
		slots: [],
		faults,
		slug: headingSlugs(),
		figureUrl,
		fileOf,
		fault,
		claim(node, id) {
			if (claimed.has(id)) fault(node, 'duplicate-id', `The id “${id}” is used twice in this document. Choose another.`)
			claimed.add(id)
		},
	}
}
