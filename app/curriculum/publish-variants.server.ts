import type { Database, Transaction } from '#db/connection.ts'
import { breather } from './breathe.server.ts'
import { compilePlan, type PublishProgress } from './compile-plan.server.ts'
import { isStored, storeDocuments } from './compiled-documents.server.ts'
import { type Compiler, readingOnce } from './compiler.ts'
import type { ContentTree } from './content-tree.ts'
import { currentCurriculum } from './current-curriculum.server.ts'
import type { Context } from './curriculum-config.ts'
import { examineVariant, faultsByItself } from './examine-variant.server.ts'
import type { Fault } from './fault.ts'
import { filesSetAside } from './layer-files.server.ts'
import { classifyLayerPath, fileKey } from './layer-path.ts'
import { oneAtATime } from './one-at-a-time.server.ts'
import { publicationScope } from './publication-scope.ts'
import { keepTree, publishedTree } from './published-tree.server.ts'
import { putVariantsInForce } from './put-variants-in-force.server.ts'
import { contextChain } from './resolve-variant.ts'
import { pathInLayer, type SourceFile } from './source-file.ts'
import { readTextByHash } from './texts.server.ts'
import { textsThatClash } from './texts-that-clash.ts'
import { treeWithChanges, treeWithout, type WrittenChange } from './tree-with-changes.ts'

/** One file of a layer that is to be in force, or to be taken away. */
export type VariantChange = {
	/** A context id, or `base`. */
	layer: string
	/** See `layer-path.ts`. */
	path: string
	/** Null takes the written file away: readers get what is below again. */
	text: string | null
	/** The text it is over, kept with `storeText`; null where nothing is below. */
	belowHash: string | null
	/** Its number, which readers are told. */
	revision: number | null
	/** The words changed and not what they say: adaptations of the text before do not become stale. */
	isMinor?: boolean
}

export type VariantPublication = {
	changes: readonly VariantChange[]
	compiler: Compiler
	now: number
	onProgress?: ((progress: PublishProgress) => void) | undefined
	/** What else has to be written in the same transaction, or not at all. */
	record?: ((tx: Transaction, published: { version: number }) => void) | undefined
}

/** A written text that no longer fits what is under it. Readers get what is below it meanwhile. */
export type SetAside = { layer: string; path: string; fault: Fault }

export type PublishVariantsResult =
	| { ok: true; version: number; compiled: number; setAside: SetAside[] }
	| { ok: false; reason: 'faults'; faults: Fault[] }
	/** Something else was published meanwhile, by another process: look at it and try again. */
	| { ok: false; reason: 'overtaken' }

/**
 * Puts written files in force, or takes them away. Everything they touch, and nothing else, is resolved and compiled
 * first, a step at a time so that readers are served meanwhile; then pointers and files move in one transaction. A text
 * further down that no longer fits is set aside: no trainer's text can hold up another's.
 */
export function publishVariants(db: Database, publication: VariantPublication): Promise<PublishVariantsResult> {
	return oneAtATime(db, () => publish(db, publication))
}

async function publish(db: Database, publication: VariantPublication): Promise<PublishVariantsResult> {
	const { changes, now, onProgress } = publication
	const compiler = readingOnce(publication.compiler)
	const broken = await Promise.all(changes.map((change) => faultsByItself(change, compiler)))
	if (broken.flat().length > 0) return { ok: false, reason: 'faults', faults: broken.flat() }

	const breathe = breather()
	const { version, tree: before } = await publishedTree(db)
	await breathe()
	const again = formerlySetAside(db, changes)
	const written = [...changes.map((change) => ({ ...change, since: now })), ...again]
	await breathe()
	const changed = treeWithChanges(before, written)
	if (!changed.ok) return { ok: false, reason: 'faults', faults: changed.faults }

	const around = { tree: changed.tree, yaml: changed.yaml, compiler }
	const examined = await someAtATime(changes, async ({ layer, path, text }) => {
		const found = await examineVariant(db, { layer, path, isTakenAway: text === null }, around)
		await breathe()
		return found
	})
	const faults = examined.flatMap((found) => found.faults)
	if (faults.length > 0) return { ok: false, reason: 'faults', faults }
	const fresh = new Map(examined.flatMap(({ documents }) => documents).map((document) => [document.hash, document]))

	const mayBeSetAside = isFurtherDown(changed.tree, changes)
	await breathe()
	const clashing = await textsThatClash(changed.tree, furtherDown(changed.tree, changes, mayBeSetAside), compiler)
	await breathe()
	const scope = publicationScope(before, changed.tree, [...written, ...clashing.map(({ file }) => placeOf(file))])
	const plan = await compilePlan({
		tree: treeWithout(
			changed.tree,
			clashing.map(({ file }) => file),
		),
		scope,
		compile: compiler.compile,
		isKept: (hash) => fresh.has(hash) || isStored(db, hash),
		keep: (documents) => storeDocuments(db, documents, now),
		mayBeSetAside,
		breathe,
		onProgress,
	})
	if (!plan.ok) return { ok: false, reason: 'faults', faults: plan.faults }
	for (const documents of inBatches([...fresh.values()])) {
		storeDocuments(db, documents, now)
		await breathe()
	}
	const setAside = [...clashing, ...plan.setAside].map(({ file, fault }) => ({ ...placeOf(file), fault }))
	const prepared = { tree: plan.tree, plan: plan.plan, scope, setAside, again, version }
	const inForce = db.transaction((tx) => putVariantsInForce(db, tx, publication, prepared), { behavior: 'immediate' })
	await breathe()
	if (inForce === null) return { ok: false, reason: 'overtaken' }
	keepTree(db, inForce, plan.tree)
	return { ok: true, version: inForce, compiled: plan.compiled + fresh.size, setAside }
}

/** Examined at a time: enough to keep the workers busy, and few, as the first of each are begun at a stretch. */
const AT_A_TIME = 4

/** @returns what came of each, in the order of the items */
async function someAtATime<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>) {
	const results: Result[] = []
	const left = items.entries()
	const workAlong = async () => {
		for (const [index, item] of left) results[index] = await work(item)
	}
	await Promise.all(Array.from({ length: AT_A_TIME }, workAlong))
	return results
}

/** Stored at a time: one write to the disk for so many. */
const BATCH = 8

function inBatches<Item>(items: readonly Item[]): Item[][] {
	return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, index) =>
		items.slice(index * BATCH, (index + 1) * BATCH),
	)
}

type Place = { layer: string; path: string }

const placeOf = (file: SourceFile): Place => ({ layer: file.layer, path: pathInLayer(file) })

/** Texts set aside before, below what changes now: they may fit again. */
function formerlySetAside(db: Database, changes: readonly VariantChange[]): WrittenChange[] {
	const { contexts } = currentCurriculum(db)
	const changed = new Set(changes.map(({ layer, path }) => fileKey(layer, path)))
	return filesSetAside(db)
		.filter(({ layer, path }) => !changed.has(fileKey(layer, path)))
		.filter(({ layer }) => changes.some((change) => isStrictlyBelow(contexts, layer, change.layer)))
		.flatMap(({ layer, path, revision, since, textHash }) => {
			const text = readTextByHash(db, textHash)
			return text === null ? [] : [{ layer, path, revision, since, text }]
		})
}

function isStrictlyBelow(contexts: readonly Context[], layer: string, above: string): boolean {
	return layer !== above && contextChain(contexts, layer).includes(above)
}

/** Only what lies below a change can have been broken by it. */
function isFurtherDown({ config }: ContentTree, changes: readonly Place[]): (file: SourceFile) => boolean {
	const changed = new Set(changes.map(({ layer, path }) => fileKey(layer, path)))
	const above = [...new Set(changes.map(({ layer }) => layer))]
	return (file) =>
		file.origin === 'written' &&
		!changed.has(fileKey(file.layer, pathInLayer(file))) &&
		above.some((layer) => isStrictlyBelow(config.contexts, file.layer, layer))
}

/** The versions, further down, of the very texts that change. */
function furtherDown(
	tree: ContentTree,
	changes: readonly Place[],
	isBelow: (file: SourceFile) => boolean,
): SourceFile[] {
	const names = new Set(
		changes.flatMap(({ layer, path }) => {
			const place = classifyLayerPath(layer, path)
			return place.kind === 'text' ? [`${place.moduleId}/${place.name}`] : []
		}),
	)
	return tree.files.filter((file) => names.has(`${file.moduleId}/${file.name}`) && isBelow(file))
}
