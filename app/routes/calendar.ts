import { data } from 'react-router'
import { CALENDARS_PER_ADDRESS, CALENDARS_PER_NETWORK } from '#app/cohorts/calendar-limits.ts'
import { calendarAt } from '#app/cohorts/calendar-of-person.server.ts'
import { env } from '#app/platform/env.server.ts'
import { takeFromLimit } from '#app/platform/rate-limit.server.ts'
import { addressContext } from '#app/platform/request-context.ts'
import { found, NEVER_STORED } from '#app/platform/responses.ts'
import { isToken } from '#app/platform/tokens.ts'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/calendar'

/** A person's calendar, for the program that asks for it every few hours; the address is all it needs. */
export function loader({ params, context }: Route.LoaderArgs) {
	const token = found(isToken(params.token) ? params.token : null)
	const now = Date.now()
	const takes = [
		takeFromLimit(db, CALENDARS_PER_NETWORK, context.get(addressContext), now),
		takeFromLimit(db, CALENDARS_PER_ADDRESS, token, now),
	]
	const refused = takes.find((take) => !take.ok)
	if (refused) {
		const seconds = String(Math.ceil(refused.retryAfterMs / 1000))
		throw data(null, { status: 429, headers: { 'Retry-After': seconds } })
	}
	const file = found(calendarAt(db, token, { host: new URL(env().origin).hostname, now }))
	return new Response(file, {
		headers: {
			...NEVER_STORED,
			'Content-Type': 'text/calendar; charset=utf-8',
			'Content-Disposition': 'inline; filename="calendar.ics"',
		},
	})
}
