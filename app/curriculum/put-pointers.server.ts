import type { Database } from '#db/connection.ts'
import { prepareOnce } from '#db/prepare-once.ts'
import { type PlanScope, type Pointer, pointerKey } from './plan-publication.ts'

const COLUMNS = 'module_id as moduleId, document_id as documentId, locale, context_id as contextId, hash'
const IS_POINTER =
	'module_id = @moduleId and document_id = @documentId and locale = @locale and context_id = @contextId'

const statements = prepareOnce((db) => ({
	all: db.$client.prepare<[], Pointer>(`select ${COLUMNS} from curriculum_pointers`),
	ofDocument: db.$client.prepare<[string, string], Pointer>(
		`select ${COLUMNS} from curriculum_pointers where module_id = ? and document_id = ?`,
	),
	inScope: db.$client.prepare<[string, string, string, string], Pointer>(
		`select ${COLUMNS} from curriculum_pointers where module_id = ? and document_id = ?
		and locale in (select value from json_each(?)) and context_id in (select value from json_each(?))`,
	),
	put: db.$client.prepare<[Pointer]>(
		`insert into curriculum_pointers (module_id, document_id, locale, context_id, hash)
		values (@moduleId, @documentId, @locale, @contextId, @hash)
		on conflict (module_id, document_id, locale, context_id) do update set hash = excluded.hash`,
	),
	remove: db.$client.prepare<[Omit<Pointer, 'hash'>]>(`delete from curriculum_pointers where ${IS_POINTER}`),
}))

/** Every pointer there is. */
export function allPointers(db: Database): Pointer[] {
	return statements(db).all.all()
}

/** Those of one document, in every locale and context that has its own. */
export function pointersOf(
	db: Database,
	{ moduleId, documentId }: { moduleId: string; documentId: string },
): Pointer[] {
	return statements(db).ofDocument.all(moduleId, documentId)
}

/**
 * Moves the pointers inside a scope, or all of them, to where a plan wants them; inside the caller's transaction.
 * @returns how many rows changed
 */
export function putPointers(db: Database, pointers: readonly Pointer[], scope: PlanScope | 'all'): number {
	const { put, remove } = statements(db)
	const before = new Map(pointersIn(db, scope).map((pointer) => [pointerKey(pointer), pointer]))
	let changed = 0
	for (const pointer of pointers) {
		const key = pointerKey(pointer)
		if (before.get(key)?.hash !== pointer.hash) {
			put.run(pointer)
			changed++
		}
		before.delete(key)
	}
	for (const { moduleId, documentId, locale, contextId } of before.values()) {
		remove.run({ moduleId, documentId, locale, contextId })
		changed++
	}
	return changed
}

function pointersIn(db: Database, scope: PlanScope | 'all'): Pointer[] {
	if (scope === 'all') return allPointers(db)
	const [locales, contextIds] = [JSON.stringify(scope.locales), JSON.stringify(scope.contextIds)]
	return scope.documents.flatMap(({ moduleId, documentId }) =>
		statements(db).inScope.all(moduleId, documentId, locales, contextIds),
	)
}
