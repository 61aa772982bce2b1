import { and, eq } from 'drizzle-orm'
import { breather } from '#app/curriculum/breathe.server.ts'
import { readerDigits } from '#app/curriculum/reader-digits.server.ts'
import { withWording } from '#app/i18n/request-locale.server.ts'
import { takesMail } from '#app/identity/mail-choices.server.ts'
import { addressed } from '#app/identity/mails.ts'
import { unsubscribeLink } from '#app/identity/unsubscribe-link.ts'
import { enqueueMail } from '#app/platform/outbox.server.ts'
import type { Database, Transaction } from '#db/connection.ts'
import { enrolments } from '#db/schema/cohorts.ts'
import { users } from '#db/schema/identity.ts'
import { endOfSession } from './live-session.ts'
import { markTold, sessionsToTell } from './live-sessions.server.ts'
import { sessionMail } from './session-mail.ts'
import { sessionNews } from './session-news.ts'

type Sender = { origin: string; secret: string; now: number }
type ToTell = ReturnType<typeof sessionsToTell>[number]

/**
 * Tells those who take part that a session was moved or cancelled, one mail for all that was changed in a few minutes, and
 * returns how many mails. That they know is written with the mails.
 */
export async function tellSessionChanges(db: Database, sender: Sender): Promise<number> {
	const breathe = breather()
	let mails = 0
	for (const { session } of sessionsToTell(db)) {
		await breathe()
		mails += db.transaction(
			(tx) => {
				// Read again, in case somebody else has told it, or changed it, meanwhile.
				const toTell = sessionsToTell(tx).find((each) => each.session.id === session.id)
				return toTell ? tell(db, tx, toTell, sender) : 0
			},
			{ behavior: 'immediate' },
		)
	}
	return mails
}

function tell(db: Database, tx: Transaction, { session, known, cohort }: ToTell, sender: Sender): number {
	const { origin, secret, now } = sender
	const news = sessionNews(session, known, now)
	if (news === 'later') return 0
	markTold(tx, session.id)
	if (news === 'nothing') return 0
	const expiresAt = Math.max(endOfSession(session), endOfSession(known))
	const people = peopleToTell(db, cohort.id)
	for (const { id: userId, email, displayName, interfaceLocale, contextId } of people) {
		const { locale } = addressed(interfaceLocale ?? cohort.locale)
		const endLink = unsubscribeLink(origin, { userId, kind: 'reminders', secret })
		const given = { name: displayName, news, session, known, cohort, link: `${origin}/learn`, unsubscribeLink: endLink }
		const mail = withWording({ locale, digits: readerDigits(db, { locale, contextId }) }, () =>
			sessionMail(given, locale),
		)
		enqueueMail(tx, { to: email ?? '', ...mail, expiresAt, unsubscribeLink: endLink }, now)
	}
	return people.length
}

/** Who is at work in a cohort and takes such mail, which implies an address. */
function peopleToTell(db: Database, cohortId: string) {
	const { id, email, displayName, interfaceLocale, contextId } = users
	return db
		.select({ id, email, displayName, interfaceLocale, contextId })
		.from(enrolments)
		.innerJoin(users, eq(users.id, enrolments.userId))
		.where(and(eq(enrolments.cohortId, cohortId), eq(enrolments.state, 'active'), takesMail(db, 'reminders')))
		.all()
}
