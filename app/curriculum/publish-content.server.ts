import { desc } from 'drizzle-orm'
import type { Database, Transaction } from '#db/connection.ts'
import { curriculumSnapshots } from '#db/schema/curriculum.ts'
import { breather } from './breathe.server.ts'
import { sha256 } from './compile-hash.ts'
import { compilePlan, type PublishProgress } from './compile-plan.server.ts'
import { isStored, storeDocuments } from './compiled-documents.server.ts'
import type { Compiler } from './compiler.ts'
import type { ContentTree, LayerText } from './content-tree.ts'
import { curriculumVersion } from './current-curriculum.server.ts'
import type { Fault } from './fault.ts'
import { filesAfter, type KeptFile } from './files-after.ts'
import { layTextsOver } from './lay-texts-over.ts'
import type { LayerFile } from './layer-file.ts'
import { layerFiles } from './layer-files.server.ts'
import { storeMedia, WEBP } from './media.server.ts'
import { type PublicationPlan, wholeScope } from './plan-publication.ts'
import type { SetAside } from './publish-variants.server.ts'
import { putFiles } from './put-files.server.ts'
import { putNextVersion } from './put-next-version.server.ts'
import { putPointers } from './put-pointers.server.ts'
import { pathInLayer, type SourceFile } from './source-file.ts'
import { readTextByHash } from './texts.server.ts'
import { textsThatClash } from './texts-that-clash.ts'
import { treeWithout } from './tree-with-changes.ts'

export type PublishResult =
	| {
			ok: true
			version: number
			documents: number
			compiled: number
			hasChanged: boolean
			/** Trainers' texts that do not fit what git brought. */
			setAside: SetAside[]
	  }
	| { ok: false; faults: Fault[] }

const OVERTAKEN: Fault = {
	path: 'content',
	line: 1,
	column: 1,
	code: 'overtaken',
	message: 'Something else was published in the meantime. Look at it, and publish again.',
}

type Publication = {
	/** All that is in git. */
	tree: ContentTree
	compiler: Compiler
	now: number
	onProgress?: (progress: PublishProgress) => void
}

/**
 * Puts what is in git in force, below what was written in the browser. First every document that some context and locale
 * reads is compiled, unless it is kept from before; only when all succeeded do the pointers move, in one transaction.
 * With a single fault in git nothing moves, and readers keep what they had. A written text that does not fit what git
 * brings is set aside and named: an update never waits for a trainer, and no trainer's words are lost.
 */
export async function publishContent(
	db: Database,
	{ tree: inGit, compiler, now, onProgress }: Publication,
): Promise<PublishResult> {
	if (inGit.faults.length > 0) return { ok: false, faults: [...inGit.faults] }
	const version = curriculumVersion(db)
	const before = layerFiles(db)
	const written = before.files.filter(({ origin }) => origin === 'written')
	const laid = layTextsOver(
		inGit,
		before.index,
		now,
		written.map((file) => withText(db, file)),
	)

	const isWritten = (file: SourceFile) => file.origin === 'written'
	const clashing = await textsThatClash(laid.tree, laid.tree.files.filter(isWritten), compiler)
	const plan = await compilePlan({
		tree: treeWithout(
			laid.tree,
			clashing.map(({ file }) => file),
		),
		scope: wholeScope(laid.tree),
		compile: compiler.compile,
		isKept: (hash) => isStored(db, hash),
		keep: (documents) => storeDocuments(db, documents, now),
		mayBeSetAside: isWritten,
		breathe: breather(),
		onProgress,
	})
	if (!plan.ok) return plan

	const setAside = [
		...laid.refused,
		...[...clashing, ...plan.setAside].map(({ file, fault }) => ({
			layer: file.layer,
			path: pathInLayer(file),
			fault,
		})),
	]
	const files = filesAfter(laid.tree, before.index, setAside)
	const next = { tree: plan.tree, plan: plan.plan, images: inGit.images, files, before: before.files, version, now }
	const outcome = db.transaction((tx) => putInForce(db, tx, next), { behavior: 'immediate' })
	if (outcome === 'overtaken') return { ok: false, faults: [OVERTAKEN] }
	return {
		ok: true,
		version: curriculumVersion(db),
		documents: plan.plan.inputs.size,
		compiled: plan.compiled,
		hasChanged: outcome === 'changed',
		setAside,
	}
}

function withText(db: Database, { layer, path, origin, revision, since, textHash }: LayerFile): LayerText {
	return { layer, path, origin, revision, since, text: readTextByHash(db, textHash) ?? '' }
}

type Next = {
	tree: ContentTree
	plan: PublicationPlan
	images: ContentTree['images']
	files: readonly KeptFile[]
	before: readonly LayerFile[]
	version: number
	now: number
}

/** Writes only what differs from what is in force, so that starting a server twice is one publication. */
function putInForce(db: Database, tx: Transaction, next: Next): 'changed' | 'unchanged' | 'overtaken' {
	const { tree, plan, images, files, before, version, now } = next
	if (curriculumVersion(db) !== version) return 'overtaken'
	for (const { text } of plan.drawings.values()) {
		storeMedia(tx, { hash: sha256(text), mime: 'image/svg+xml', bytes: Buffer.from(text) })
	}
	for (const [hash, bytes] of images) storeMedia(tx, { hash, mime: WEBP, bytes: Buffer.from(bytes) })
	const moved = putFiles(db, files, before) + putPointers(db, plan.pointers, 'all')
	const { hash, version: number } = curriculumSnapshots
	const newest = tx.select({ hash }).from(curriculumSnapshots).orderBy(desc(number)).limit(1).get()
	if (moved === 0 && newest?.hash === sha256(JSON.stringify(tree.config))) return 'unchanged'
	putNextVersion(tx, tree.config, now)
	return 'changed'
}
