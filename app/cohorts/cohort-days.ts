import { Temporal } from 'temporal-polyfill'

/**
 * Days as a cohort has them: `2027-02-01`, in its own time zone. Moments are milliseconds since the epoch. A day begins
 * at its first moment there, which is not midnight where clocks were put forward at midnight.
 */
const formats = new Map<string, Intl.DateTimeFormat>()

/** The day it is at a moment, in a time zone. */
export function dayIn(timeZone: string, at: number): string {
	let format = formats.get(timeZone)
	if (!format) {
		// Canadian English writes days as ISO 8601 does.
		format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
		formats.set(timeZone, format)
	}
	return format.format(at)
}

/** The first moment of a day. */
export function startOfDay(timeZone: string, day: string): number {
	return Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds
}

/** The first moment after a day. */
export function endOfDay(timeZone: string, day: string): number {
	return startOfDay(timeZone, addDays(day, 1))
}

export function addDays(day: string, days: number): string {
	return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** How many days lie from one day to another; negative where the other is earlier. */
export function daysBetween(from: string, to: string): number {
	return Temporal.PlainDate.from(from).until(to).days
}

const EARLIEST = '2000-01-01'
const LATEST = '2099-12-31'

/** Whether a text is a day of our time, written as we write days. */
export function isDay(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < EARLIEST || text > LATEST) return false
	const at = Date.parse(text)
	return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}
