import { sql } from 'drizzle-orm'
import type { Database } from '#db/connection.ts'

/** Nobody's words: what is compiled, how often somebody tried, when a device was last seen. */
const UNWATCHED = /^(sqlite_|__|compiled_documents|curriculum_|media|rate_limits|sessions)/
/** Columns that jobs of the server write by themselves: a mail that has left is still the same mail. */
const OF_JOBS: Record<string, readonly string[]> = {
	outbox: ['body', 'attempts', 'next_attempt_at', 'claim', 'sent_at', 'failed_at', 'last_error'],
	live_sessions: ['known_as'],
}

/**
 * From now on the database counts, by table, every row that is added, changed or removed, whoever does it. Comparing all
 * that is in it before and after would say the same, but takes longer the more tests have run.
 */
export function watchWrites(db: Database): void {
	const tables = db.all<{ name: string }>(sql`select name from sqlite_master where type = 'table'`)
	const watched = tables.map(({ name }) => name).filter((name) => !UNWATCHED.test(name))
	const statements = watched.flatMap((name) => {
		const columns = db.all<{ name: string }>(sql`select name from pragma_table_info(${name})`)
		const telling = columns.flatMap((column) => (OF_JOBS[name]?.includes(column.name) ? [] : `"${column.name}"`))
		const count = `update __writes set times = times + 1 where name = '${name}'`
		const events = ['insert', `update of ${telling.join(', ')}`, 'delete'].map((event, index) => {
			return `create trigger "__${name}_${index}" after ${event} on "${name}" begin ${count}; end;`
		})
		return [`insert into __writes values ('${name}', 0);`, ...events]
	})
	const counter = 'create table __writes (name text primary key, times integer not null);'
	db.$client.exec(`begin immediate; ${counter} ${statements.join('\n')} commit;`)
}

/** Text that changes whenever something a person did, or something about a person, is written. */
export function writesIn(db: Database): string {
	const counted = db.all<{ name: string; times: number }>(sql`select name, times from __writes where times > 0`)
	return counted.map(({ name, times }) => `${name} ${times}`).join('\n')
}
