import { and, eq, sql } from 'drizzle-orm'
import { takesMail } from '#app/identity/mail-choices.server.ts'
import { findPerson } from '#app/identity/people.server.ts'
import { unsubscribeLink } from '#app/identity/unsubscribe-link.ts'
import { followUpMail } from '#app/learning/follow-up-mail.ts'
import { surveyLink } from '#app/learning/survey-link.ts'
import { PROGRAMME } from '#app/learning/surveys.ts'
import { enqueueMail } from '#app/platform/outbox.server.ts'
import type { Database, Transaction } from '#db/connection.ts'
import { users } from '#db/schema/identity.ts'
import { surveyTurns } from '#db/schema/learning.ts'
import { findCohort } from './cohorts.server.ts'

const DAY_MS = 24 * 60 * 60_000
/** Long enough for cases to come up at work, short enough to remember them (Kirkpatrick & Kirkpatrick 2006, ch. 6). */
export const ASKED_AFTER_DAYS = 90
/** Who finished longer ago, as before an installation that begins to ask, is left in peace. */
export const ASKED_UNTIL_DAYS = 365
/** An answer is worth having for a month; the link works on. */
const EXPIRES_MS = 30 * DAY_MS

/** `modules` are those of the curriculum. */
type Sender = { origin: string; secret: string; modules: readonly string[]; now: number }

/**
 * Asks everybody who completed what they had to ninety days ago, once, and returns how many were asked: in a cohort its
 * required modules, outside of any all modules. Who has an address and takes such mail gets the link by mail; the others
 * find it on their own page. That somebody was asked is written with the mail.
 */
export function sendFollowUps(db: Database, sender: Sender): number {
	const due = [...doneInCohorts(db, sender.now), ...doneAlone(db, sender)]
	const asked = due.filter((person) => db.transaction((tx) => ask(tx, person, sender), { behavior: 'immediate' }))
	return asked.length
}

type Done = { userId: string; cohortId: string | null; completedAt: number }

function ask(tx: Transaction, { userId, cohortId, completedAt }: Done, sender: Sender): boolean {
	const { origin, secret, now } = sender
	const wanted = and(eq(users.id, userId), takesMail(tx, 'surveys'))
	const isMailed = tx.select({ id: users.id }).from(users).where(wanted).get() !== undefined
	const added = tx
		.insert(surveyTurns)
		.values({
			...{ userId, survey: 'behaviour', subject: PROGRAMME, cohortId },
			...{ dueAt: completedAt + ASKED_AFTER_DAYS * DAY_MS, askedAt: isMailed ? now : null },
		})
		.onConflictDoNothing()
		.run()
	if (added.changes === 0) return false
	const person = findPerson(tx, userId)
	if (!isMailed || !person?.email) return true
	const endLink = unsubscribeLink(origin, { userId, kind: 'surveys', secret })
	const locale = person.interfaceLocale ?? (cohortId === null ? null : (findCohort(tx, cohortId)?.locale ?? null))
	const link = surveyLink(origin, userId, secret)
	const mail = followUpMail({ name: person.displayName, link, unsubscribeLink: endLink }, locale)
	enqueueMail(tx, { to: person.email, ...mail, expiresAt: now + EXPIRES_MS, unsubscribeLink: endLink }, now)
	return true
}

/** From when to when somebody completed the last module, to be asked now. */
function finishedBetween(now: number) {
	return sql`max(done.completed_at) between ${now - ASKED_UNTIL_DAYS * DAY_MS} and ${now - ASKED_AFTER_DAYS * DAY_MS}`
}

/** Nobody is asked twice, and nobody who is gone. */
const IS_OPEN = sql`
	u.disabled_at is null and u.erased_at is null and not exists (
		select 1 from survey_turns t where t.user_id = u.id and t.survey = 'behaviour' and t.subject = ${PROGRAMME}
	)`

/** Of several cohorts the one that was done last; the first row of a person counts. */
function doneInCohorts(db: Database, now: number): Done[] {
	return db.all<Done>(sql`
		select e.user_id as "userId", e.cohort_id as "cohortId", max(done.completed_at) as "completedAt"
		from enrolments e
		join users u on u.id = e.user_id
		join cohort_modules planned on planned.cohort_id = e.cohort_id and planned.is_required
		join module_completions done on done.user_id = e.user_id and done.module_id = planned.module_id
		where e.state in ('active', 'paused') and ${IS_OPEN}
		group by e.user_id, e.cohort_id
		having ${finishedBetween(now)} and count(*) = (
			select count(*) from cohort_modules required where required.cohort_id = e.cohort_id and required.is_required
		)
		order by "completedAt" desc`)
}

function doneAlone(db: Database, { modules, now }: Sender): Done[] {
	return db.all<Done>(sql`
		select u.id as "userId", null as "cohortId", max(done.completed_at) as "completedAt"
		from users u
		join module_completions done on done.user_id = u.id and done.module_id in ${[...modules]}
		where ${IS_OPEN} and not exists (
			select 1 from enrolments e where e.user_id = u.id and e.state in ('active', 'paused')
		)
		group by u.id
		having ${finishedBetween(now)} and count(*) = ${modules.length}`)
}

/** Whether a person was asked and has not answered yet. */
export function waitsForFollowUp(db: Database, userId: string): boolean {
	const { survey, subject, isAnswered } = surveyTurns
	const isIt = and(eq(surveyTurns.userId, userId), eq(survey, 'behaviour'), eq(subject, PROGRAMME))
	return (
		db
			.select({ isAnswered })
			.from(surveyTurns)
			.where(and(isIt, eq(isAnswered, false)))
			.get() !== undefined
	)
}
