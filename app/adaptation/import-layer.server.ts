import { checkWebp } from '#app/curriculum/check-webp.ts'
import type { Compiler } from '#app/curriculum/compiler.ts'
import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import type { Fault } from '#app/curriculum/fault.ts'
import { readLayerYaml } from '#app/curriculum/layer-config.ts'
import { classifyLayerPath } from '#app/curriculum/layer-path.ts'
import { recordAudit } from '#app/identity/audit.server.ts'
import type { Database } from '#db/connection.ts'
import type { Act } from './act.ts'
import { isAdaptable } from './adaptable.ts'
import { beginDraft } from './begin-draft.server.ts'
import { fileInLayer } from './file-in-layer.server.ts'
import { keepImage } from './keep-image.server.ts'
import type { ArchiveFile } from './layer-archive.ts'
import { canWriteIn } from './policy.ts'
import { readArchive } from './read-archive.server.ts'
import { readImage } from './read-image.server.ts'
import { openRevision } from './revisions.server.ts'
import { rightsOf } from './rights.server.ts'
import { isPixelsOnly } from './webp-chunks.ts'

/** What became of one file of an archive. */
export type ImportedFile = { path: string } & (
	| { result: 'draft'; revisionId: string }
	/** It was only looked at, and would become one. */
	| { result: 'draft-to-be' }
	/** A picture, kept for the drafts that show it. */
	| { result: 'picture' }
	/** The very text is in force here already. */
	| { result: 'same' }
	/** Somebody is writing this file; their draft is left alone. */
	| { result: 'draft-exists'; revisionId: string }
	| { result: 'not-adaptable' }
	| { result: 'refused'; faults: Fault[] }
)

/** `isTrial`: says what would become of each file, and takes nothing in. */
type ImportLayer = Act & { contextId: string; bytes: Uint8Array; compiler: Compiler; isTrial?: boolean }
export type ImportResult =
	| { ok: true; files: ImportedFile[] }
	| { ok: false; reason: 'not-allowed' }
	| { ok: false; reason: 'unreadable'; faults: Fault[] }

/**
 * Reads an exported context into this one, as drafts: nothing is published, and no draft of anybody is touched. A text
 * that could never be read is refused by itself; the others come in. What depends on other files of the archive is
 * checked when the drafts are submitted.
 */
export async function importLayer(
	db: Database,
	{ contextId, bytes, compiler, isTrial = false, ...act }: ImportLayer,
): Promise<ImportResult> {
	const { user, client, now } = act
	const { grants, contexts } = rightsOf(db, user)
	if (!canWriteIn(user, grants, contexts, contextId)) return { ok: false, reason: 'not-allowed' }
	const archive = await readArchive(bytes)
	if (!archive.ok) return { ok: false, reason: 'unreadable', faults: archive.faults }

	const checked: Checked[] = []
	for (const file of archive.files) checked.push(await checkFile(contextId, file, compiler))
	const files = db.transaction(
		(tx) => {
			const taken = checked.map((file) => takeIn(file))
			if (isTrial) return taken
			const drafts = taken.filter(({ result }) => result === 'draft').length
			const detail = { context: contextId, files: taken.length, drafts }
			recordAudit(tx, { action: 'layer-imported', actorId: user.id, subjectId: null, client, detail }, now)
			return taken

			function takeIn(file: Checked): ImportedFile {
				const { path } = file
				if (file.kind === 'refused') return { path, result: 'refused', faults: file.faults }
				if (file.kind === 'picture') {
					if (!isTrial) keepImage(tx, { ...file.picture, contextId, user, now })
					return { path, result: 'picture' }
				}
				const place = fileInLayer(db, { contextId, path })
				if (!place) return { path, result: 'refused', faults: [fault(path, 'unknown-path', UNKNOWN_PATH)] }
				if (place.inForce?.text === file.text) return { path, result: 'same' }
				const open = openRevision(tx, place)
				if (open) return { path, result: 'draft-exists', revisionId: open.id }
				if (!isAdaptable(currentCurriculum(db), contextId, place)) return { path, result: 'not-adaptable' }
				if (isTrial) return { path, result: 'draft-to-be' }
				const belowHash = place.below?.hash ?? null
				const draft = beginDraft(tx, { contextId, path, text: file.text, belowHash, ...act })
				return { path, result: 'draft', revisionId: draft.id }
			}
		},
		{ behavior: 'immediate' },
	)
	const leftOut = archive.faults.map((each): ImportedFile => ({ path: each.path, result: 'refused', faults: [each] }))
	return { ok: true, files: [...files, ...leftOut].sort((a, b) => (a.path < b.path ? -1 : 1)) }
}

const UNKNOWN_PATH = 'This curriculum has no such module or language: add the language first, or leave this file out.'

const METADATA =
	'This picture holds more than one sees, such as where it was taken: upload it in the editor, which removes that.'

type Picture = { hash: string; bytes: Uint8Array; width: number; height: number }
type Checked = { path: string } & (
	| { kind: 'text'; text: string }
	| { kind: 'picture'; picture: Picture }
	| { kind: 'refused'; faults: Fault[] }
)

/** What can be said of one file by itself. Its reading happens in the compiler's workers, off this thread. */
async function checkFile(layer: string, { path, bytes }: ArchiveFile, compiler: Compiler): Promise<Checked> {
	const place = classifyLayerPath(layer, path)
	const refused = (faults: Fault[]) => ({ path, kind: 'refused', faults }) as const
	if (place.kind === 'image') {
		const faults = checkWebp(bytes, place.hash, path)
		if (faults.length > 0) return refused(faults)
		if (!isPixelsOnly(bytes)) return refused([fault(path, 'picture-metadata', METADATA)])
		const picture = await readImage(bytes)
		if (!picture.ok) return refused([fault(path, picture.reason, 'This picture cannot be read.')])
		const { width, height } = picture
		return { path, kind: 'picture', picture: { hash: place.hash, bytes, width, height } }
	}
	if (place.kind === 'stray') return refused([fault(path, 'stray-file', place.message)])
	if (place.kind === 'drawing')
		return refused([fault(path, 'drawing', 'Drawings come with the curriculum’s files: give this one to an author.')])
	const text = new TextDecoder().decode(bytes)
	if (place.kind === 'text') {
		const outline = await compiler.outline({ name: place.name, text, path })
		return outline.ok ? { path, kind: 'text', text } : refused(outline.faults)
	}
	const yaml = readLayerYaml({ layer, path, text, shownAs: path })
	return yaml.ok ? { path, kind: 'text', text } : refused(yaml.faults)
}

function fault(path: string, code: string, message: string): Fault {
	return { path, line: 1, column: 1, code, message }
}
