import { m } from '#app/i18n/messages.ts'
import type { MailKind } from './mail-choices.server.ts'

const LABELS: Record<MailKind, () => string> = {
	reminders: m.mail_kind_reminders,
	digest: m.mail_kind_digest,
	messages: m.mail_kind_messages,
	surveys: m.mail_kind_surveys,
}
const HINTS: Record<MailKind, () => string> = {
	reminders: m.mail_kind_reminders_hint,
	digest: m.mail_kind_digest_hint,
	messages: m.mail_kind_messages_hint,
	surveys: m.mail_kind_surveys_hint,
}

/** What a kind of mail is called, and when it comes. */
export function mailKindLabel(kind: MailKind): { label: string; hint: string } {
	return { label: LABELS[kind](), hint: HINTS[kind]() }
}
