import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, clockMoment, localHour } from '#app/platform/local-time.ts'
import { isMorning, remindersDue } from './reminders-due.ts'

const ZONES = ['Africa/Dakar', 'Europe/Skopje', 'Asia/Manila', 'America/Santiago', 'America/St_Johns']

function nineOn(day: string, timeZone: string): number {
	const moment = clockMoment(day, '09:00', timeZone)
	if (!moment.ok) throw new Error(`There is no nine o’clock on ${day}`)
	return moment.at
}

function room(timeZone = 'Africa/Dakar') {
	const cohort = { id: 'c', timeZone, startsOn: '2027-02-01', endsOn: '2027-12-31' }
	const plan = [{ moduleId: 'intro', releaseOn: null, dueOn: '2027-03-31' as string | null }]
	const sent = new Set<string>()
	const remind = (
		day: string,
		given: Partial<Parameters<typeof remindersDue>[0]['person']> = {},
		itsPlan: Parameters<typeof remindersDue>[0]['plan'] = plan,
	) => {
		const now = nineOn(day, timeZone)
		const person = {
			activeFrom: nineOn('2027-02-01', timeZone),
			lastActiveAt: now,
			completed: new Set<string>(),
			...given,
		}
		return remindersDue({ cohort, plan: itsPlan, person, sent, now })
	}
	/** What goes out if the server runs on each of these mornings. */
	const sentOn = (days: string[], given = {}) =>
		days.flatMap((day) =>
			remind(day, given).map((reminder) => {
				sent.add(reminder.key)
				return `${day} ${reminder.kind}`
			}),
		)
	return { plan, sent, remind, sentOn }
}

const daysFrom = (first: string, count: number) => Array.from({ length: count }, (_, day) => addDays(first, day))

test.each(ZONES)(
	'in %s a module is announced three days before, then asked for on the day after and twice more',
	(zone) => {
		expect(room(zone).sentOn(daysFrom('2027-03-01', 120))).toEqual([
			'2027-03-28 due-soon',
			'2027-04-01 overdue',
			'2027-04-08 overdue',
			'2027-04-15 overdue',
		])
	},
)

test('a server that was down sends what is still worth sending, and never two of a kind close together', () => {
	expect(room().sentOn(['2027-03-30', '2027-04-03'])).toEqual(['2027-03-30 due-soon', '2027-04-03 overdue'])
	expect(room().sentOn(['2027-04-05', '2027-04-08'])).toEqual(['2027-04-08 overdue'])
})

test('a due day that is moved is a new one', () => {
	const { plan, sentOn } = room()
	expect(sentOn(['2027-03-29'])).toHaveLength(1)
	plan[0] = { moduleId: 'intro', releaseOn: null, dueOn: '2027-04-30' }
	expect(sentOn(daysFrom('2027-04-01', 29))).toEqual(['2027-04-27 due-soon'])
})

test.each([
	['has completed it', { completed: new Set(['intro']) }, undefined],
	['came after its due day', { activeFrom: nineOn('2027-04-01', 'Africa/Dakar') }, undefined],
	['cannot open it yet', {}, [{ moduleId: 'intro', releaseOn: '2027-04-02', dueOn: '2027-03-31' }]],
	['has no day for it', {}, [{ moduleId: 'intro', releaseOn: null, dueOn: null }]],
])('nobody is reminded of a module who %s', (_, person, plan) => {
	expect(room().remind('2027-04-01', person, plan)).toEqual([])
})

test('who stays away for two weeks is asked back once, and again only after having been here', () => {
	const { sentOn } = room()
	const lastActiveAt = nineOn('2027-02-10', 'Africa/Dakar')
	expect(sentOn(daysFrom('2027-02-20', 30), { lastActiveAt })).toEqual(['2027-02-24 inactive'])
	expect(sentOn(daysFrom('2027-05-01', 30), { lastActiveAt: nineOn('2027-05-02', 'Africa/Dakar') })).toEqual([
		'2027-05-16 inactive',
	])
})

test('the two weeks begin when the cohort does, or when the person came or came back', () => {
	const { remind } = room()
	const never = { lastActiveAt: null, activeFrom: nineOn('2026-11-01', 'Africa/Dakar') }
	expect(remind('2027-01-20', never)).toEqual([])
	expect(remind('2027-02-14', never)).toEqual([])
	expect(remind('2027-02-15', never)).toHaveLength(1)
	expect(remind('2027-02-15', { ...never, activeFrom: nineOn('2027-02-12', 'Africa/Dakar') })).toEqual([])
})

test.each([
	['with nothing left to do', '2027-03-10', { completed: new Set(['intro']) }],
	['after the last day of the cohort', '2028-01-05', {}],
])('nobody is asked back %s', (_, day, given) => {
	expect(
		room()
			.remind(day, { lastActiveAt: nineOn('2027-02-10', 'Africa/Dakar'), ...given })
			.map(({ kind }) => kind),
	).toEqual([])
})

test('what is longest due comes first', () => {
	const plan = [
		{ moduleId: 'b', releaseOn: null, dueOn: '2027-04-03' },
		{ moduleId: 'a', releaseOn: null, dueOn: '2027-03-31' },
	]
	expect(
		room()
			.remind('2027-04-01', {}, plan)
			.map(({ moduleId }) => moduleId),
	).toEqual(['a', 'b'])
})

test('nothing is sent twice, whatever day it is and however often one looks', () => {
	const days = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 40 })
	fc.assert(
		fc.property(fc.constantFrom(...ZONES), days, (zone, offsets) => {
			const { sentOn } = room(zone)
			const mails = sentOn(offsets.toSorted((a, b) => a - b).map((days) => addDays('2027-02-01', days)))
			const overdue = mails.filter((mail) => mail.endsWith('overdue')).map((mail) => Date.parse(mail.slice(0, 10)))
			expect(overdue.length).toBeLessThanOrEqual(3)
			expect(mails.filter((mail) => mail.endsWith('due-soon')).length).toBeLessThanOrEqual(1)
			for (const [index, day] of overdue.entries()) {
				expect(day - (overdue[index - 1] ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(4 * 86_400_000)
			}
		}),
	)
})

test('a morning is from eight to noon by the clocks of the place, on days when they change too', () => {
	const moments = fc.integer({ min: Date.parse('2027-01-01') / 60_000, max: Date.parse('2029-01-01') / 60_000 })
	fc.assert(
		fc.property(moments, fc.constantFrom(...ZONES), (minute, zone) => {
			const hour = localHour(minute * 60_000, zone)
			expect(isMorning(minute * 60_000, zone)).toBe(hour >= 8 && hour < 12)
		}),
	)
	for (const day of ['2027-03-28', '2027-10-31']) {
		expect(
			[7, 8, 11, 12].map((hour) => isMorning(nineOn(day, 'Europe/Skopje') + (hour - 9) * 3_600_000, 'Europe/Skopje')),
		).toEqual([false, true, true, false])
	}
})
