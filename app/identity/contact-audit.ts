import { isolated } from '#app/i18n/isolated.ts'
import { m } from '#app/i18n/messages.ts'

type Detail = Record<string, string | number | boolean | string[]>

/** What an entry about sessions and messages of a cohort says; null for one about something else. */
export function contactAuditSentence({ action, actor, detail }: { action: string; actor: string; detail: Detail }) {
	const cohort = isolated(String(detail.name ?? ''))
	const session = isolated(String(detail.session ?? ''))
	const count = Number(detail.people ?? 0)
	switch (action) {
		case 'session-created':
			return m.audit_session_created({ actor, session, cohort })
		case 'session-changed':
			return m.audit_session_changed({ actor, session, cohort })
		case 'session-cancelled':
			return m.audit_session_cancelled({ actor, session, cohort })
		case 'attendance-recorded':
			return m.audit_attendance_recorded({ actor, session, cohort, count })
		case 'message-sent':
			return m.audit_message_sent({ actor, cohort, count })
		default:
			return null
	}
}
