import { and, inArray, isNull } from 'drizzle-orm'
import type { Database } from '#db/connection.ts'
import { users } from '#db/schema/identity.ts'

/** The names of these people; one who was erased has none. */
export function personNames(db: Database, ids: Iterable<string | null>): ReadonlyMap<string, string> {
	const wanted = [...new Set([...ids].filter((id) => id !== null))]
	if (wanted.length === 0) return new Map()
	const rows = db
		.select({ id: users.id, name: users.displayName })
		.from(users)
		.where(and(inArray(users.id, wanted), isNull(users.erasedAt)))
		.all()
	return new Map(rows.map(({ id, name }) => [id, name]))
}
