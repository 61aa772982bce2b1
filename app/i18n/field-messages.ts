import { m } from './messages.ts'

/** What a schema's code for a fault says to the person at the form. Texts that are no code are shown as they are. */
const FIELD_MESSAGES: Record<string, () => string> = {
	'name-missing': m.fault_name_missing,
	'name-too-long': m.fault_name_too_long,
	'name-not-allowed': m.fault_name_not_allowed,
	'email-missing': m.fault_email_missing,
	'email-not-valid': m.fault_email_not_valid,
	'identifier-missing': m.fault_identifier_missing,
	'username-missing': m.fault_username_missing,
	'username-not-valid': m.fault_username_not_valid,
	'username-taken': m.fault_username_taken,
	'password-missing': m.fault_password_missing,
	'already-a-member': m.fault_already_a_member,
	'wrong-credentials': m.fault_wrong_credentials,
	'too-many-tries': m.error_too_many_text,
	'password-too-short': m.fault_password_too_short,
	'password-too-long': m.fault_password_too_long,
	'password-too-common': m.fault_password_too_common,
	'password-is-name': m.fault_password_is_name,
	'new-password-missing': m.fault_new_password_missing,
	'wrong-password': m.fault_wrong_password,
	'already-signed-in': m.fault_already_signed_in,
	'no-role': m.fault_no_role,
	'last-admin': m.last_admin,
	'context-unknown': m.fault_context_unknown,
	'emails-missing': m.fault_emails_missing,
	'too-many-invitations': m.fault_too_many_invitations,
}

export function fieldMessage(code: string): string {
	return FIELD_MESSAGES[code]?.() ?? code
}
