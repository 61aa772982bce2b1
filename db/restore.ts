import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { isWhole, syncToDisk } from './backup.ts'
import { openDatabase } from './connection.ts'
import { schemaState } from './migrate.ts'

const IN_USE_AFTER_MS = 1000
const SIDECARS = ['-wal', '-shm', '-journal']

export type RestoreResult =
	/** `keptAs` is where the replaced database now is, null when there was none. */
	| { ok: true; keptAs: string | null; isOlder: boolean }
	| { ok: false; reason: 'no-file' | 'damaged' | 'not-ours' | 'newer' | 'in-use' }

/**
 * Puts a backup in place of the database. Everything that can be wrong with it is found on a copy first; the replaced
 * database is renamed and kept. Refused while any other process has the database open, since that process would go on
 * writing into the replaced one.
 */
export function restore(databasePath: string, file: string, now: number): RestoreResult {
	if (!existsSync(file)) return { ok: false, reason: 'no-file' }
	mkdirSync(dirname(databasePath), { recursive: true })
	const candidate = `${databasePath}.restoring`
	try {
		copyFileSync(file, candidate)
		if (!isWhole(candidate)) return { ok: false, reason: 'damaged' }
		const state = stateOf(candidate)
		if (state === 'empty') return { ok: false, reason: 'not-ours' }
		if (state === 'newer') return { ok: false, reason: 'newer' }
		if (isInUse(databasePath)) return { ok: false, reason: 'in-use' }
		syncToDisk(candidate)
		const keptAs = existsSync(databasePath) ? freeName(databasePath, now) : null
		if (keptAs) moveAside(databasePath, keptAs)
		renameSync(candidate, databasePath)
		return { ok: true, keptAs, isOlder: state === 'older' }
	} finally {
		for (const suffix of ['', ...SIDECARS]) rmSync(candidate + suffix, { force: true })
	}
}

function stateOf(candidate: string) {
	const db = openDatabase(candidate)
	try {
		return schemaState(db)
	} finally {
		db.$client.pragma('journal_mode = DELETE')
		db.$client.close()
	}
}

/**
 * Leaving WAL mode takes a lock that no open connection allows, idle or not. It also folds the log into the file. A
 * database that is too damaged to answer is nobody's to use, and may be the very reason for restoring.
 */
function isInUse(databasePath: string): boolean {
	if (!existsSync(databasePath)) return false
	const current = new BetterSqlite3(databasePath, { timeout: IN_USE_AFTER_MS })
	try {
		return current.pragma('journal_mode = DELETE', { simple: true }) !== 'delete'
	} catch (error) {
		if (!(error instanceof BetterSqlite3.SqliteError)) throw error
		if (/^SQLITE_(BUSY|LOCKED)/.test(error.code)) return true
		if (/^SQLITE_(CORRUPT|NOTADB)/.test(error.code)) return false
		throw error
	} finally {
		current.close()
	}
}

function moveAside(databasePath: string, keptAs: string): void {
	for (const suffix of SIDECARS) {
		if (existsSync(databasePath + suffix)) renameSync(databasePath + suffix, keptAs + suffix)
	}
	renameSync(databasePath, keptAs)
}

function freeName(databasePath: string, now: number): string {
	const stamp = new Date(now).toISOString().slice(0, 19).replaceAll(':', '-')
	const name = `${databasePath}.replaced-${stamp}`
	let free = name
	for (let i = 2; existsSync(free); i++) free = `${name}-${i}`
	return free
}
