import { expect, test } from 'vitest'
import { cohortForm } from './cohort-form.ts'

const schema = cohortForm(['base', 'senegal'])
const dakar = {
	name: 'Dakar, spring',
	contextId: 'senegal',
	locale: 'fr',
	timeZone: 'Africa/Dakar',
	startsOn: '2027-02-01',
	endsOn: '2027-05-31',
}

/** Faults by field, as a page shows them. */
function faultsOf(changes: Partial<Record<keyof typeof dakar, unknown>>) {
	const result = schema.safeParse({ ...dakar, ...changes })
	return result.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []
}

test('a cohort is accepted as it is written, with its name on one line', () => {
	expect(schema.parse({ ...dakar, name: '  دفعة\u00a0داكار\n٢٠٢٧ ' })).toEqual({
		...dakar,
		name: 'دفعة داكار ٢٠٢٧',
		showsNames: false,
	})
	expect(faultsOf({ startsOn: '2027-05-31' })).toEqual([])
})

test.each([
	[{ name: '   ' }, 'name: cohort-name-missing'],
	[{ name: undefined }, 'name: cohort-name-missing'],
	[{ name: 'D'.repeat(81) }, 'name: name-too-long'],
	[{ name: 'Dakar \u202egnirps' }, 'name: name-not-allowed'],
	[{ name: 'Dakar\u0007' }, 'name: name-not-allowed'],
	[{ name: '\u200b\u200b' }, 'name: name-not-allowed'],
	[{ contextId: 'nowhere' }, 'contextId: context-unknown'],
	[{ locale: 'xx' }, 'locale: locale-unknown'],
	[{ timeZone: 'Africa/Atlantis' }, 'timeZone: time-zone-unknown'],
	[{ startsOn: '2027-02-30' }, 'startsOn: not-a-date'],
	[{ startsOn: '0027-02-01' }, 'startsOn: not-a-date'],
	[{ endsOn: undefined }, 'endsOn: day-missing'],
	[{ endsOn: '2027-01-31' }, 'endsOn: ends-before-start'],
])('%o is said to be wrong beside its field', (changes, fault) => {
	expect(faultsOf(changes)).toEqual([fault])
})
