import type { CompiledDocument, Provenance } from '#app/curriculum/compiled-document.ts'
import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import type { CurriculumConfig } from '#app/curriculum/curriculum-config.ts'
import { findDocument } from '#app/curriculum/find-document.server.ts'
import { layerFiles } from '#app/curriculum/layer-files.server.ts'
import { classifyLayerPath, fileKey } from '#app/curriculum/layer-path.ts'
import { lessonsFor } from '#app/curriculum/lessons-for.ts'
import { contextChain } from '#app/curriculum/resolve-variant.ts'
import { stalenessOf } from '#app/curriculum/staleness.server.ts'
import { textBelow } from '#app/curriculum/text-below.ts'
import type { Database } from '#db/connection.ts'
import { isAdaptable } from './adaptable.ts'
import { type Revision, revisionsIn } from './revisions.server.ts'
import { fileState, type MatrixCell } from './staleness.ts'

/** One file of a context in one language: what there is of it, and whose text its readers get. */
export type Cell = MatrixCell & {
	/** Whether this context may write it, see `adaptable.ts`. */
	isAdaptable: boolean
	/** The draft, in whatever stage. */
	draft: Pick<Revision, 'id' | 'state' | 'authorId' | 'updatedAt'> | null
	/** Of the text in force here: null where there is none. */
	revision: number | null
	origin: 'shipped' | 'written' | null
	since: number | null
	/** When what is underneath changed. */
	staleSince: number | null
	/** Why the text of this context is set aside. */
	fault: string | null
	/** `2027-05-01`: when laws and contacts are to be looked at again. */
	reviewBy: string | null
	/** Whose text readers get; null where no layer has one. */
	readFrom: { layer: string; locale: string; isFallback: boolean } | null
}

/** A document or a slot of a module, with a cell for each language asked for. */
export type Row = {
	kind: MatrixCell['kind']
	/** As in paths: `gap.mdx`, `slots/law.mdx`. */
	name: string
	/** The document's or slot's, in the language of the page. */
	title: string
	/** The document that shows it first. */
	documentId: string
	/** What the author says a slot is for. */
	guidance: string | null
	isOptional: boolean
	/** The context leaves this lesson out, or a wider one does. */
	isHidden: boolean
	/** The context that added this lesson; null for the shared curriculum's own. */
	addedIn: string | null
	cells: Cell[]
}

type Asked = {
	contextId: string
	moduleId: string
	/** Tags; the cells stand in this order. */
	locales: readonly string[]
	/** The language of titles and guidance. */
	locale: string
	/** `2027-05-01` */
	today: string
}

/** Every document and slot of a module, in reading order, a slot below the first document that shows it. */
export function matrixRows(db: Database, { contextId, moduleId, locales, locale, today }: Asked): Row[] {
	const config = currentCurriculum(db)
	const chain = contextChain(config.contexts, contextId)
	const read = (documentId: string, tag: string) =>
		findDocument(db, { moduleId, documentId, locale: tag, contextChain: chain })
	const cellOf = cellMaker(db, config, { contextId, moduleId, today })
	const rows: Row[] = []
	const seen = new Set<string>()

	for (const document of documentsIn(config, moduleId, contextId)) {
		const { documentId } = document
		const shown = read(documentId, locale)
		const name = `${documentId}.mdx`
		const byLocale = locales.map((tag) => ({ tag, compiled: read(documentId, tag) }))
		const row = { ...document, name, title: shown?.title ?? documentId, guidance: null }
		rows.push({
			...row,
			cells: byLocale.map(({ tag, compiled }) =>
				cellOf({ ...row, locale: tag, part: partOf(compiled, documentId, true) }),
			),
		})
		for (const slot of shown?.slots ?? []) {
			if (seen.has(slot.name)) continue
			seen.add(slot.name)
			const slotRow = {
				...row,
				kind: 'slot',
				name: `slots/${slot.name}.mdx`,
				title: slot.title,
				guidance: slot.guidance || null,
			} as const
			const cells = byLocale.map(({ tag, compiled }) =>
				cellOf({ ...slotRow, locale: tag, part: partOf(compiled, `slots/${slot.name}`, false) }),
			)
			rows.push({ ...slotRow, cells })
		}
	}
	return rows
}

function documentsIn(config: CurriculumConfig, moduleId: string, contextId: string) {
	const lessons = lessonsFor(config, moduleId, contextId)
	const hidden = lessonsAround(config, moduleId, contextId).filter(
		({ id }) => !lessons.some((lesson) => lesson.id === id),
	)
	const fixed = { isOptional: false, isHidden: false, addedIn: null }
	return [
		{ documentId: 'index', kind: 'index' as const, ...fixed },
		...lessons.map(({ id, optional, addedIn }) => ({
			documentId: id,
			kind: 'lesson' as const,
			isOptional: optional,
			isHidden: false,
			addedIn,
		})),
		...hidden.map(({ id, optional, addedIn }) => ({
			documentId: id,
			kind: 'lesson' as const,
			isOptional: optional,
			isHidden: true,
			addedIn,
		})),
		...(config.modules[moduleId]?.templates ?? []).map((documentId) => ({
			documentId,
			kind: 'lesson' as const,
			...fixed,
		})),
		{ documentId: 'assessment', kind: 'assessment' as const, ...fixed },
	]
}

/** Every lesson there is for a context to have: the module's own, and those that it or a wider one adds. */
function lessonsAround(config: CurriculumConfig, moduleId: string, contextId: string) {
	const own = (config.modules[moduleId]?.lessons ?? []).map((lesson) => ({ ...lesson, addedIn: null }))
	const added = contextChain(config.contexts, contextId).flatMap((layer) =>
		(config.moduleChanges[layer]?.[moduleId]?.add ?? []).map((lesson) => ({ ...lesson, addedIn: layer })),
	)
	return [...own, ...added]
}

function partOf(document: CompiledDocument | null, block: string, isDocument: boolean): Provenance | null {
	if (!document) return null
	return (isDocument ? document.provenance[0] : document.provenance.find((part) => part.block === block)) ?? null
}

type Wanted = Pick<MatrixCell, 'kind' | 'guidance' | 'locale'> & { name: string; part: Provenance | null }

/** Reads what is the same for all cells once: drafts, dates, staleness. */
function cellMaker(db: Database, config: CurriculumConfig, at: { contextId: string; moduleId: string; today: string }) {
	const { contextId, moduleId, today } = at
	const { index } = layerFiles(db)
	const stale = stalenessOf(db)
	const known = new Map<string, { open: Revision | null; published: Revision | null }>()
	for (const revision of revisionsIn(db, [contextId], ['draft', 'in-review', 'changes-requested', 'published'])) {
		const both = known.get(revision.path) ?? { open: null, published: null }
		known.set(revision.path, both)
		both[revision.state === 'published' ? 'published' : 'open'] = revision
	}

	return ({ kind, guidance, locale, name, part }: Wanted): Cell => {
		const path = `${moduleId}/${locale}/${name}`
		const { written, shipped } = index.get(fileKey(contextId, path)) ?? {}
		const own = written ?? shipped ?? null
		const staleness = stale.get(fileKey(contextId, path))
		const { open = null, published = null } = known.get(path) ?? {}
		const isSetAside = written?.state === 'set-aside'
		const reviewBy = own?.origin === 'written' ? (published?.reviewBy ?? null) : null
		const below = textBelow(index, config, { layer: contextId, path, origin: 'written' })
		const place = classifyLayerPath(contextId, path)
		const belowPlace = below && classifyLayerPath(below.layer, below.path)
		const isOver = belowPlace && 'locale' in belowPlace ? { layer: below.layer, locale: belowPlace.locale } : null
		return {
			path,
			locale,
			moduleId,
			kind,
			guidance,
			isAdaptable: isAdaptable(config, contextId, { place, own, below: isOver }),
			state: fileState({
				isOverridden: own !== null,
				draftState: open?.state ?? null,
				isStale: staleness !== undefined,
				isSetAside,
				isFallbackOnly: part?.isFallback ?? true,
				reviewBy,
				today,
			}),
			draft: open && { id: open.id, state: open.state, authorId: open.authorId, updatedAt: open.updatedAt },
			revision: own?.revision ?? null,
			origin: own?.origin ?? null,
			since: own?.since ?? null,
			staleSince: staleness?.since ?? null,
			fault: isSetAside ? (written.fault ?? '') : null,
			reviewBy,
			readFrom: part && { layer: part.layer, locale: part.locale, isFallback: part.isFallback },
		}
	}
}
