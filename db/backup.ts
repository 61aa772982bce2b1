import { closeSync, existsSync, fsyncSync, openSync, readSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'

const FIRST_BYTES = 'SQLite format 3\0'
const ALL_PAGES = 2 ** 31 - 1

export type BackupResult =
	| { ok: true }
	| { ok: false; reason: 'no-database' | 'no-folder' | 'is-the-database' | 'would-overwrite' | 'damaged' }

/**
 * Copies the database into one file while it may be in use (SQLite's online backup), checks the copy, and only then
 * gives it its name: a backup that exists is whole. An earlier backup of that name is replaced.
 */
export async function backUp(databasePath: string, file: string): Promise<BackupResult> {
	if (!existsSync(databasePath)) return { ok: false, reason: 'no-database' }
	if (!existsSync(dirname(file))) return { ok: false, reason: 'no-folder' }
	const databaseFiles = ['', '-wal', '-shm', '-journal'].map((suffix) => realPath(databasePath) + suffix)
	if (databaseFiles.includes(realPath(file))) return { ok: false, reason: 'is-the-database' }
	if (!isFreeOrBackup(file)) return { ok: false, reason: 'would-overwrite' }

	const unfinished = `${file}.unfinished`
	rmSync(unfinished, { force: true })
	try {
		const source = new BetterSqlite3(databasePath, { readonly: true })
		try {
			// In one go: a copy in small steps begins again whenever somebody writes in between.
			await source.backup(unfinished, { progress: () => ALL_PAGES })
		} finally {
			source.close()
		}
		if (!isWhole(unfinished)) return { ok: false, reason: 'damaged' }
		syncToDisk(unfinished)
		renameSync(unfinished, file)
		return { ok: true }
	} finally {
		for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(unfinished + suffix, { force: true })
	}
}

/** Whether the file is a sound SQLite database. Leaves it in rollback mode, so that it is a single file. */
export function isWhole(file: string): boolean {
	const copy = new BetterSqlite3(file)
	try {
		copy.pragma('journal_mode = DELETE')
		const isSound = copy.pragma('integrity_check', { simple: true }) === 'ok'
		const orphans = copy.pragma('foreign_key_check')
		return isSound && Array.isArray(orphans) && orphans.length === 0
	} catch (error) {
		if (error instanceof BetterSqlite3.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code)) return false
		throw error
	} finally {
		copy.close()
	}
}

export function syncToDisk(file: string): void {
	const descriptor = openSync(file, 'r+')
	fsyncSync(descriptor)
	closeSync(descriptor)
}

/** Nothing, an empty file, or a SQLite database. Anything else is somebody's file, named by mistake. */
function isFreeOrBackup(file: string): boolean {
	if (!existsSync(file)) return true
	const descriptor = openSync(file, 'r')
	try {
		const bytes = Buffer.alloc(FIRST_BYTES.length)
		const length = readSync(descriptor, bytes)
		return length === 0 || bytes.toString('latin1') === FIRST_BYTES
	} finally {
		closeSync(descriptor)
	}
}

function realPath(file: string): string {
	return existsSync(file) ? realpathSync(file) : join(realpathSync(dirname(file)), basename(file))
}
