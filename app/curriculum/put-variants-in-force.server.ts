import type { Database, Transaction } from '#db/connection.ts'
import { sha256 } from './compile-hash.ts'
import type { ContentTree } from './content-tree.ts'
import { curriculumVersion } from './current-curriculum.server.ts'
import { formatFault } from './fault.ts'
import { fileInForce, type LayerFile } from './layer-file.ts'
import { filesOver, layerFileLookup } from './layer-files.server.ts'
import { classifyLayerPath, fileKey } from './layer-path.ts'
import { storeMedia } from './media.server.ts'
import type { PlanScope, PublicationPlan } from './plan-publication.ts'
import type { SetAside, VariantChange, VariantPublication } from './publish-variants.server.ts'
import { putFile, removeFile } from './put-files.server.ts'
import { putNextVersion } from './put-next-version.server.ts'
import { putPointers } from './put-pointers.server.ts'

type Prepared = {
	tree: ContentTree
	plan: PublicationPlan
	scope: PlanScope
	setAside: readonly SetAside[]
	/** What was set aside before and was tried again. */
	again: readonly { layer: string; path: string }[]
	/** What all this was prepared on. */
	version: number
}

/** The one moment in which a publication happens. @returns the new version; null where another one came in between */
export function putVariantsInForce(
	db: Database,
	tx: Transaction,
	{ changes, now, record }: VariantPublication,
	prepared: Prepared,
): number | null {
	if (curriculumVersion(db) !== prepared.version) return null
	const index = layerFileLookup(db)
	// Looked up as things were before any of it, and only then written.
	const replaced = changes.map((change) => ({
		change,
		written: index.get(fileKey(change.layer, change.path))?.written,
		over: change.isMinor ? overThe(db, fileInForce(index, change.layer, change.path)) : [],
	}))
	for (const { change, written, over } of replaced) {
		putChange(db, change, written, now)
		if (change.text === null) continue
		for (const file of over) putFile(db, { ...file, belowHash: sha256(change.text) })
	}
	const faults = new Map(prepared.setAside.map(({ layer, path, fault }) => [fileKey(layer, path), formatFault(fault)]))
	for (const { layer, path } of [...prepared.again, ...prepared.setAside]) {
		const file = index.get(fileKey(layer, path))?.written
		const fault = faults.get(fileKey(layer, path)) ?? null
		if (file) putFile(db, { ...file, state: fault === null ? 'in-force' : 'set-aside', fault })
	}
	for (const { text } of prepared.plan.drawings.values()) {
		storeMedia(tx, { hash: sha256(text), mime: 'image/svg+xml', bytes: Buffer.from(text) })
	}
	putPointers(db, prepared.plan.pointers, prepared.scope)
	const version = putNextVersion(tx, prepared.tree.config, now)
	record?.(tx, { version })
	return version
}

function putChange(db: Database, change: VariantChange, written: LayerFile | undefined, now: number): void {
	const { layer, path, text, belowHash, revision } = change
	if (text === null) {
		if (written) removeFile(db, written)
		return
	}
	const place = classifyLayerPath(layer, path)
	const moduleId = 'moduleId' in place ? place.moduleId : null
	const file = { layer, path, origin: 'written', moduleId, textHash: sha256(text) } as const
	putFile(db, { ...file, belowHash, revision, since: now, state: 'in-force', fault: null }, text)
}

/** Every version of this text that was written over it as it was. */
function overThe(db: Database, text: LayerFile | null): LayerFile[] {
	if (text === null) return []
	const name = nameOf(text)
	return filesOver(db, text.textHash).filter((file) => nameOf(file) === name && !isSameFile(file, text))
}

function isSameFile(one: LayerFile, other: LayerFile): boolean {
	return one.layer === other.layer && one.path === other.path && one.origin === other.origin
}

function nameOf({ layer, path }: LayerFile): string {
	const place = classifyLayerPath(layer, path)
	return 'name' in place ? `${place.moduleId}/${place.name}` : path
}
