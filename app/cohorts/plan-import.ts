import { identifierKey } from '#app/identity/account-fields.ts'
import type { ListRow } from './read-people-list.ts'
import type { RowOutcome } from './row-outcome.ts'

/**
 * What becomes of each row of a list. Of somebody whose address has an account it says that they will be enrolled, and no
 * more: not what they are called, nor where else they take part. The trainer who has the address learns that there is an
 * account, since the person is going to be in their cohort; a list that was only looked at tells the same, which is why
 * looking is limited like importing (`LISTS_PER_PERSON`).
 */
export type PlannedRow = ListRow & {
	outcome: RowOutcome
	/** Of `enrol` and `in-cohort`. */
	userId: string | null
}

/** As much of it as a page shows. */
export type ShownRow = Pick<PlannedRow, 'line' | 'name' | 'email' | 'username' | 'locale' | 'faults' | 'outcome'>

export type Known = {
	/** Accounts by the key of their address. */
	members: ReadonlyMap<string, { id: string }>
	/** People of this cohort without an address, by the key of their username. */
	usernames: ReadonlyMap<string, string>
	/** Who takes part in this cohort. */
	participants: ReadonlySet<string>
	/** Addresses, as keys, with an open invitation to this cohort. */
	invited: ReadonlySet<string>
	/** How many slips, open or used, this cohort has for a name. */
	slips: ReadonlyMap<string, number>
}

export function planImport(rows: readonly ListRow[], known: Known): PlannedRow[] {
	// Two people may have one name: the second row of that name is covered by a second slip only.
	const slipsLeft = new Map(known.slips)
	return rows.map((row) => {
		if (row.faults.length > 0) return planned(row, 'faulty')
		if (row.email !== null) return planAddress(row, identifierKey(row.email), known)
		if (row.username !== null) return planUsername(row, known.usernames.get(identifierKey(row.username)), known)
		const left = slipsLeft.get(row.name) ?? 0
		slipsLeft.set(row.name, left - 1)
		return planned(row, left > 0 ? 'has-slip' : 'slip')
	})
}

function planAddress(row: ListRow, key: string, known: Known): PlannedRow {
	const member = known.members.get(key)
	if (member) return planned(row, known.participants.has(member.id) ? 'in-cohort' : 'enrol', member.id)
	return planned(row, known.invited.has(key) ? 'invited' : 'invite')
}

/** Usernames are easy to guess, so that they are known inside the cohort only. */
function planUsername(row: ListRow, userId: string | undefined, known: Known): PlannedRow {
	if (userId !== undefined) return planned(row, known.participants.has(userId) ? 'in-cohort' : 'enrol', userId)
	const column = row.usernameColumn
	return { ...planned(row, 'faulty'), faults: [{ field: 'username', code: 'username-unknown', column }] }
}

function planned(row: ListRow, outcome: RowOutcome, userId: string | null = null): PlannedRow {
	return { ...row, outcome, userId }
}
