import { overridesIn } from '#app/curriculum/layer-files.server.ts'
import { textsOf } from '#app/curriculum/texts.server.ts'
import type { Database } from '#db/connection.ts'
import type { Act } from './act.ts'
import { beginDraft } from './begin-draft.server.ts'
import { fileInLayer } from './file-in-layer.server.ts'
import { openRevision } from './revisions.server.ts'

/** Makes a draft of every text that one context has and another has not. Returns how many. */
export function copyLayer(db: Database, { from, to, ...act }: Act & { from: string; to: string }): number {
	return db.transaction(
		(tx) => {
			const paths = new Set(overridesIn(db, [from]).map(({ path }) => path))
			paths.delete('context.yaml')
			let copied = 0
			for (const path of paths) {
				const text = textsOf(db, from, path).inForce?.text
				const file = fileInLayer(db, { contextId: to, path })
				if (text === undefined || !file || file.own || openRevision(tx, file)) continue
				beginDraft(tx, { contextId: to, path, text, belowHash: file.below?.hash ?? null, ...act })
				copied += 1
			}
			return copied
		},
		{ behavior: 'immediate' },
	)
}
