import { formatLetterDate } from '#app/i18n/format.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { directionOf, type InterfaceLocale, isInterfaceLocale } from '#app/i18n/locale.ts'
import { m } from '#app/i18n/messages.ts'
import { OUTBOX_KEPT_DAYS } from '#app/platform/kept.ts'

/** The texts of the mails that identity sends: plain text, in the reader's language, the link on a line of its own. */
export type MailText = { subject: string; body: string; locale: InterfaceLocale }

export function invitationMail(
	given: { inviter: string; cohort: string | null; link: string; expiresAt: number },
	wantedLocale: string | null,
): MailText {
	const { locale, platform } = addressed(wantedLocale)
	const params = { inviter: given.inviter, platform, date: formatLetterDate(given.expiresAt, locale) }
	return {
		subject: m.mail_invitation_subject(params, { locale }),
		body: letter(locale, [
			m.mail_greeting({}, { locale }),
			m.mail_invitation_why(params, { locale }),
			...(given.cohort === null ? [] : [m.mail_invitation_cohort({ cohort: isolated(given.cohort) }, { locale })]),
			m.mail_invitation_how({}, { locale }),
			given.link,
			m.mail_invitation_until(params, { locale }),
			m.mail_invitation_ignore({}, { locale }),
		]),
		locale,
	}
}

export function passwordResetMail(given: { name: string; link: string }, wantedLocale: string | null): MailText {
	const { locale, platform } = addressed(wantedLocale)
	return {
		subject: m.mail_reset_subject({ platform }, { locale }),
		body: letter(locale, [
			m.mail_greeting_name({ name: given.name }, { locale }),
			m.mail_reset_why({ platform }, { locale }),
			given.link,
			m.mail_reset_until({}, { locale }),
			m.mail_reset_ignore({}, { locale }),
		]),
		locale,
	}
}

export function passwordChangedMail(given: { name: string; link: string }, wantedLocale: string | null): MailText {
	const { locale, platform } = addressed(wantedLocale)
	return {
		subject: m.mail_password_changed_subject({ platform }, { locale }),
		body: letter(locale, [
			m.mail_greeting_name({ name: given.name }, { locale }),
			m.mail_password_changed_what({ platform }, { locale }),
			m.mail_password_changed_not_you({}, { locale }),
			given.link,
		]),
		locale,
	}
}

/** To an address that is known no longer; it names nobody. */
export function erasedMail(wantedLocale: string | null): MailText {
	const { locale, platform } = addressed(wantedLocale)
	return {
		subject: m.mail_erased_subject({ platform }, { locale }),
		body: letter(locale, [
			m.mail_greeting({}, { locale }),
			m.mail_erased_what({ platform }, { locale }),
			m.mail_erased_last({ time: m.days_kept({ count: OUTBOX_KEPT_DAYS }, { locale }) }, { locale }),
		]),
		locale,
	}
}

/** The locale a mail is written in, and the name of the platform in it. */
export function addressed(wantedLocale: string | null) {
	const locale = isInterfaceLocale(wantedLocale) ? wantedLocale : 'en'
	return { locale, platform: m.product_name({}, { locale }) }
}

const RIGHT_TO_LEFT_MARK = '\u200f'

/** Mail programs take a paragraph's direction from its first letter, which may be that of a Latin name. */
export function letter(locale: InterfaceLocale, paragraphs: string[]): string {
	const marked = directionOf(locale) === 'rtl' ? paragraphs.map(markDirection) : paragraphs
	return `${marked.join('\n\n')}\n`
}

function markDirection(paragraph: string): string {
	return paragraph.startsWith('http') ? paragraph : RIGHT_TO_LEFT_MARK + paragraph
}
