import { m } from '#app/i18n/messages.ts'
import { addressed, letter, type MailText } from '#app/identity/mails.ts'

/** The mail that asks, three months on, what has become of it at work. */
export function followUpMail(
	given: { name: string; link: string; unsubscribeLink: string },
	wantedLocale: string | null,
): MailText {
	const { locale, platform } = addressed(wantedLocale)
	return {
		subject: m.mail_survey_subject({}, { locale }),
		body: letter(locale, [
			m.mail_greeting_name({ name: given.name }, { locale }),
			m.mail_survey_why({ platform }, { locale }),
			m.mail_survey_anonymous({}, { locale }),
			given.link,
			m.mail_no_more({}, { locale }),
			given.unsubscribeLink,
		]),
		locale,
	}
}
