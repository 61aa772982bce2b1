import { formatList, formatMoment } from '#app/i18n/format.ts'
import type { InterfaceLocale } from '#app/i18n/locale.ts'
import { m } from '#app/i18n/messages.ts'
import { addressed, letter, type MailText } from '#app/identity/mails.ts'
import type { StuckReason } from './stuck.ts'
import type { CohortWeek } from './weekly-digest.ts'

/** More names would be skimmed; the page has them all. */
const MOST_NAMES = 10

type Digest = {
	name: string
	weeks: readonly CohortWeek[]
	/** Of modules, in the reader's language. */
	titleOf: (moduleId: string) => string
	origin: string
	unsubscribeLink: string
}

/** One mail about all cohorts of a trainer; each is a block with its own link. */
export function digestMail(
	{ name, weeks, titleOf, origin, unsubscribeLink }: Digest,
	wantedLocale: string | null,
): MailText {
	const { locale, platform } = addressed(wantedLocale)
	return {
		subject: m.mail_digest_subject({ platform }, { locale }),
		body: letter(locale, [
			m.mail_greeting_name({ name }, { locale }),
			m.mail_digest_intro({}, { locale }),
			...weeks.flatMap((week) => [
				blockOf(week, titleOf, locale).join('\n'),
				`${origin}/trainer/cohorts/${week.cohort.id}`,
			]),
			m.mail_no_more({}, { locale }),
			unsubscribeLink,
		]),
		locale,
	}
}

function blockOf(
	{ cohort, unopened, stuck, requests, sessions }: CohortWeek,
	titleOf: Digest['titleOf'],
	locale: InterfaceLocale,
) {
	return [
		`${cohort.name}`,
		...(requests > 0 ? [item(m.mail_digest_requests({ count: requests }, { locale }))] : []),
		...unopened.map(({ moduleId, count }) =>
			item(m.mail_digest_unopened({ count, module: titleOf(moduleId) }, { locale })),
		),
		...stuck.map(({ reason, names }) => item(stuckLine(reason, names, locale))),
		...sessions.map(({ title, startsAt }) =>
			item(m.mail_digest_session({ title, time: formatMoment(startsAt, cohort.timeZone, locale) }, { locale })),
		),
	]
}

const item = (text: string) => `• ${text}`

const STUCK: Record<StuckReason, typeof m.mail_digest_inactive> = {
	'not-started': m.mail_digest_not_started,
	'failed-twice': m.mail_digest_failed_twice,
	inactive: m.mail_digest_inactive,
}

function stuckLine(reason: StuckReason, names: readonly string[], locale: InterfaceLocale): string {
	const rest = names.length - MOST_NAMES
	const named = [
		...names.slice(0, MOST_NAMES),
		...(rest > 0 ? [m.mail_digest_more_names({ count: rest }, { locale })] : []),
	]
	return STUCK[reason]({ count: names.length, names: formatList(named, locale) }, { locale })
}
