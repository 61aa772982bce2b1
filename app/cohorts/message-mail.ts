import { m } from '#app/i18n/messages.ts'
import { addressed, letter, type MailText } from '#app/identity/mails.ts'

type Written = {
	name: string
	author: string
	cohort: string
	subject: string
	body: string
	/** Of the message on the reader's page. */
	link: string
	unsubscribeLink: string
}

/** A trainer's words as they were written, in a frame of the reader's language. */
export function messageMail(given: Written, wantedLocale: string | null): MailText {
	const { locale } = addressed(wantedLocale)
	const opening = letter(locale, [
		m.mail_greeting_name({ name: given.name }, { locale }),
		m.mail_message_from({ author: given.author, cohort: given.cohort }, { locale }),
	])
	const closing = letter(locale, [
		m.mail_message_page({}, { locale }),
		given.link,
		m.mail_why_cohort({ cohort: given.cohort }, { locale }),
		m.mail_no_more({}, { locale }),
		given.unsubscribeLink,
	])
	// The trainer's words may be of another language than the frame, so they keep the direction that is theirs.
	return { subject: given.subject, body: [opening, RULE, given.body, RULE, closing].join('\n'), locale }
}

const RULE = '— — —\n'
