import { migrate as applyMigrations } from 'drizzle-orm/better-sqlite3/migrator'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import type { Database } from './connection.ts'

const MIGRATIONS = { migrationsFolder: new URL('./migrations', import.meta.url).pathname }

/** Brings the database to this code's schema. */
export function migrate(db: Database): void {
	applyMigrations(db, MIGRATIONS)
}

/** Whether the database, this code, or neither is ahead of the other. */
export function schemaState(db: Database): 'empty' | 'older' | 'current' | 'newer' {
	const table = db.$client.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get()
	if (!table) return 'empty'
	const applied = db.$client.prepare('select max(created_at) as at from __drizzle_migrations').get() as {
		at: number | null
	}
	const newest = Math.max(...readMigrationFiles(MIGRATIONS).map((migration) => migration.folderMillis))
	const at = Number(applied.at ?? 0)
	if (at === newest) return 'current'
	return at < newest ? 'older' : 'newer'
}
