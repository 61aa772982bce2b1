import { isolated } from '#app/i18n/isolated.ts'
import { m } from '#app/i18n/messages.ts'
import { adaptationAuditSentence } from './adaptation-audit.ts'
import { AUDIT_ACTIONS, type AuditAction } from './audit-action.ts'
import { cohortAuditSentence } from './cohort-audit.ts'
import { contactAuditSentence } from './contact-audit.ts'
import { erasureReasonLabel } from './erasure-reason-label.ts'
import { ERASURE_REASONS } from './erasure-reasons.ts'
import { roleLabel } from './role-label.ts'
import { orderedRoles } from './user.ts'

type Entry = {
	action: string
	actorName: string | null
	/** Null where nobody was signed in, or where it was done on the machine itself. */
	actorId: string | null
	subjectName: string | null
	/** With an id and no name it is somebody who was erased. */
	subjectId: string | null
	detail: Record<string, string | number | boolean | string[]>
}

/** What an entry of the audit log says, as one or two sentences in the reader's language. */
export function auditSentence({ action, actorId, detail, ...entry }: Entry): string {
	const actorName = entry.actorName ?? (actorId === null ? null : m.audit_former_member())
	const subjectName = entry.subjectName ?? (entry.subjectId === null ? null : m.audit_former_member())
	const actor = isolated(actorName ?? m.audit_nobody())
	const subject = isolated(subjectName ?? m.audit_nobody())
	const people = { actor, subject }
	switch (action) {
		case 'signed-in':
			return m.audit_signed_in(people)
		case 'sign-in-failed': {
			const what = subjectName === null ? m.audit_sign_in_failed_unknown() : m.audit_sign_in_failed(people)
			return detail.wasLastTry === true ? `${what} ${m.audit_last_try()}` : what
		}
		case 'signed-out':
			return m.audit_signed_out(people)
		case 'session-revoked':
			return m.audit_session_revoked(people)
		case 'password-changed':
			return m.audit_password_changed(people)
		case 'password-reset-requested':
			return subjectName === null
				? m.audit_password_reset_requested_unknown()
				: m.audit_password_reset_requested(people)
		case 'password-reset':
			return m.audit_password_reset(people)
		case 'reset-link-issued':
			return m.audit_reset_link_issued(people)
		case 'person-invited':
			return m.audit_person_invited({ ...people, roles: rolesIn(detail.roles) })
		case 'invitation-accepted':
			return m.audit_invitation_accepted({ ...people, roles: rolesIn(detail.roles) })
		case 'invitation-revoked':
			return m.audit_invitation_revoked(people)
		case 'roles-changed':
			return m.audit_roles_changed({ ...people, before: rolesIn(detail.before), after: rolesIn(detail.after) })
		case 'person-disabled':
			return actorId === null ? m.audit_person_disabled_on_server(people) : m.audit_person_disabled(people)
		case 'person-enabled':
			return m.audit_person_enabled(people)
		case 'admin-created':
			return m.audit_admin_created(people)
		case 'data-downloaded':
			return m.audit_data_downloaded(people)
		case 'person-erased':
			return erasedSentence(entry.subjectId === actorId, people, detail.reason)
		default:
			return (
				adaptationAuditSentence({ action, actor, subject, detail }) ??
				cohortAuditSentence({ action, actor, subject, detail }) ??
				contactAuditSentence({ action, actor, detail }) ??
				action
			)
	}
}

/** Whom, nobody can say any more; why, if it was an admin who did it. */
function erasedSentence(
	isTheirOwn: boolean,
	people: { actor: string; subject: string },
	reason: Entry['detail'][string] | undefined,
): string {
	if (isTheirOwn) return m.audit_person_erased_oneself()
	const known = ERASURE_REASONS.find((each) => each === reason)
	const what = m.audit_person_erased(people)
	return known ? `${what} ${erasureReasonLabel(known)}` : what
}

const KINDS: Record<AuditAction, () => string> = {
	'signed-in': m.audit_kind_signed_in,
	'sign-in-failed': m.audit_kind_sign_in_failed,
	'signed-out': m.audit_kind_signed_out,
	'session-revoked': m.audit_kind_session_revoked,
	'password-changed': m.audit_kind_password_changed,
	'password-reset-requested': m.audit_kind_password_reset_requested,
	'password-reset': m.audit_kind_password_reset,
	'reset-link-issued': m.audit_kind_reset_link_issued,
	'person-invited': m.audit_kind_person_invited,
	'invitation-accepted': m.audit_kind_invitation_accepted,
	'invitation-revoked': m.audit_kind_invitation_revoked,
	'roles-changed': m.audit_kind_roles_changed,
	'person-disabled': m.audit_kind_person_disabled,
	'person-enabled': m.audit_kind_person_enabled,
	'admin-created': m.audit_kind_admin_created,
	'data-downloaded': m.audit_kind_data_downloaded,
	'person-erased': m.audit_kind_person_erased,
	'context-granted': m.audit_kind_context_granted,
	'context-grant-revoked': m.audit_kind_context_grant_revoked,
	'draft-started': m.audit_kind_draft_started,
	'draft-discarded': m.audit_kind_draft_discarded,
	'revision-submitted': m.audit_kind_revision_submitted,
	'submission-recalled': m.audit_kind_submission_recalled,
	'changes-requested': m.audit_kind_changes_requested,
	'revision-published': m.audit_kind_revision_published,
	'revision-taken-back': m.audit_kind_revision_taken_back,
	'adaptation-withdrawn': m.audit_kind_adaptation_withdrawn,
	'text-settled': m.audit_kind_text_settled,
	'staleness-told': m.audit_kind_staleness_told,
	'context-created': m.audit_kind_context_created,
	'locale-added': m.audit_kind_locale_added,
	'layer-imported': m.audit_kind_layer_imported,
	'layer-exported': m.audit_kind_layer_exported,
	'setting-changed': m.audit_kind_setting_changed,
	'image-uploaded': m.audit_kind_image_uploaded,
	'cohort-created': m.audit_kind_cohort_created,
	'cohort-changed': m.audit_kind_cohort_changed,
	'cohort-closed': m.audit_kind_cohort_closed,
	'cohort-reopened': m.audit_kind_cohort_reopened,
	'cohort-trainer-added': m.audit_kind_cohort_trainer_added,
	'cohort-trainer-removed': m.audit_kind_cohort_trainer_removed,
	'export-made': m.audit_kind_export_made,
	'certificate-issued': m.audit_kind_certificate_issued,
	'certificate-revoked': m.audit_kind_certificate_revoked,
	'certificate-reissued': m.audit_kind_certificate_reissued,
	'enrolment-changed': m.audit_kind_enrolment_changed,
	'people-imported': m.audit_kind_people_imported,
	'slips-made': m.audit_kind_slips_made,
	'slip-used': m.audit_kind_slip_used,
	'slip-revoked': m.audit_kind_slip_revoked,
	'join-link-made': m.audit_kind_join_link_made,
	'join-link-closed': m.audit_kind_join_link_closed,
	'join-requested': m.audit_kind_join_requested,
	'session-created': m.audit_kind_session_created,
	'session-changed': m.audit_kind_session_changed,
	'session-cancelled': m.audit_kind_session_cancelled,
	'attendance-recorded': m.audit_kind_attendance_recorded,
	'message-sent': m.audit_kind_message_sent,
}

/** The kinds of entries, for choosing one. */
export function auditKinds(): { value: AuditAction; label: string }[] {
	return AUDIT_ACTIONS.map((action) => ({ value: action, label: KINDS[action]() }))
}

function rolesIn(value: Entry['detail'][string] | undefined): string {
	return Array.isArray(value) ? orderedRoles(value).map(roleLabel).join(' · ') : ''
}
