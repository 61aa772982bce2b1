import { formatNumber } from '#app/i18n/format.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { m } from '#app/i18n/messages.ts'
import type { ListColumn } from './list-words.ts'
import type { RowFault } from './read-people-list.ts'
import type { RowOutcome } from './row-outcome.ts'

/** What an outcome and a fault of an imported row say. */
export const OUTCOMES: Record<RowOutcome, { words: () => string; tone: 'good' | 'accent' | 'plain' | 'bad' }> = {
	invite: { words: m.joining_outcome_invite, tone: 'good' },
	enrol: { words: m.joining_outcome_enrol, tone: 'good' },
	slip: { words: m.joining_outcome_slip, tone: 'accent' },
	'in-cohort': { words: m.joining_outcome_in_cohort, tone: 'plain' },
	invited: { words: m.joining_outcome_invited, tone: 'plain' },
	'has-slip': { words: m.joining_outcome_has_slip, tone: 'plain' },
	faulty: { words: m.joining_outcome_faulty, tone: 'bad' },
}

const FAULTS: Record<RowFault['code'], () => string> = {
	'name-not-allowed': m.fault_name_not_allowed,
	'name-too-long': m.fault_name_too_long,
	'email-not-valid': m.fault_email_not_valid,
	'email-twice': m.joining_fault_email_twice,
	'locale-unknown': m.joining_fault_locale_unknown,
	'username-unknown': m.joining_fault_username_unknown,
	nobody: m.joining_fault_nobody,
	'too-many-cells': m.joining_fault_too_many_cells,
}

const COLUMNS: Record<ListColumn, () => string> = {
	name: m.joining_column_name,
	email: m.joining_column_email,
	locale: m.joining_column_language,
	username: m.username,
}

/** “Column 2 (E-mail): …” */
export function faultSentence({ column, field, code }: RowFault): string {
	const fault = FAULTS[code]()
	const number = formatNumber(column)
	if (code === 'too-many-cells' || code === 'nobody') return m.joining_fault_in_column({ number, fault })
	return m.joining_fault_in_named_column({ number, name: isolated(COLUMNS[field]()), fault })
}
