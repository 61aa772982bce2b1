import { expect, test } from 'vitest'
import { addDays } from '#app/platform/local-time.ts'
import { type Calendar, calendarFile } from './calendar-file.ts'

const session = {
	id: '0b9c2c1e-6f5e-4a6e-9d4c-3a1f3a6f2b10',
	cohortId: 'dakar',
	title: 'Police, school; who asks?',
	startsAt: Date.parse('2027-03-28T00:30:00Z'),
	minutes: 90,
	place: 'Commissariat central',
	link: '',
	note: 'Bring the form',
	sequence: 2,
	createdAt: 0,
	updatedAt: Date.parse('2027-01-05T08:00:00Z'),
	cancelledAt: null,
}
const due = {
	cohortId: 'dakar',
	moduleId: 'information-sharing',
	title: 'Information sharing',
	dueOn: '2027-02-28',
	changedAt: 0,
}
const whole: Calendar = { sessions: [session], dueDays: [due], showsTitles: true, locale: 'en', host: 'learn.example' }

/** The lines of a file, put together again where they were folded (RFC 5545 section 3.1). */
const linesOf = (calendar: Partial<Calendar>) =>
	calendarFile({ ...whole, ...calendar })
		.replace(/\r\n[ \t]/g, '')
		.split('\r\n')
const valuesOf = (name: string, calendar: Partial<Calendar> = {}) =>
	linesOf(calendar).flatMap((line) => (line.startsWith(name) ? line.slice(line.indexOf(':') + 1) : []))

test('sessions are said in UTC, whatever the clocks do that night', () => {
	expect(valuesOf('DTSTART')).toContain('20270328T003000Z')
	expect(valuesOf('DTEND')).toContain('20270328T020000Z')
	expect(linesOf({}).join('\n')).not.toMatch(/TZID|VTIMEZONE/)
})

test('due days are whole days, over the end of a month too', () => {
	expect(linesOf({})).toContain('DTSTART;VALUE=DATE:20270228')
	expect(linesOf({})).toContain(`DTEND;VALUE=DATE:${addDays('2027-02-28', 1).replaceAll('-', '')}`)
})

test('an entry keeps its name through changes, and says which change it is and that it is cancelled', () => {
	const changed = { ...session, startsAt: 0, sequence: 3, title: 'Other', cancelledAt: 5 }
	expect(valuesOf('UID', { sessions: [changed] })).toEqual(valuesOf('UID'))
	expect(new Set(valuesOf('UID')).size).toBe(2)
	expect(valuesOf('SEQUENCE', { sessions: [changed], dueDays: [] })).toEqual(['3'])
	expect(valuesOf('STATUS')).toEqual(['CONFIRMED'])
	expect(valuesOf('STATUS', { sessions: [changed] })).toEqual(['CANCELLED'])
	expect(valuesOf('DTSTAMP', { dueDays: [] })).toEqual(['20270105T080000Z'])
	expect(calendarFile(whole)).toBe(calendarFile(whole))
})

test('with titles it says what and where', () => {
	expect(valuesOf('SUMMARY')).toEqual(['Police\\, school\\; who asks?', 'Due: Information sharing'])
	expect(valuesOf('LOCATION')).toEqual(['Commissariat central'])
	expect(valuesOf('LOCATION', { sessions: [{ ...session, place: '', link: 'https://meet.example/a' }] })).toEqual([
		'https://meet.example/a',
	])
})

test.each([
	['en', ['Session', 'Due day']],
	['fr', ['Séance', 'Échéance']],
	['ar', ['جلسة', 'موعد']],
] as const)('without titles it gives nothing away, in %s', (locale, said) => {
	const neutral = { showsTitles: false, locale }
	expect(valuesOf('SUMMARY', neutral)).toEqual(said)
	expect(linesOf(neutral).join('\n')).not.toMatch(
		/polic|school|commissariat|bring|information|sharing|referral|orientation|الإحالة|dakar|URL|LOCATION/i,
	)
})

test('no title can bring an entry of its own', () => {
	const title = 'A\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:B'
	expect(linesOf({ sessions: [{ ...session, title }] }).filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2)
})
