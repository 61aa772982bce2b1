import { allModules } from '#app/curriculum/all-modules.server.ts'
import { isInterfaceLocale } from '#app/i18n/locale.ts'
import { findPerson } from '#app/identity/people.server.ts'
import type { Database } from '#db/connection.ts'
import { calendarFeedAt } from './calendar-feeds.server.ts'
import { type Calendar, calendarFile } from './calendar-file.ts'
import type { Cohort } from './cohort.ts'
import { findCohort, listCohortsOfTrainer, planOf } from './cohorts.server.ts'
import { enrolmentsOf, TAKES_PART } from './enrolments.server.ts'
import { sessionsOf } from './live-sessions.server.ts'
import { canSeeCohort } from './policy.ts'

/** What is long over only makes the file longer. */
const KEPT_MS = 90 * 24 * 60 * 60_000

/**
 * The calendar at a secret address: sessions and due days of the open cohorts that its owner takes part in or runs.
 *
 * @returns null where the address leads nowhere, or to somebody whose account is closed
 */
export function calendarAt(db: Database, token: string, { host, now }: { host: string; now: number }): string | null {
	const feed = calendarFeedAt(db, token)
	const person = feed && findPerson(db, feed.userId)
	if (!feed || !person || person.disabledAt !== null) return null
	const takesPart = enrolmentsOf(db, person.id)
		.filter(({ state }) => TAKES_PART.some((known) => known === state))
		.map(({ cohortId }) => findCohort(db, cohortId))
	const runs = listCohortsOfTrainer(db, person.id).filter((cohort) => canSeeCohort(person, cohort))
	const cohorts = openOnes([...takesPart, ...runs])
	const wanted = person.interfaceLocale ?? cohorts[0]?.locale
	const locale = isInterfaceLocale(wanted) ? wanted : 'en'
	const titles = new Map(
		allModules(db, { locale, contextId: person.contextId }).map(({ module, welcome }) => [module.id, welcome.title]),
	)
	const calendar: Calendar = {
		sessions: sessionsOf(
			db,
			cohorts.map(({ id }) => id),
			now - KEPT_MS,
		),
		dueDays: cohorts.flatMap((cohort) =>
			planOf(db, cohort.id).flatMap(({ moduleId, dueOn }) => {
				if (dueOn === null || Date.parse(dueOn) < now - KEPT_MS) return []
				return [
					{
						cohortId: cohort.id,
						moduleId,
						title: titles.get(moduleId) ?? moduleId,
						dueOn,
						changedAt: cohort.createdAt,
					},
				]
			}),
		),
		showsTitles: feed.showsTitles,
		locale,
		host,
	}
	return calendarFile(calendar)
}

function openOnes(cohorts: readonly (Cohort | null)[]): Cohort[] {
	const open = cohorts.filter((cohort) => cohort !== null).filter(({ closedAt }) => closedAt === null)
	return [...new Map(open.map((cohort) => [cohort.id, cohort])).values()]
}
