import { lte } from 'drizzle-orm'
import type { Transaction } from '#db/connection.ts'
import { curriculumSnapshots } from '#db/schema/curriculum.ts'
import { sha256 } from './compile-hash.ts'
import { forgetVersion } from './current-curriculum.server.ts'
import type { CurriculumConfig } from './curriculum-config.ts'

/** Older ones are kept a while for looking back, not for ever: each is some 200 KB. */
const KEPT_SNAPSHOTS = 20

/** Begins a new version of the curriculum, so that nothing derived from the last one is taken for fresh. */
export function putNextVersion(tx: Transaction, config: CurriculumConfig, now: number): number {
	const body = JSON.stringify(config)
	const { lastInsertRowid } = tx
		.insert(curriculumSnapshots)
		.values({ hash: sha256(body), body, publishedAt: now })
		.run()
	forgetVersion()
	const version = Number(lastInsertRowid)
	tx.delete(curriculumSnapshots)
		.where(lte(curriculumSnapshots.version, version - KEPT_SNAPSHOTS))
		.run()
	return version
}
