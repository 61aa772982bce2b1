import { href } from 'react-router'
import { m } from '#app/i18n/messages.ts'

type Place = { to: string; label: string; isExact?: boolean }

/** The pages of one cohort, in the order in which they are listed above each of them. */
export function cohortPlaces(cohort: string): Place[] {
	return [
		{ to: href('/trainer/cohorts/:cohort', { cohort }), label: m.cohort_overview(), isExact: true },
		{ to: href('/trainer/cohorts/:cohort/people', { cohort }), label: m.cohort_people() },
		{ to: href('/trainer/cohorts/:cohort/invite', { cohort }), label: m.joining_place() },
		{ to: href('/trainer/cohorts/:cohort/plan', { cohort }), label: m.cohort_plan() },
		{ to: href('/trainer/cohorts/:cohort/sessions', { cohort }), label: m.sessions() },
		{ to: href('/trainer/cohorts/:cohort/messages', { cohort }), label: m.cohort_messages() },
		{ to: href('/trainer/cohorts/:cohort/certificates', { cohort }), label: m.certificates() },
		{ to: href('/trainer/cohorts/:cohort/exports', { cohort }), label: m.exports() },
		{ to: href('/trainer/cohorts/:cohort/settings', { cohort }), label: m.cohort_settings() },
	]
}
