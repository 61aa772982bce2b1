import { m } from '#app/i18n/messages.ts'

/** What a refusal means to the reader, and its HTTP status: 400 to mend, 409 when something else came first. */
export function refusalMessage(reason: string): { text: string; status: 400 | 409 } {
	switch (reason) {
		case 'missing':
			return { text: m.answer_missing(), status: 400 }
		case 'incomplete':
			return { text: m.answer_incomplete(), status: 400 }
		case 'duplicate':
			return { text: m.answer_duplicate(), status: 400 }
		case 'too-long':
			return { text: m.answer_too_long(), status: 400 }
		case 'not-a-number':
			return { text: m.answer_not_a_number(), status: 400 }
		case 'id-reused':
			return { text: m.answer_id_reused(), status: 409 }
		case 'stale':
			return { text: m.stale_write(), status: 409 }
		case 'submitted':
			return { text: m.attempt_was_sent(), status: 409 }
		case 'pre-after-post':
			return { text: m.pre_test_closed(), status: 409 }
		case 'not-here':
			return { text: m.scenario_moved_on(), status: 409 }
		default:
			return { text: m.answer_unknown_option(), status: 400 }
	}
}
