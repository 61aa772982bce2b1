import { addDays, daysBetween, localDay, localHour, startOfDay } from '#app/platform/local-time.ts'
import type { Cohort, PlannedModule } from './cohort.ts'
import { INACTIVE_AFTER_DAYS } from './stuck.ts'

/**
 * Of what is a person reminded today?
 *
 * Days are the cohort's. A module with a due day is announced from three days before it, and asked for on the day after
 * and then weekly, three times in all. Somebody who has not been here for two weeks while something is left to do is
 * asked back once. What could not be sent on its day, as when no server ran, is sent on one of the next mornings or not at
 * all: `ASKED_FOR_DAYS` keeps two reminders about the same thing days apart. A due day that passed before the person came,
 * or while they were paused, is none of theirs.
 */
export type Reminder = {
	kind: 'due-soon' | 'overdue' | 'inactive'
	/** Null for `inactive`, which is about all of it. */
	moduleId: string | null
	dueOn: string | null
	/** Names it for good, so that it is sent once. */
	key: string
}

export const ANNOUNCED_DAYS_BEFORE = 3
export const ASKED_FOR_TIMES = 3
export const ASKED_FOR_EVERY_DAYS = 7
/** How long after its day each of them may still be sent. */
export const ASKED_FOR_DAYS = 4

/** Hours of the cohort's clock in which reminders and digests are sent: from eight until before noon. */
const MORNING = { from: 8, until: 12 }

export function isMorning(now: number, timeZone: string): boolean {
	const hour = localHour(now, timeZone)
	return hour >= MORNING.from && hour < MORNING.until
}

type Asked = {
	cohort: Pick<Cohort, 'id' | 'timeZone' | 'startsOn' | 'endsOn'>
	plan: readonly Pick<PlannedModule, 'moduleId' | 'releaseOn' | 'dueOn'>[]
	person: {
		/** Since when they take part without a break. */
		activeFrom: number
		/** When they last read or answered anything; null if never. */
		lastActiveAt: number | null
		/** Ids of completed modules. */
		completed: ReadonlySet<string>
	}
	/** Keys of reminders that went out. */
	sent: ReadonlySet<string>
	now: number
}

/** What is due, and was not sent before; the longest due comes first. The caller asks `isMorning`, and who takes mail. */
export function remindersDue({ cohort, plan, person, sent, now }: Asked): Reminder[] {
	const today = localDay(now, cohort.timeZone)
	const cameOn = localDay(person.activeFrom, cohort.timeZone)
	const open = plan.filter(
		({ moduleId, releaseOn }) => !person.completed.has(moduleId) && (releaseOn === null || releaseOn <= today),
	)
	const ofModules = open
		.flatMap(({ moduleId, dueOn }) => {
			if (dueOn === null || dueOn < cameOn) return []
			const kind = kindOn(daysBetween(dueOn, today))
			return kind
				? [{ ...kind, moduleId, dueOn, key: [kind.kind, cohort.id, moduleId, dueOn, ...kind.times].join(':') }]
				: []
		})
		.map(({ times: _, ...reminder }) => reminder)
		.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
	const due: Reminder[] = [...ofModules, ...askedBack({ cohort, person, now }, open.length > 0, today)]
	return due.filter(({ key }) => !sent.has(key))
}

/** What to say of a module `days` days after its due day (negative before it); null on days that have nothing to say. */
function kindOn(days: number): { kind: 'due-soon' | 'overdue'; times: string[] } | null {
	if (days <= 0) return days >= -ANNOUNCED_DAYS_BEFORE ? { kind: 'due-soon', times: [] } : null
	const times = Math.floor((days - 1) / ASKED_FOR_EVERY_DAYS)
	const isSendable = times < ASKED_FOR_TIMES && (days - 1) % ASKED_FOR_EVERY_DAYS < ASKED_FOR_DAYS
	return isSendable ? { kind: 'overdue', times: [String(times + 1)] } : null
}

function askedBack(
	{ cohort, person, now }: Pick<Asked, 'cohort' | 'person' | 'now'>,
	isSomethingLeft: boolean,
	today: string,
): Reminder[] {
	if (!isSomethingLeft || today < cohort.startsOn || today > cohort.endsOn) return []
	const since = Math.max(person.lastActiveAt ?? 0, person.activeFrom, startOfDay(cohort.startsOn, cohort.timeZone))
	if (since > now) return []
	const lastDay = localDay(since, cohort.timeZone)
	if (today < addDays(lastDay, INACTIVE_AFTER_DAYS)) return []
	return [{ kind: 'inactive', moduleId: null, dueOn: null, key: `inactive:${cohort.id}:${lastDay}` }]
}
