import { isolated } from '#app/i18n/isolated.ts'
import type { InterfaceLocale } from '#app/i18n/locale.ts'
import { m } from '#app/i18n/messages.ts'
import { addressed, letter, type MailText } from '#app/identity/mails.ts'

/** After this the news that one is in a cohort is no news. */
const NEWS_FOR_MS = 14 * 24 * 60 * 60 * 1000

/** Tells somebody with an account that a trainer has put them into a cohort. */
export function enrolledMail(
	given: { trainer: string; cohort: string; origin: string; now: number },
	wanted: InterfaceLocale,
): MailText & { expiresAt: number } {
	const { locale, platform } = addressed(wanted)
	const { origin, now } = given
	const params = { trainer: isolated(given.trainer), cohort: isolated(given.cohort), platform }
	return {
		subject: m.joining_mail_enrolled_subject({ cohort: given.cohort }, { locale }),
		body: letter(locale, [
			m.mail_greeting({}, { locale }),
			m.joining_mail_enrolled_what(params, { locale }),
			m.joining_mail_enrolled_how({}, { locale }),
			`${origin}/learn`,
			m.joining_mail_enrolled_not_you(params, { locale }),
		]),
		locale,
		expiresAt: now + NEWS_FOR_MS,
	}
}

/** For who asked to join with an address: those with an account sign in, the others make one first. */
export function askMail(given: { cohort: string; link: string; isMember: boolean }, wanted: InterfaceLocale): MailText {
	const { locale, platform } = addressed(wanted)
	const params = { cohort: isolated(given.cohort), platform }
	return {
		subject: m.joining_mail_ask_subject({ cohort: given.cohort }, { locale }),
		body: letter(locale, [
			m.mail_greeting({}, { locale }),
			m.joining_mail_ask_what(params, { locale }),
			given.isMember ? m.joining_mail_ask_sign_in({}, { locale }) : m.joining_mail_ask_new({}, { locale }),
			given.link,
			m.joining_mail_ask_ignore({}, { locale }),
		]),
		locale,
	}
}
