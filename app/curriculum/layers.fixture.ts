import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestDatabase } from '#tests/database.ts'
import { htmlOf } from './compile.fixture.ts'
import { plainCompiler } from './compiler.fixture.ts'
import { soundContent, writeContent } from './content.fixture.ts'
import { currentCurriculum } from './current-curriculum.server.ts'
import { findDocument } from './find-document.server.ts'
import { publishContent } from './publish-content.server.ts'
import { publishVariants, type VariantChange, type VariantPublication } from './publish-variants.server.ts'
import { readContentTree } from './read-content-tree.server.ts'
import { contextChain } from './resolve-variant.ts'
import { textsOf } from './texts.server.ts'

export const LAW = 'intro/en/slots/law.mdx'
export const GAP = 'intro/en/gap.mdx'
/** A lesson of the sound curriculum with a part of it replaced. */
export function gapWith(from: string, to: string, path = `modules/${GAP}`): string {
	const text = soundContent[path] ?? ''
	if (!text.includes(from)) throw new Error(`${path} has no ${from}`)
	return text.replace(from, to)
}

/** A database with the sound curriculum in force, and means to publish more; for tests. */
export async function layersRoom(changes: Parameters<typeof writeContent>[1] = {}) {
	const db = createTestDatabase()
	let clock = 0
	const tick = () => (clock += 1_000)
	/** A build with these files in git, besides the sound ones. */
	const build = async (inGit: Parameters<typeof writeContent>[1] = changes) => {
		const folder = mkdtempSync(join(tmpdir(), 'content-'))
		writeContent(folder, inGit)
		const tree = readContentTree(folder)
		rmSync(folder, { recursive: true })
		return publishContent(db, { tree, compiler: plainCompiler, now: tick() })
	}
	const first = await build()
	if (!first.ok) throw new Error(first.faults.map(({ path, message }) => `${path} ${message}`).join('\n'))

	const change = (
		layer: string,
		path: string,
		text: string | null,
		rest: Partial<VariantChange> = {},
	): VariantChange => {
		const belowHash = textsOf(db, layer, path).below?.hash ?? null
		return { layer, path, text, belowHash, revision: 1, ...rest }
	}
	const publishAll = (all: readonly VariantChange[], rest: Partial<VariantPublication> = {}) =>
		publishVariants(db, { changes: all, compiler: plainCompiler, now: tick(), ...rest })
	return {
		db,
		build,
		tick,
		change,
		publishAll,
		publish: (layer: string, path: string, text: string | null, rest: Partial<VariantChange> = {}) =>
			publishAll([change(layer, path, text, rest)]),
		/** What a reader sees of the lesson, as HTML. */
		read: (contextId: string, locale = 'en', documentId = 'gap') => {
			const chain = contextChain(currentCurriculum(db).contexts, contextId)
			const document = findDocument(db, { moduleId: 'intro', documentId, locale, contextChain: chain })
			return document && htmlOf(document)
		},
	}
}
