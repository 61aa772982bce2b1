import type BetterSqlite3 from 'better-sqlite3'
import { desc } from 'drizzle-orm'
import type { Database } from '#db/connection.ts'
import { curriculumSnapshots } from '#db/schema/curriculum.ts'
import type { CurriculumConfig } from './curriculum-config.ts'

const current = new WeakMap<Database, { version: number; config: CurriculumConfig }>()
/** Prepared once for each database and as plain SQL, because every request asks it. */
const NEWEST_VERSION = 'select max(version) from curriculum_snapshots'
const versionQueries = new WeakMap<Database, BetterSqlite3.Statement<[], number | null>>()
/** A page asks a dozen times which version it is, all in one turn of the event loop. */
let versionThisTurn = new WeakMap<Database, number>()

/** Grows with every publication; what was derived from the curriculum is fresh while it stays the same. 0 is none. */
export function curriculumVersion(db: Database): number {
	// What a transaction sees may yet be undone.
	if (db.$client.inTransaction) return newestVersion(db)
	const known = versionThisTurn.get(db)
	if (known !== undefined) return known
	const version = newestVersion(db)
	versionThisTurn.set(db, version)
	setImmediate(forgetVersion)
	return version
}

/** To be called by who makes another version. */
export function forgetVersion(): void {
	versionThisTurn = new WeakMap()
}

function newestVersion(db: Database): number {
	const query = versionQueries.get(db) ?? db.$client.prepare<[], number | null>(NEWEST_VERSION).pluck()
	versionQueries.set(db, query)
	return query.get() ?? 0
}

/** Which publication is in force, and since when; null before the first. */
export function currentPublication(db: Database): { version: number; publishedAt: number } | null {
	const { version, publishedAt } = curriculumSnapshots
	const newest = db.select({ version, publishedAt }).from(curriculumSnapshots).orderBy(desc(version)).limit(1).get()
	return newest ?? null
}

/** What the curriculum in force says about itself: structure, contexts, glossaries, sources. */
export function currentCurriculum(db: Database): CurriculumConfig {
	const version = curriculumVersion(db)
	const known = current.get(db)
	if (known?.version === version) return known.config
	const newest = db.select().from(curriculumSnapshots).orderBy(desc(curriculumSnapshots.version)).limit(1).get()
	if (!newest) throw new Error('No curriculum has been published. Run: npm run build')
	const config: CurriculumConfig = JSON.parse(newest.body)
	current.set(db, { version: newest.version, config })
	return config
}
