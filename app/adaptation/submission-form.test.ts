import { expect, test } from 'vitest'
import { submissionForm } from './submission-form.ts'

const ANSWERED = { note: 'The law of 2008', recognisable: 'no', readByCommunity: 'yes' }
const faultsOf = (fields: Record<string, string>, asksChecklist = true) =>
	submissionForm(asksChecklist)
		.safeParse(fields)
		.error?.issues.map(({ path, message }) => [path.join('.'), message])

test('answers are kept with the text', () => {
	const law = { lawCheckedBy: 'A. Diop, lawyer', lawCheckedOn: '2026-11-02', reviewBy: '2027-11-02' }
	expect(submissionForm(true).parse({ ...ANSWERED, ...law })).toEqual({
		note: 'The law of 2008',
		reviewBy: '2027-11-02',
		isMinor: false,
		checklist: {
			recognisable: 'no',
			readByCommunity: 'yes',
			lawCheckedBy: 'A. Diop, lawyer',
			lawCheckedOn: '2026-11-02',
		},
	})
})

test('a file without words about people is asked for a note only', () => {
	expect(submissionForm(false).parse({ note: 'Hides a lesson', isMinor: 'on' })).toEqual({
		note: 'Hides a lesson',
		reviewBy: null,
		isMinor: true,
		checklist: null,
	})
})

test.each([
	[{}, [['note', 'note-missing']]],
	[
		{ note: 'x' },
		[
			['recognisable', 'choose-an-answer'],
			['readByCommunity', 'choose-an-answer'],
		],
	],
	[{ ...ANSWERED, recognisable: 'perhaps' }, [['recognisable', 'choose-an-answer']]],
	[{ ...ANSWERED, lawCheckedBy: 'A. Diop' }, [['lawCheckedOn', 'who-and-when']]],
	[{ ...ANSWERED, reviewBy: 'soon' }, [['reviewBy', 'not-a-date']]],
])('%j is refused beside the field', (fields, expected) => {
	expect(faultsOf(fields)).toEqual(expected)
})
