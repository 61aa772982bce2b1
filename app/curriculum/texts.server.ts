import { eq, sql } from 'drizzle-orm'
import type { Database, Transaction } from '#db/connection.ts'
import { prepareOnce } from '#db/prepare-once.ts'
import { texts } from '#db/schema/curriculum.ts'
import { sha256 } from './compile-hash.ts'
import { currentCurriculum } from './current-curriculum.server.ts'
import { fileInForce, type LayerFile, type Origin } from './layer-file.ts'
import { layerFiles } from './layer-files.server.ts'
import { classifyLayerPath, fileKey } from './layer-path.ts'
import { textBelow } from './text-below.ts'

export type TextInForce = {
	text: string
	hash: string
	layer: string
	/** Null for what is in no language: what a context says about itself and its modules. */
	locale: string | null
	origin: Origin
	revision: number | null
	since: number
	/** What it was itself written over. */
	belowHash: string | null
}
export type TextsOf = {
	/** What this layer has at this path, the written text before the shipped one. */
	inForce: TextInForce | null
	/** A written text that was set aside, and why: readers get what `inForce` or `below` says. */
	setAside: (TextInForce & { fault: string }) | null
	/** What a written text here overrides: the same as `inForce` where that one is shipped. */
	below: TextInForce | null
}

const statements = prepareOnce((db) => ({
	byHash: db
		.select({ text: texts.text })
		.from(texts)
		.where(eq(texts.hash, sql.placeholder('hash')))
		.prepare(),
}))

/** Any text that was ever in force or written against, or null. */
export function readTextByHash(db: Database, hash: string): string | null {
	return statements(db).byHash.get({ hash })?.text ?? null
}

/** Keeps a text for good. @returns its hash */
export function storeText(tx: Database | Transaction, text: string): string {
	const hash = sha256(text)
	tx.insert(texts).values({ hash, text }).onConflictDoNothing().run()
	return hash
}

/** What readers of a layer get at a path, and what a text written there is over. */
export function textsOf(db: Database, layer: string, path: string): TextsOf {
	const { index } = layerFiles(db)
	const written = index.get(fileKey(layer, path))?.written
	const setAside = written?.state === 'set-aside' ? written : null
	const below = textBelow(index, currentCurriculum(db), { layer, path, origin: 'written' })
	return {
		inForce: withText(db, fileInForce(index, layer, path)),
		setAside: setAside && { ...(withText(db, setAside) as TextInForce), fault: setAside.fault ?? '' },
		below: withText(db, below),
	}
}

function withText(db: Database, file: LayerFile | null): TextInForce | null {
	if (!file) return null
	const { layer, path, origin, revision, since, belowHash, textHash: hash } = file
	const place = classifyLayerPath(layer, path)
	const text = readTextByHash(db, hash)
	if (text === null) throw new Error(`The text ${hash} of ${fileKey(layer, path)} is missing`)
	return { text, hash, layer, locale: 'locale' in place ? place.locale : null, origin, revision, since, belowHash }
}
