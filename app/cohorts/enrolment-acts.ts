import type { EnrolmentState } from './enrolments.server.ts'

/** What a trainer does with somebody's enrolment; moving to another cohort is told apart, since it needs that cohort. */
export const ENROLMENT_ACTS = ['accept', 'decline', 'pause', 'resume', 'remove', 'bring-back'] as const
export type EnrolmentAct = (typeof ENROLMENT_ACTS)[number]

const STEPS: Record<EnrolmentAct, { from: readonly EnrolmentState[]; to: EnrolmentState }> = {
	accept: { from: ['requested', 'declined'], to: 'active' },
	decline: { from: ['requested'], to: 'declined' },
	pause: { from: ['active'], to: 'paused' },
	resume: { from: ['paused'], to: 'active' },
	remove: { from: ['active', 'paused'], to: 'removed' },
	'bring-back': { from: ['removed'], to: 'active' },
}

/** The state that an act leads to; null where it makes no sense, as on a page that was left open. */
export function stateAfter(state: EnrolmentState, act: EnrolmentAct): EnrolmentState | null {
	const { from, to } = STEPS[act]
	return from.includes(state) ? to : null
}

/** The acts that make sense for somebody in this state, in the order in which they are offered. */
export function possibleActs(state: EnrolmentState): EnrolmentAct[] {
	return ENROLMENT_ACTS.filter((act) => stateAfter(state, act) !== null)
}

/** Who takes part can go on in another cohort. */
export function canMove(state: EnrolmentState): boolean {
	return state === 'active' || state === 'paused'
}
