import { and, eq, isNull } from 'drizzle-orm'
import { allModules } from '#app/curriculum/all-modules.server.ts'
import { breather } from '#app/curriculum/breathe.server.ts'
import { readerDigits } from '#app/curriculum/reader-digits.server.ts'
import { withWording } from '#app/i18n/request-locale.server.ts'
import { takesMail } from '#app/identity/mail-choices.server.ts'
import { addressed } from '#app/identity/mails.ts'
import { findPerson, type Person } from '#app/identity/people.server.ts'
import { unsubscribeLink } from '#app/identity/unsubscribe-link.ts'
import { localDay, localMonday } from '#app/platform/local-time.ts'
import { enqueueMail } from '#app/platform/outbox.server.ts'
import type { Database } from '#db/connection.ts'
import { cohorts, cohortTrainers, remindersSent } from '#db/schema/cohorts.ts'
import { users } from '#db/schema/identity.ts'
import type { Cohort } from './cohort.ts'
import { weekOfCohort } from './cohort-week.server.ts'
import { listCohortsOfTrainer } from './cohorts.server.ts'
import { digestMail } from './digest-mail.ts'
import { canRunCohort } from './policy.ts'
import { isMorning } from './reminders-due.ts'

/** News of a week is none in the next. */
const EXPIRES_MS = 2 * 24 * 60 * 60_000

type Sender = { origin: string; secret: string; now: number }

/**
 * Tells trainers on Monday morning how their cohorts stand, one mail a week about all of them, and returns how many mails.
 * Of cohorts in several time zones the first to see its morning decides. Nothing to say is no mail.
 */
export async function sendDigests(db: Database, sender: Sender): Promise<number> {
	const breathe = breather()
	let mails = 0
	for (const userId of trainersOnMonday(db, sender.now)) {
		await breathe()
		mails += db.transaction(() => tellTrainer(db, userId, sender), { behavior: 'immediate' })
	}
	return mails
}

function trainersOnMonday(db: Database, now: number): string[] {
	const rows = db
		.select({ userId: cohortTrainers.userId, timeZone: cohorts.timeZone })
		.from(cohortTrainers)
		.innerJoin(cohorts, and(eq(cohorts.id, cohortTrainers.cohortId), isNull(cohorts.closedAt)))
		.innerJoin(users, eq(users.id, cohortTrainers.userId))
		.where(takesMail(db, 'digest'))
		.all()
	return [...new Set(rows.filter(({ timeZone }) => isMondayMorning(now, timeZone)).map(({ userId }) => userId))]
}

function isMondayMorning(now: number, timeZone: string): boolean {
	return isMorning(now, timeZone) && localDay(now, timeZone) === localMonday(now, timeZone)
}

function tellTrainer(db: Database, userId: string, { origin, secret, now }: Sender): 0 | 1 {
	const person = findPerson(db, userId)
	if (!person?.email) return 0
	const running = listCohortsOfTrainer(db, userId).filter((cohort) => canRunCohort(person, cohort))
	const first = running.find(({ timeZone }) => isMondayMorning(now, timeZone))
	if (!first) return 0
	const monday = localDay(now, first.timeZone)
	if (wasTold(db, userId, monday)) return 0
	const weeks = running.map((cohort) => weekOfCohort(db, cohort, { monday, now })).filter((week) => week !== null)
	if (weeks.length === 0) return 0
	const endLink = unsubscribeLink(origin, { userId, kind: 'digest', secret })
	const { locale, titleOf, wording } = readerOf(db, person, first)
	const given = { name: person.displayName, weeks, titleOf, origin, unsubscribeLink: endLink }
	const mail = withWording(wording, () => digestMail(given, locale))
	enqueueMail(db, { to: person.email, ...mail, expiresAt: now + EXPIRES_MS, unsubscribeLink: endLink }, now)
	db.insert(remindersSent)
		.values({ userId, key: `digest:${monday}`, sentAt: now })
		.run()
	return 1
}

function wasTold(db: Database, userId: string, monday: string): boolean {
	const isTold = and(eq(remindersSent.userId, userId), eq(remindersSent.key, `digest:${monday}`))
	return db.select({ key: remindersSent.key }).from(remindersSent).where(isTold).get() !== undefined
}

function readerOf(db: Database, person: Person, first: Cohort) {
	const { locale } = addressed(person.interfaceLocale ?? first.locale)
	const modules = allModules(db, { locale, contextId: person.contextId })
	return {
		locale,
		titleOf: (id: string) => modules.find(({ module }) => module.id === id)?.welcome.title ?? id,
		wording: { locale, digits: readerDigits(db, { locale, contextId: person.contextId }) },
	}
}
