import { stringify } from 'csv-stringify/sync'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { searchKey } from '#app/identity/search-key.ts'
import type { Database } from '#db/connection.ts'
import { enrolments } from '#db/schema/cohorts.ts'
import { users } from '#db/schema/identity.ts'
import { TAKES_PART } from './enrolments.server.ts'
import { beforeEscaping } from './inert-cell.ts'

/** What the columns are called, which `read-people-list.ts` understands in every language. */
export type PeopleHeads = { name: string; email: string; language: string; username: string; state: string }

/** Before UTF-8 text, so that Excel does not take it for the machine's old code page. */
const BYTE_ORDER_MARK = '\ufeff'

/**
 * The people who take part in a cohort, as a list that its import reads: importing it changes nothing. Cells that a
 * spreadsheet would take for formulas are made inert.
 *
 * @param separator as the spreadsheets of the reader's language expect it
 */
export function exportPeople(
	db: Database,
	cohortId: string,
	{ heads, stateOf, separator }: { heads: PeopleHeads; stateOf: (state: string) => string; separator: ',' | ';' },
): string {
	const rows = db
		.select({
			name: users.displayName,
			email: users.email,
			language: users.interfaceLocale,
			username: users.username,
			state: enrolments.state,
		})
		.from(enrolments)
		.innerJoin(users, eq(users.id, enrolments.userId))
		.where(and(eq(enrolments.cohortId, cohortId), inArray(enrolments.state, [...TAKES_PART]), isNull(users.erasedAt)))
		.all()
	const byName = rows.sort((a, b) => (searchKey(a.name) < searchKey(b.name) ? -1 : 1))
	const columns = ['name', 'email', 'language', 'username', 'state'] as const
	const table = byName.map((row) =>
		columns.map((column) => beforeEscaping((column === 'state' ? stateOf(row.state) : row[column]) ?? '')),
	)
	const options = { delimiter: separator, escape_formulas: true, record_delimiter: 'windows' } as const
	return BYTE_ORDER_MARK + stringify([columns.map((column) => heads[column]), ...table], options)
}
