import { m } from '#app/i18n/messages.ts'
import type { ErasureReason } from './erasure-reasons.ts'

const LABELS: Record<ErasureReason, () => string> = {
	'asked-in-person': m.erasure_asked_in_person,
	'asked-in-writing': m.erasure_asked_in_writing,
	ordered: m.erasure_ordered,
}

/** As a sentence of its own. */
export function erasureReasonLabel(reason: ErasureReason): string {
	return LABELS[reason]()
}
