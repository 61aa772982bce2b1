import { redirect } from 'react-router'
import { m } from '#app/i18n/messages.ts'
import { readCookie, writeCookie } from './cookies.ts'
import { env } from './env.server.ts'

/** What a page may be told after an act on another one. */
const TOASTS = {
	saved: m.toast_saved,
	'signed-out': m.toast_signed_out,
	'password-changed': m.toast_password_changed,
	'password-reset': m.toast_password_reset,
	'device-signed-out': m.toast_device_signed_out,
	'devices-signed-out': m.toast_devices_signed_out,
	'invitation-sent': m.toast_invitation_sent,
	'invitations-sent': m.toast_invitations_sent,
	'invitation-revoked': m.toast_invitation_revoked,
	'roles-changed': m.toast_roles_changed,
	'account-disabled': m.toast_account_disabled,
	'account-enabled': m.toast_account_enabled,
	'handed-over': m.toast_handed_over,
	published: m.toast_published,
	discarded: m.toast_discarded,
	settled: m.toast_settled,
	'taken-back': m.toast_taken_back,
	withdrawn: m.toast_withdrawn,
	commented: m.toast_commented,
	resolved: m.toast_comment_resolved,
	reopened: m.toast_comment_reopened,
	'changes-requested': m.toast_changes_requested,
	recalled: m.toast_recalled,
	'brought-up-to-date': m.toast_brought_up_to_date,
	'context-created': m.toast_context_created,
	'language-added': m.toast_language_added,
	'lesson-begun': m.toast_lesson_begun,
	'lessons-drafted': m.toast_lessons_drafted,
	'term-kept': m.toast_term_kept,
	'context-granted': m.toast_context_granted,
	'grant-revoked': m.toast_grant_revoked,
	'certificate-issued': m.toast_certificate_issued,
	'certificates-issued': m.toast_certificates_issued,
	'certificate-revoked': m.toast_certificate_revoked,
	'certificate-reissued': m.toast_certificate_reissued,
	'session-added': m.toast_session_added,
	'session-changed': m.toast_session_changed,
	'session-cancelled': m.toast_session_cancelled,
	'attendance-saved': m.toast_attendance_saved,
	'calendar-made': m.toast_calendar_made,
	'calendar-removed': m.toast_calendar_removed,
	'message-sent': m.toast_message_sent,
	'person-erased': m.toast_person_erased,
	welcome: m.toast_welcome,
	'cohort-created': m.toast_cohort_created,
	'cohort-closed': m.toast_cohort_closed,
	'cohort-reopened': m.toast_cohort_reopened,
	'trainer-added': m.toast_trainer_added,
	'trainer-removed': m.toast_trainer_removed,
	'enrolment-accepted': m.toast_enrolment_accepted,
	'enrolment-declined': m.toast_enrolment_declined,
	'enrolment-paused': m.toast_enrolment_paused,
	'enrolment-resumed': m.toast_enrolment_resumed,
	'enrolment-removed': m.toast_enrolment_removed,
	'enrolment-moved': m.toast_enrolment_moved,
	'slip-revoked': m.toast_slip_revoked,
	'join-link-made': m.toast_join_link_made,
	'join-link-closed': m.toast_join_link_closed,
	joined: m.toast_joined,
} as const

export type Toast = keyof typeof TOASTS

/** Goes on to another page, which says once what was done. */
export function redirectWithToast(path: string, toast: Toast, headers: HeadersInit = {}): Response {
	const response = redirect(path, { headers })
	response.headers.append('Set-Cookie', writeCookie('toast', toast, { maxAgeSeconds: 30, isTls: env().isTls }))
	return response
}

/** The message waiting for this reader, and the cookie line that clears it. */
export function takeToast(request: Request): { message: string; clear: string } | null {
	const name = readCookie(request, 'toast')
	if (name === null || !Object.hasOwn(TOASTS, name)) return null
	return {
		message: TOASTS[name as Toast](),
		clear: writeCookie('toast', '', { maxAgeSeconds: 0, isTls: env().isTls }),
	}
}
