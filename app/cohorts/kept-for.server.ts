import { AUDIT_KEPT_DAYS, INVITATIONS_KEPT_DAYS, type KeptFor } from '#app/identity/kept.ts'
import { SESSION_DAYS } from '#app/identity/session-cookie.ts'
import { WRITES_KEPT_DAYS } from '#app/learning/write-once.server.ts'
import { OUTBOX_KEPT_DAYS } from '#app/platform/kept.ts'
import { REMINDERS_KEPT_DAYS } from './forget-old-reminders.server.ts'

/** How long things about people are kept, from where it is decided. */
export const KEPT_FOR: KeptFor = {
	session: SESSION_DAYS,
	mail: OUTBOX_KEPT_DAYS,
	writes: WRITES_KEPT_DAYS,
	invitation: INVITATIONS_KEPT_DAYS,
	reminders: REMINDERS_KEPT_DAYS,
	audit: AUDIT_KEPT_DAYS,
}
