import { formatNumber } from '#app/i18n/format.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { m } from '#app/i18n/messages.ts'

type Detail = Record<string, string | number | boolean | string[]>
type Entry = { action: string; actor: string; subject: string; detail: Detail }

/** What an entry about cohorts says; null for an entry about something else. Cohorts are named as they were then. */
export function cohortAuditSentence({ action, actor, subject, detail }: Entry): string | null {
	const cohort = isolated(String(detail.name ?? ''))
	switch (action) {
		case 'cohort-created':
			return m.audit_cohort_created({ actor, cohort })
		case 'cohort-changed':
			return m.audit_cohort_changed({ actor, cohort })
		case 'cohort-closed':
			return m.audit_cohort_closed({ actor, cohort })
		case 'cohort-reopened':
			return m.audit_cohort_reopened({ actor, cohort })
		case 'cohort-trainer-added':
			return m.audit_cohort_trainer_added({ actor, subject, cohort })
		case 'cohort-trainer-removed':
			return m.audit_cohort_trainer_removed({ actor, subject, cohort })
		case 'export-made': {
			const file = isolated(String(detail.file ?? ''))
			return detail.withNames === true
				? m.audit_export_made_names({ actor, file })
				: m.audit_export_made({ actor, file })
		}
		case 'certificate-issued':
			return m.audit_certificate_issued({ actor, subject, cohort })
		case 'certificate-revoked':
			return m.audit_certificate_revoked({ actor, subject, cohort })
		case 'certificate-reissued':
			return m.audit_certificate_reissued({ actor, subject, cohort })
		case 'enrolment-changed':
			return enrolmentSentence({ actor, subject, cohort }, detail.after)
		default:
			return joiningSentence({ action, actor, detail }, cohort)
	}
}

/** How people come in. */
function joiningSentence({ action, actor, detail }: Omit<Entry, 'subject'>, cohort: string): string | null {
	const said = { actor, cohort }
	const counted = (name: string) => formatNumber(Number(detail[name]))
	const number = counted('number')
	switch (action) {
		case 'people-imported':
			return m.audit_people_imported({
				...said,
				invited: counted('invited'),
				enrolled: counted('enrolled'),
				slips: counted('slips'),
			})
		case 'slips-made':
			return m.audit_slips_made({ ...said, count: Number(detail.count) })
		case 'slip-used':
			return m.audit_slip_used({ ...said, number })
		case 'slip-revoked':
			return m.audit_slip_revoked({ ...said, number })
		case 'join-link-made':
			return m.audit_join_link_made(said)
		case 'join-link-closed':
			return m.audit_join_link_closed(said)
		case 'join-requested':
			return m.audit_join_requested(said)
		default:
			return null
	}
}

function enrolmentSentence(
	said: { actor: string; subject: string; cohort: string },
	after: Detail[string] | undefined,
) {
	switch (after) {
		case 'active':
			return m.audit_enrolment_active(said)
		case 'requested':
			return m.audit_enrolment_requested(said)
		case 'paused':
			return m.audit_enrolment_paused(said)
		case 'removed':
			return m.audit_enrolment_removed(said)
		case 'declined':
			return m.audit_enrolment_declined(said)
		case 'moved':
			return m.audit_enrolment_moved(said)
		default:
			return m.audit_enrolment_changed(said)
	}
}
