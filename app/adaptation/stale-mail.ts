import { m } from '#app/i18n/messages.ts'
import { addressed, letter, type MailText } from '#app/identity/mails.ts'

/** More would be skimmed; the page lists them all. */
const MOST_FILES = 20

type StaleNews = { name: string; files: readonly { context: string; path: string }[]; origin: string }

/** Tells an author which of their texts rest on words that have changed. */
export function staleMail({ name, files, origin }: StaleNews, wantedLocale: string | null): MailText {
	const { locale, platform } = addressed(wantedLocale)
	const listed = files.slice(0, MOST_FILES).map(({ context, path }) => `${context}: ${path}`)
	const rest = files.length - listed.length
	return {
		subject: m.mail_stale_subject({ platform }, { locale }),
		body: letter(locale, [
			m.mail_greeting_name({ name }, { locale }),
			m.mail_stale_what({ count: files.length }, { locale }),
			[...listed, ...(rest > 0 ? [m.mail_stale_more({ count: rest }, { locale })] : [])].join('\n'),
			m.mail_stale_how({}, { locale }),
			`${origin}/trainer/adaptations`,
			m.mail_stale_once({}, { locale }),
		]),
		locale,
	}
}
