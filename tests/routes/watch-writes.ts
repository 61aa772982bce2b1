import { sql } from 'drizzle-orm'
import type { Database } from '#db/connection.ts'

/** Nobody's words: what is compiled, how often somebody tried, when a device was last seen. */
const UNWATCHED = /^(sqlite_|__|compiled_documents|curriculum_|media|rate_limits|sessions)/

/**
 * From now on the database counts, by table, every row that is added, changed or removed, whoever does it. Comparing all
 * that is in it before and after would say the same, but takes longer the more tests have run.
 */
export function watchWrites(db: Database): void {
	const tables = db.all<{ name: string }>(sql`select name from sqlite_master where type = 'table'`)
	const watched = tables.map(({ name }) => name).filter((name) => !UNWATCHED.test(name))
	const statements = watched.flatMap((name) => {
		// A mail that has left is still the same mail.
		const events = name === 'outbox' ? ['insert', 'delete'] : ['insert', 'update', 'delete']
		const count = `update __writes set times = times + 1 where name = '${name}'`
		return [
			`insert into __writes values ('${name}', 0);`,
			...events.map((event) => `create trigger "__${event}_${name}" after ${event} on "${name}" begin ${count}; end;`),
		]
	})
	const counter = 'create table __writes (name text primary key, times integer not null);'
	db.$client.exec(`begin immediate; ${counter} ${statements.join('\n')} commit;`)
}

/** Text that changes whenever something a person did, or something about a person, is written. */
export function writesIn(db: Database): string {
	const counted = db.all<{ name: string; times: number }>(sql`select name, times from __writes where times > 0`)
	return counted.map(({ name, times }) => `${name} ${times}`).join('\n')
}
