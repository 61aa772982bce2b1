import { and, eq } from 'drizzle-orm'
import type { Database } from '#db/connection.ts'
import { curriculumFiles } from '#db/schema/curriculum.ts'
import { currentCurriculum } from './current-curriculum.server.ts'
import type { Origin } from './layer-file.ts'
import { layerFiles } from './layer-files.server.ts'
import { fileKey } from './layer-path.ts'
import { putNextVersion } from './put-next-version.server.ts'
import { textBelow } from './text-below.ts'

type Settling = {
	layer: string
	path: string
	origin: Origin
	/** What is below now, as whoever says so has seen it. */
	belowHash: string | null
	now: number
}
export type SettleResult =
	| { ok: true }
	/** `overtaken`: what is below has changed once more, and should be looked at first. */
	| { ok: false; reason: 'not-found' | 'overtaken' }

/** “Still right as it is”: the text stands although what is below has changed, and is no longer stale. */
export function settleVariant(db: Database, { layer, path, origin, belowHash, now }: Settling): SettleResult {
	return db.transaction(
		(tx): SettleResult => {
			const { index } = layerFiles(db)
			const file = index.get(fileKey(layer, path))?.[origin]
			if (!file) return { ok: false, reason: 'not-found' }
			const below = textBelow(index, currentCurriculum(db), file)
			if ((below?.textHash ?? null) !== belowHash) return { ok: false, reason: 'overtaken' }
			const isFile = and(
				eq(curriculumFiles.layer, layer),
				eq(curriculumFiles.path, path),
				eq(curriculumFiles.origin, origin),
			)
			tx.update(curriculumFiles).set({ belowHash }).where(isFile).run()
			putNextVersion(tx, currentCurriculum(db), now)
			return { ok: true }
		},
		{ behavior: 'immediate' },
	)
}
