import { and, asc, eq, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Database } from '#db/connection.ts'
import { userRoles, users } from '#db/schema/identity.ts'
import { type Person, personColumns, toPerson } from './people.server.ts'
import { searchKey } from './search-key.ts'
import type { Role } from './user.ts'

export type PeopleQuery = {
	/** Part of a name, an address or a username; empty means everybody. */
	text: string
	role: Role | null
	state: 'open' | 'closed' | null
}

/** People by name. */
export function searchPeople(
	db: Database,
	query: PeopleQuery,
	{ limit, offset }: { limit: number; offset: number },
): Person[] {
	const { text, role, state } = query
	return db
		.select(personColumns)
		.from(users)
		.where(
			and(
				isNull(users.erasedAt),
				isNamedLike(db, text),
				role
					? sql`exists (select 1 from ${userRoles} where ${userRoles.userId} = ${users.id} and ${eq(userRoles.role, role)})`
					: undefined,
				state ? (state === 'open' ? isNull(users.disabledAt) : isNotNull(users.disabledAt)) : undefined,
			),
		)
		.orderBy(asc(sql`search_key(${users.displayName})`), asc(users.id))
		.limit(limit)
		.offset(offset)
		.all()
		.map(toPerson)
}

/** The condition that a row of `users` is meant by `text`, for any query that reaches `users`. */
export function isNamedLike(db: Database, text: string): SQL | undefined {
	provideSearchKey(db)
	const wanted = searchKey(text)
	if (wanted === '') return undefined
	const contains = (column: SQLiteColumn) => sql`instr(search_key(${column}), ${wanted}) > 0`
	return or(contains(users.displayName), contains(users.email), contains(users.username))
}

const provided = new WeakSet<Database>()

function provideSearchKey(db: Database): void {
	if (provided.has(db)) return
	db.$client.function('search_key', { deterministic: true }, (text) =>
		typeof text === 'string' ? searchKey(text) : null,
	)
	provided.add(db)
}
