import { Temporal } from 'temporal-polyfill'

/**
 * Days and times of day in a time zone. The database holds moments, in milliseconds since the epoch; people plan by
 * days (`2027-02-01`) and by their clocks (`14:30`). Zones are IANA names, `Africa/Dakar`.
 */

/** Whether a text is a day that exists. */
export function isDay(text: string): boolean {
	if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
	try {
		return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
	} catch {
		return false
	}
}

/** The day it is at a moment. */
export function localDay(at: number, timeZone: string): string {
	return zoned(at, timeZone).toPlainDate().toString()
}

/** The hour of the clock at a moment, 0 to 23. */
export function localHour(at: number, timeZone: string): number {
	return zoned(at, timeZone).hour
}

/** The Monday of the week that a moment is in. */
export function localMonday(at: number, timeZone: string): string {
	const day = zoned(at, timeZone).toPlainDate()
	return day.subtract({ days: day.dayOfWeek - 1 }).toString()
}

/** The first moment of a day: midnight, or later where the clocks skip it. */
export function startOfDay(day: string, timeZone: string): number {
	return Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds
}

/** The first moment that is no longer part of a day. */
export function endOfDay(day: string, timeZone: string): number {
	return startOfDay(addDays(day, 1), timeZone)
}

export function addDays(day: string, days: number): string {
	return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** How many days `to` is after `from`; negative where it is before. */
export function daysBetween(from: string, to: string): number {
	return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days
}

export type ClockMoment =
	| { ok: true; at: number }
	/** The clocks skip this time on this day. */
	| { ok: false; reason: 'skipped' }
	/** The clocks show it twice, at these two moments. */
	| { ok: false; reason: 'twice'; moments: [number, number] }

/** The moment at which the clocks of a zone show a day and a time of day. */
export function clockMoment(day: string, time: string, timeZone: string): ClockMoment {
	const shown = Temporal.PlainDateTime.from(`${day}T${time}`)
	const moment = (disambiguation: 'earlier' | 'later') => shown.toZonedDateTime(timeZone, { disambiguation })
	const [earlier, later] = [moment('earlier'), moment('later')]
	if (earlier.epochMilliseconds === later.epochMilliseconds) return { ok: true, at: earlier.epochMilliseconds }
	if (!earlier.toPlainDateTime().equals(shown)) return { ok: false, reason: 'skipped' }
	return { ok: false, reason: 'twice', moments: [earlier.epochMilliseconds, later.epochMilliseconds] }
}

/** What the clocks of a zone show at a moment: `14:30`. */
export function clockTime(at: number, timeZone: string): string {
	return zoned(at, timeZone).toPlainTime().toString({ smallestUnit: 'minute' })
}

function zoned(at: number, timeZone: string): Temporal.ZonedDateTime {
	return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone)
}
