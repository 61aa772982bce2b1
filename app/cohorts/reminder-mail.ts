import { formatDay } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { addressed, letter, type MailText } from '#app/identity/mails.ts'

type Reminded = {
	name: string
	/** In the order in which they are to be said; `module` is a title in the reader's language. */
	lines: readonly { kind: 'due-soon' | 'overdue' | 'inactive'; module: string; dueOn: string | null }[]
	cohort: string
	/** Where to go on. */
	link: string
	unsubscribeLink: string
}

/** All that a person is reminded of on one day. */
export function reminderMail(given: Reminded, wantedLocale: string | null): MailText {
	const { locale, platform } = addressed(wantedLocale)
	const said = given.lines.map(({ kind, module, dueOn }) => {
		const params = { module, date: dueOn === null ? '' : formatDay(dueOn, locale) }
		if (kind === 'due-soon') return m.mail_reminder_due_soon(params, { locale })
		return kind === 'overdue' ? m.mail_reminder_overdue(params, { locale }) : m.mail_reminder_inactive({}, { locale })
	})
	return {
		subject: m.mail_reminder_subject({ platform }, { locale }),
		body: letter(locale, [
			m.mail_greeting_name({ name: given.name }, { locale }),
			...new Set(said),
			m.mail_reminder_go_on({}, { locale }),
			given.link,
			m.mail_why_cohort({ cohort: given.cohort }, { locale }),
			m.mail_no_more({}, { locale }),
			given.unsubscribeLink,
		]),
		locale,
	}
}
