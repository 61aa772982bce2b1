import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import type { InterfaceLocale } from '#app/i18n/locale.ts'
import { m } from '#app/i18n/messages.ts'
import { addDays } from '#app/platform/local-time.ts'
import { sha256 } from '#app/platform/tokens.ts'
import { endOfSession, type LiveSession } from './live-session.ts'

/**
 * A person's calendar as a file (iCalendar, RFC 5545). Sessions are said in UTC, so that no program needs to know the
 * rules of a time zone; due days are whole days. A telephone shows its calendar to whoever looks at it: unless the person
 * asked for titles, entries say no more than that there is something, and no place. Names of entries never change, and
 * hold nothing but random ids and hashes.
 */
export type Calendar = {
	sessions: readonly LiveSession[]
	/** `changedAt` in milliseconds since the epoch. */
	dueDays: readonly { cohortId: string; moduleId: string; title: string; dueOn: string; changedAt: number }[]
	showsTitles: boolean
	locale: InterfaceLocale
	/** Of this site; ends the names of entries. */
	host: string
}

const ASKED_EVERY_SECONDS = 6 * 60 * 60
/** Says nothing of what is learnt here. */
const PRODUCER = '//Calendar//Calendar//EN'

export function calendarFile({ sessions, dueDays, showsTitles, locale, host }: Calendar): string {
	const calendar = ical({
		name: showsTitles ? m.product_name({}, { locale }) : m.calendar_name_neutral({}, { locale }),
		prodId: PRODUCER,
		method: ICalCalendarMethod.PUBLISH,
		ttl: ASKED_EVERY_SECONDS,
	})
	for (const session of sessions) {
		calendar.createEvent({
			id: `session-${session.id}@${host}`,
			sequence: session.sequence,
			stamp: new Date(session.updatedAt),
			start: new Date(session.startsAt),
			end: new Date(endOfSession(session)),
			summary: showsTitles ? session.title : m.calendar_session_neutral({}, { locale }),
			status: session.cancelledAt === null ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
			...(showsTitles && { location: session.place || session.link || null, description: session.note || null }),
		})
	}
	for (const { cohortId, moduleId, title, dueOn, changedAt } of dueDays) {
		calendar.createEvent({
			id: `due-${sha256(`${cohortId} ${moduleId} ${dueOn}`).slice(0, 32)}@${host}`,
			stamp: new Date(changedAt),
			start: midnight(dueOn),
			end: midnight(addDays(dueOn, 1)),
			allDay: true,
			transparency: ICalEventTransparency.TRANSPARENT,
			summary: showsTitles ? m.calendar_due({ module: title }, { locale }) : m.calendar_due_neutral({}, { locale }),
		})
	}
	return calendar.toString()
}

/** Whole days have no zone; the library writes them by UTC. */
function midnight(day: string): Date {
	return new Date(Date.parse(day))
}
