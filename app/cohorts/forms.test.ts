import { parseWithZod } from '@conform-to/zod/v4'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { fieldMessage } from '#app/i18n/field-messages.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Email } from '#app/identity/account-fields.ts'
import { AccountForm } from '#app/identity/account-form.ts'
import { ClaimForm, ManageForm } from './certificate-forms.ts'
import { cohortForm } from './cohort-form.ts'
import { MOST_SLIPS_AT_ONCE } from './joining-limits.ts'
import { MessageForm } from './message-form.ts'
import { planForm } from './plan-form.ts'
import { SessionForm } from './session-form.ts'
import { SlipForm } from './slip-form.ts'

type Fields = Record<string, string>

const certificate = { certificate: 'c-1', reason: 'A wrong name', holderName: 'Awa Diop', person: 'p-1' }

/** Every form of a cohort's pages, as it is filled in. */
const FORMS: [string, z.ZodType, Fields][] = [
	[
		'a cohort',
		cohortForm(['base']),
		{
			...{ name: 'Dakar', contextId: 'base', locale: 'fr', timeZone: 'Africa/Dakar', showsNames: 'on' },
			...{ startsOn: '2027-02-01', endsOn: '2027-05-31' },
		},
	],
	[
		'a plan',
		planForm(['intro'], { startsOn: '2027-02-01', endsOn: '2027-05-31' }),
		{
			...{ module: 'intro', passMark: '80', sessionsRequired: '2', 'in-intro': 'on', 'required-intro': 'on' },
			...{ 'release-intro': '2027-02-01', 'due-intro': '2027-03-01' },
		},
	],
	[
		'a session',
		SessionForm,
		{
			...{ title: 'Opening', day: '2027-02-01', time: '10:00', which: 'first', minutes: '90' },
			...{ place: 'Salle 3', link: 'https://meet.example/a', note: 'Bring a pen' },
		},
	],
	['a message', MessageForm, { subject: 'Thursday', body: 'At ten.', audience: 'all' }],
	['slips', SlipForm, { names: 'Awa\nOmar', count: '2', locale: 'fr' }],
	['slips without names', SlipForm, { count: '2', locale: 'fr' }],
	['one’s own certificate', ClaimForm, { cohort: 'c-1', holderName: 'Awa Diop', showsFullName: 'on' }],
	...['issue', 'issue-all', 'revoke', 'correct'].map((intent): [string, z.ZodType, Fields] => [
		`to ${intent}`,
		ManageForm,
		{ intent, ...certificate },
	]),
	['an account', AccountForm, { displayName: 'Awa', username: 'awa.diop', password: 'four boats, one river' }],
	['an address', z.object({ email: Email }), { email: 'awa@example.org' }],
]

/** What strange browsers, and people, send in a field; two of them are the field sent twice. */
const STRANGE: string[][] = [
	...[[], [''], ['   '], ['\n\t'], ['\u200b'], ['\u0000'], ['a\u0007b'], ['\u202eabc'], ['<b>']],
	...[['x'.repeat(100_000)], ['7'.repeat(400)], ['-1'], ['1.5'], ['1e999'], ['NaN'], ['0027-01-01'], ['2027-02-30']],
	...[['{}'], ['[]'], ['true'], ['null'], ['a', 'b'], ['', '']],
]

/** Sentences with a number or a name in them, which are no codes. */
const isSentence = (message: string) =>
	message === m.joining_slips_too_many({ most: formatNumber(MOST_SLIPS_AT_ONCE) }) ||
	message.startsWith(m.joining_names_not_allowed({ names: '' }).slice(0, 10))

test.each(FORMS)('whatever is sent in the form of %s, what is said of it is ours', (_, schema, filled) => {
	const faultsOf = (changes: Record<string, string[]>) => {
		const form = new FormData()
		for (const [name, values] of Object.entries({ ...filled, ...changes }))
			for (const value of [values].flat()) form.append(name, value)
		const submission = parseWithZod(form, { schema })
		const faults = submission.status === 'success' ? {} : (submission.error ?? {})
		return Object.values(faults).flatMap((codes) => codes ?? [])
	}
	expect(faultsOf({})).toEqual([])
	const foreign = Object.keys(filled).flatMap((name) =>
		STRANGE.flatMap((values) =>
			faultsOf({ [name]: values })
				.filter((code) => fieldMessage(code) === code && !isSentence(code))
				.map((text) => `${name} ${JSON.stringify(values).slice(0, 40)}: ${text}`),
		),
	)
	expect(foreign).toEqual([])
})
