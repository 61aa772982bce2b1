import { m } from '#app/i18n/messages.ts'
import type { Phase } from './cohort-phase.ts'

const LABELS: Record<Phase, () => string> = {
	current: m.cohort_current,
	upcoming: m.cohort_upcoming,
	ended: m.cohort_ended,
	closed: m.cohort_closed,
}

export function phaseLabel(phase: Phase): string {
	return LABELS[phase]()
}
