import { m } from '#app/i18n/messages.ts'
import type { EnrolmentAct } from './enrolment-acts.ts'
import type { EnrolmentState } from './enrolments.server.ts'

const STATES: Record<EnrolmentState, () => string> = {
	requested: m.enrolment_requested,
	active: m.enrolment_active,
	paused: m.enrolment_paused,
	removed: m.enrolment_removed,
	declined: m.enrolment_declined,
	moved: m.enrolment_moved,
}

export function enrolmentLabel(state: EnrolmentState): string {
	return STATES[state]()
}

const ACTS: Record<EnrolmentAct, () => string> = {
	accept: m.enrolment_accept,
	decline: m.enrolment_decline,
	pause: m.enrolment_pause,
	resume: m.enrolment_resume,
	remove: m.enrolment_remove,
	'bring-back': m.enrolment_bring_back,
}

/** On the button of an act. */
export function enrolmentActLabel(act: EnrolmentAct): string {
	return ACTS[act]()
}
