import { and, eq, inArray, isNull } from 'drizzle-orm'
import { allModules } from '#app/curriculum/all-modules.server.ts'
import { breather } from '#app/curriculum/breathe.server.ts'
import { readerDigits } from '#app/curriculum/reader-digits.server.ts'
import { withWording } from '#app/i18n/request-locale.server.ts'
import { takesMail } from '#app/identity/mail-choices.server.ts'
import { addressed } from '#app/identity/mails.ts'
import { findPerson } from '#app/identity/people.server.ts'
import { unsubscribeLink } from '#app/identity/unsubscribe-link.ts'
import { myLearning } from '#app/learning/my-learning.server.ts'
import { whereToContinue } from '#app/learning/where-to-continue.ts'
import { enqueueMail } from '#app/platform/outbox.server.ts'
import type { Database, Transaction } from '#db/connection.ts'
import { cohorts, enrolments, remindersSent } from '#db/schema/cohorts.ts'
import { users } from '#db/schema/identity.ts'
import { pathOfNextStep } from './path-of-next-step.ts'
import { reminderMail } from './reminder-mail.ts'
import { isMorning } from './reminders-due.ts'
import { type CohortReminder, remindersOfPerson } from './reminders-of-person.server.ts'

/** A mail server that was away all day shall not wake anybody. */
const EXPIRES_MS = 8 * 60 * 60_000

type Sender = { origin: string; secret: string; now: number }

/**
 * Reminds everybody whose cohort's morning it is, one mail a person, and returns how many mails. That a reminder went out
 * is written with the mail, so that a crash or a second server sends nothing twice.
 */
export async function sendReminders(db: Database, sender: Sender): Promise<number> {
	const breathe = breather()
	let mails = 0
	for (const userId of peopleInTheirMorning(db, sender.now)) {
		await breathe()
		if (remindersOfPerson(db, userId, sender.now).length === 0) continue
		// Asked again inside, in case somebody else has sent them meanwhile.
		mails += db.transaction((tx) => remind(db, tx, userId, sender), { behavior: 'immediate' })
	}
	return mails
}

/** Who takes part in an open cohort whose clocks show the morning, and takes such mail. */
function peopleInTheirMorning(db: Database, now: number): string[] {
	const open = db
		.select({ id: cohorts.id, timeZone: cohorts.timeZone })
		.from(cohorts)
		.where(isNull(cohorts.closedAt))
		.all()
	const awake = open.filter(({ timeZone }) => isMorning(now, timeZone)).map(({ id }) => id)
	return db
		.selectDistinct({ id: users.id })
		.from(enrolments)
		.innerJoin(users, eq(users.id, enrolments.userId))
		.where(and(inArray(enrolments.cohortId, awake), eq(enrolments.state, 'active'), takesMail(db, 'reminders')))
		.all()
		.map(({ id }) => id)
}

function remind(db: Database, tx: Transaction, userId: string, { origin, secret, now }: Sender): 0 | 1 {
	const due = remindersOfPerson(db, userId, now)
	const [first] = due
	const person = findPerson(tx, userId)
	if (!first || !person?.email) return 0
	const { locale } = addressed(person.interfaceLocale ?? first.cohort.locale)
	const endLink = unsubscribeLink(origin, { userId, kind: 'reminders', secret })
	const { titleOf, path } = whereToGoOn(db, { userId, contextId: person.contextId, locale, due })
	const lines = due.map(({ kind, moduleId, dueOn }) => ({
		kind,
		dueOn,
		module: moduleId === null ? '' : titleOf(moduleId),
	}))
	const given = {
		name: person.displayName,
		lines,
		cohort: first.cohort.name,
		link: origin + path,
		unsubscribeLink: endLink,
	}
	const mail = withWording({ locale, digits: readerDigits(db, { locale, contextId: person.contextId }) }, () =>
		reminderMail(given, locale),
	)
	enqueueMail(tx, { to: person.email, ...mail, expiresAt: now + EXPIRES_MS, unsubscribeLink: endLink }, now)
	for (const { key } of due) tx.insert(remindersSent).values({ userId, key, sentAt: now }).run()
	return 1
}

/** The page of the module that has waited longest, or else of wherever the person left off. */
function whereToGoOn(
	db: Database,
	{
		userId,
		contextId,
		locale,
		due,
	}: { userId: string; contextId: string | null; locale: string; due: readonly CohortReminder[] },
) {
	const modules = allModules(db, { locale, contextId })
	const learning = myLearning(
		db,
		userId,
		modules.map(({ module }) => module),
	).modules
	const moduleId = due.find((reminder) => reminder.moduleId !== null)?.moduleId ?? whereToContinue(learning)
	const next = learning.find((one) => one.moduleId === moduleId)?.next
	return {
		titleOf: (id: string) => modules.find(({ module }) => module.id === id)?.welcome.title ?? id,
		path: moduleId !== null && next ? pathOfNextStep(moduleId, next) : '/learn',
	}
}
