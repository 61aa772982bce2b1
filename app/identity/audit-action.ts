/** Everything the audit log records. The names are stored and translated; do not rename them. */
export const AUDIT_ACTIONS = [
	'signed-in',
	'sign-in-failed',
	'signed-out',
	'session-revoked',
	'password-changed',
	'password-reset-requested',
	'password-reset',
	'reset-link-issued',
	'person-invited',
	'invitation-accepted',
	'invitation-revoked',
	'roles-changed',
	'person-disabled',
	'person-enabled',
	'admin-created',
] as const
export type AuditAction = (typeof AUDIT_ACTIONS)[number]
