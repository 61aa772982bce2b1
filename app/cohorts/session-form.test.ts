import { expect, test } from 'vitest'
import { readSessionForm } from './read-session-form.ts'
import { momentsShownAlike } from './session-form.ts'

const said = { title: 'Opening', day: '2027-02-01', time: '10:00', minutes: '90' }
function read(changes: Record<string, string>, timeZone = 'Africa/Dakar') {
	const form = new FormData()
	for (const [name, value] of Object.entries({ ...said, ...changes })) form.set(name, value)
	return readSessionForm(form, timeZone)
}
function faultsOf(changes: Record<string, string>, timeZone?: string) {
	const result = read(changes, timeZone)
	return result.ok ? {} : result.reply.error
}

test.each([
	['Africa/Dakar', '2027-02-01T10:00:00Z'],
	['Asia/Manila', '2027-02-01T02:00:00Z'],
	['Europe/Skopje', '2027-02-01T09:00:00Z'],
	['America/St_Johns', '2027-02-01T13:30:00Z'],
])('ten o’clock is that of %s', (zone, moment) => {
	expect(read({}, zone)).toMatchObject({
		ok: true,
		facts: { startsAt: Date.parse(moment), minutes: 90, place: '', link: '', note: '' },
	})
})

test.each([
	['no title', { title: ' \u0000 ' }, { title: ['title-missing'] }],
	['a title that turns the text around', { title: 'Ope\u202ening' }, { title: ['name-not-allowed'] }],
	['a title without end', { title: 'x'.repeat(121) }, { title: ['too-long'] }],
	['a day that does not exist', { day: '2027-02-29' }, { day: ['not-a-date'] }],
	['a day of another age', { day: '1027-02-01' }, { day: ['not-a-date'] }],
	['a time that does not exist', { time: '24:00' }, { time: ['not-a-time'] }],
	['no time', { time: '' }, { time: ['time-missing'] }],
	['no minute', { minutes: '0' }, { minutes: ['session-minutes-not-valid'] }],
	['half a minute', { minutes: '10.5' }, { minutes: ['session-minutes-not-valid'] }],
	['a word for a number', { minutes: 'an hour' }, { minutes: ['session-minutes-not-valid'] }],
	['more than a day', { minutes: '1441' }, { minutes: ['session-minutes-not-valid'] }],
	['a link that acts', { link: 'javascript:alert(1)' }, { link: ['link-not-valid'] }],
	['a link that is none', { link: 'meet.example' }, { link: ['link-not-valid'] }],
	['a note without end', { note: 'x'.repeat(1001) }, { note: ['too-long'] }],
])('%s is refused beside its field', (_, changes, faults) => {
	expect(faultsOf(changes)).toEqual(faults)
})

test('a link of the web and a note on several lines are kept as they are', () => {
	const result = read({ link: 'https://meet.example/a?b=1', note: 'Bring:\r\n- a pen', place: '  Salle   3 ' })
	expect(read({ place: '  ', note: ' \n ' })).toMatchObject({ facts: { place: '', note: '' } })
	expect(result).toMatchObject({
		facts: { link: 'https://meet.example/a?b=1', note: 'Bring:\n- a pen', place: 'Salle 3' },
	})
})

test.each([
	['Europe/Skopje', '2027-03-28', '02:30'],
	['America/Santiago', '2027-09-05', '00:15'],
])('in %s a time that the clocks skip is refused', (zone, day, time) => {
	expect(faultsOf({ day, time }, zone)).toEqual({ time: ['time-skipped'] })
})

test('a time that the clocks show twice has to be said apart, and then is that', () => {
	const twice = { day: '2027-10-31', time: '02:30' }
	const moments = [Date.parse('2027-10-31T00:30:00Z'), Date.parse('2027-10-31T01:30:00Z')]
	expect(read(twice, 'Europe/Skopje')).toMatchObject({
		ok: false,
		twice: moments,
		reply: { error: { time: ['time-twice'] } },
	})
	expect(read({ ...twice, which: 'first' }, 'Europe/Skopje')).toMatchObject({ facts: { startsAt: moments[0] } })
	expect(read({ ...twice, which: 'second' }, 'Europe/Skopje')).toMatchObject({ facts: { startsAt: moments[1] } })
	expect(read({ ...twice, which: 'second' }, 'Asia/Manila')).toMatchObject({ ok: true })
	expect(momentsShownAlike(twice.day, twice.time, 'Europe/Skopje')).toEqual(moments)
	expect(momentsShownAlike(twice.day, '04:30', 'Europe/Skopje')).toBeNull()
})
