import type { Database } from '#db/connection.ts'
import { prepareOnce } from '#db/prepare-once.ts'
import { curriculumVersion } from './current-curriculum.server.ts'
import { type FileIndex, type FileLookup, indexFiles, type LayerFile } from './layer-file.ts'
import { placeOfKey } from './layer-path.ts'
import { BASE_LAYER } from './resolve-variant.ts'

const COLUMNS = `layer, path, origin, module_id as moduleId, text_hash as textHash, below_hash as belowHash, revision,
	since, state, fault`

/** Plain SQL: with thousands of adaptations, making an object of each row by way of a query builder is felt. */
const statements = prepareOnce((db) => ({
	all: db.$client.prepare<[], LayerFile>(`select ${COLUMNS} from curriculum_files order by layer, path`),
	setAside: db.$client.prepare<[], LayerFile>(
		`select ${COLUMNS} from curriculum_files where state = 'set-aside' order by layer, path`,
	),
	over: db.$client.prepare<[string], LayerFile>(`select ${COLUMNS} from curriculum_files where below_hash = ?`),
	at: db.$client.prepare<[string, string], LayerFile>(
		`select ${COLUMNS} from curriculum_files where layer = ? and path = ?`,
	),
}))

const known = new WeakMap<Database, { version: number; files: LayerFile[]; index: FileIndex }>()

/** Every file of every layer, as of now, without its words. */
export function layerFiles(db: Database): { files: readonly LayerFile[]; index: FileIndex } {
	const version = curriculumVersion(db)
	const cached = known.get(db)
	if (cached?.version === version) return cached
	const files = statements(db).all.all()
	const fresh = { version, files, index: indexFiles(files) }
	known.set(db, fresh)
	return fresh
}

/** The same index for who needs a few files of it: read one at a time, and without waiting for all. */
export function layerFileLookup(db: Database): FileLookup {
	return {
		get(key) {
			const files = statements(db).at.all(...placeOfKey(key))
			return files.length === 0 ? undefined : indexFiles(files).get(key)
		},
	}
}

/** The texts that no longer fit what is under them. */
export function filesSetAside(db: Database): LayerFile[] {
	return statements(db).setAside.all()
}

/** The files that were written over a text, wherever it stands. */
export function filesOver(db: Database, textHash: string): LayerFile[] {
	return statements(db).over.all(textHash)
}

/** The files of these contexts (`base` may be one), or of all contexts, by layer and path. */
export function overridesIn(db: Database, contextIds?: readonly string[]): LayerFile[] {
	const wanted = contextIds && new Set(contextIds)
	return layerFiles(db).files.filter(({ layer }) => (wanted ? wanted.has(layer) : layer !== BASE_LAYER))
}
