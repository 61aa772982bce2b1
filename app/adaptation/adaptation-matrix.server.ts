import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import { overridesIn } from '#app/curriculum/layer-files.server.ts'
import { classifyLayerPath, fileKey } from '#app/curriculum/layer-path.ts'
import { requestedModule } from '#app/curriculum/requested-module.server.ts'
import { BASE_LAYER, contextChain, contextLocale } from '#app/curriculum/resolve-variant.ts'
import { stalenessOf } from '#app/curriculum/staleness.server.ts'
import type { User } from '#app/identity/user.ts'
import type { Database } from '#db/connection.ts'
import { type LessonChanges, lessonChanges } from './lesson-changes.server.ts'
import { type Cell, matrixRows, type Row } from './matrix-cells.server.ts'
import { canCreateContextBelow, canReadDrafts, canWriteIn } from './policy.ts'
import { revisionsIn } from './revisions.server.ts'
import { rightsOf } from './rights.server.ts'
import { layerName, type ShownLocale, shownLocale } from './shown-names.ts'
import { countStates, type FileState, fileState, nextToAdapt } from './staleness.ts'

const MOST_NEXT = 5

/** A file of the context that is no document or slot of the module shown: its terms, its name, its lists of lessons. */
export type OtherFile = { path: string; kind: 'glossary' | 'context' | 'module-changes' | 'text'; state: FileState }

export type AdaptationMatrix = {
	contextId: string
	contextName: string
	/** The wider contexts it lies in, the nearest first, the shared curriculum last; none for that itself. */
	within: { id: string; name: string }[]
	modules: { id: string; title: string; isShown: boolean }[]
	moduleId: string
	/** In the order of the cells of each row. The context's own language is the first. */
	locales: ShownLocale[]
	rows: Row[]
	counts: Record<FileState, number>
	/** What to do next in this module, most pressing first; at most five. */
	next: (Cell & { title: string })[]
	others: OtherFile[]
	/** What the module leaves out and adds here, as its open draft says it, or else as it is in force. */
	lessons: LessonChanges
	/** What the buttons of the page may offer. */
	can: { write: boolean; createContext: boolean; addLocale: boolean; changeLessons: boolean }
}

type Asked = {
	user: User
	contextId: string
	/** The first one when null. */
	moduleId: string | null
	/** Of the interface. */
	locale: string
	/** `2027-05-01`, for the dates at which laws are to be looked at again. */
	today: string
}

/** All there is to adapt in one module, for one context. Null where there is no such context or module, or no right. */
export function adaptationMatrix(db: Database, asked: Asked): AdaptationMatrix | null {
	const { user, contextId, locale, today } = asked
	const config = currentCurriculum(db)
	const { grants, contexts } = rightsOf(db, user)
	const moduleId = asked.moduleId ?? config.curriculum.modules[0] ?? ''
	const isKnown = contextId === BASE_LAYER || contexts.some(({ id }) => id === contextId)
	if (!isKnown || !config.curriculum.modules.includes(moduleId)) return null
	if (!canReadDrafts(user, grants, contexts, contextId)) return null

	const own = contextLocale(contexts, config.curriculum.locales, contextId)
	const tags = config.curriculum.locales.map(({ tag }) => tag)
	const locales = [own, ...tags.filter((tag) => tag !== own)]
	const rows = matrixRows(db, { contextId, moduleId, locales, locale, today })
	const shown = rows.filter(({ isHidden }) => !isHidden)
	const titled = shown.flatMap(({ title, cells }) => cells.map((cell) => ({ ...cell, title })))
	// What is missing counts as a task only in the language that the context reads.
	const tasks = titled.filter((cell) => cell.isAdaptable && (cell.locale === own || cell.state !== 'inherited'))
	const write = canWriteIn(user, grants, contexts, contextId)
	const lessons = lessonChanges(db, { contextId, moduleId })
	const titleOf = (id: string) => requestedModule(db, id, { locale, contextId })?.welcome.title ?? id
	return {
		contextId,
		contextName: layerName(config, contextId, locale),
		within: contextChain(contexts, contextId)
			.filter((id) => id !== contextId)
			.map((id) => ({ id, name: layerName(config, id, locale) })),
		modules: config.curriculum.modules.map((id) => ({ id, title: titleOf(id), isShown: id === moduleId })),
		moduleId,
		locales: locales.map((tag) => shownLocale(config, tag)),
		rows,
		counts: countStates(titled),
		next: nextToAdapt(tasks).slice(0, MOST_NEXT),
		others: otherFiles(db, contextId, { known: new Set(titled.map(({ path }) => path)), moduleId }),
		lessons,
		can: {
			write,
			createContext: canCreateContextBelow(user, grants, contexts, contextId),
			addLocale: write && contextId !== BASE_LAYER,
			changeLessons: write && contextId !== BASE_LAYER && lessons.isOpen,
		},
	}
}

function otherFiles(
	db: Database,
	contextId: string,
	{ known, moduleId }: { known: ReadonlySet<string>; moduleId: string },
): OtherFile[] {
	const stale = stalenessOf(db)
	// Of a path that has both, the written file is the later one and counts.
	const inOrder = overridesIn(db, [contextId]).toSorted((a, b) => (a.origin < b.origin ? -1 : 1))
	const files = new Map(inOrder.map((file) => [file.path, file]))
	const drafts = new Map(
		revisionsIn(db, [contextId], ['draft', 'in-review', 'changes-requested']).map((draft) => [draft.path, draft]),
	)
	return [...new Set([...files.keys(), ...drafts.keys()])].sort().flatMap((path): OtherFile[] => {
		const place = classifyLayerPath(contextId, path)
		if (known.has(path) || place.kind === 'stray' || place.kind === 'drawing' || place.kind === 'image') return []
		if ('moduleId' in place && place.moduleId !== moduleId) return []
		const file = files.get(path)
		const state = fileState({
			isOverridden: file !== undefined,
			draftState: drafts.get(path)?.state ?? null,
			isStale: stale.has(fileKey(contextId, path)),
			isSetAside: file?.state === 'set-aside',
			isFallbackOnly: false,
			reviewBy: null,
			today: '',
		})
		return [{ path, kind: place.kind, state }]
	})
}
