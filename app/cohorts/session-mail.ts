import { formatMoment } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { addressed, letter, type MailText } from '#app/identity/mails.ts'
import type { WhenAndWhere } from './session-news.ts'

type Told = {
	name: string
	news: 'changed' | 'cancelled'
	session: WhenAndWhere & { title: string }
	/** As people knew it. */
	known: WhenAndWhere
	cohort: { name: string; timeZone: string }
	/** Where the sessions to come are shown. */
	link: string
	unsubscribeLink: string
}

/** That a session was cancelled, or when and where it is now. */
export function sessionMail(given: Told, wantedLocale: string | null): MailText {
	const { locale, platform } = addressed(wantedLocale)
	const { session, known, cohort } = given
	const time = ({ startsAt }: WhenAndWhere) => formatMoment(startsAt, cohort.timeZone, locale)
	const isCancelled = given.news === 'cancelled'
	const { title } = session
	return {
		subject: isCancelled
			? m.mail_session_cancelled_subject({ platform }, { locale })
			: m.mail_session_changed_subject({ platform }, { locale }),
		body: letter(locale, [
			m.mail_greeting_name({ name: given.name }, { locale }),
			...(isCancelled
				? [m.mail_session_cancelled({ title, time: time(known) }, { locale })]
				: [m.mail_session_changed({ title }, { locale }), ...changes()]),
			m.mail_session_page({}, { locale }),
			given.link,
			m.mail_why_cohort({ cohort: cohort.name }, { locale }),
			m.mail_no_more({}, { locale }),
			given.unsubscribeLink,
		]),
		locale,
	}

	/** Everything one has to know to be there, and beside what is other what it was. */
	function changes(): string[] {
		const isAt = time(session)
		const lasts = m.session_minutes_long({ count: session.minutes }, { locale })
		const isMoved = session.startsAt !== known.startsAt
		return [
			isMoved
				? m.mail_session_moved({ time: isAt, lasts, before: time(known) }, { locale })
				: m.mail_session_time({ time: isAt, lasts }, { locale }),
			...place(),
			...link(),
		]
	}

	function link(): string[] {
		if (session.link) return [m.mail_session_link({}, { locale }), session.link]
		return known.link ? [m.mail_session_link_gone({}, { locale })] : []
	}

	function place(): string[] {
		if (session.place === known.place || known.place === '')
			return session.place ? [m.mail_session_place({ place: session.place }, { locale })] : []
		if (session.place === '') return [m.mail_session_place_gone({ before: known.place }, { locale })]
		return [m.mail_session_place_moved({ place: session.place, before: known.place }, { locale })]
	}
}
