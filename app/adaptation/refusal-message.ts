import { MAX_BYTES } from '#app/curriculum/source-limits.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { MAX_PIXELS, MAX_UPLOAD_BYTES } from './picture-size.ts'

type Message = { text: string; status: 400 | 403 | 404 | 409 | 429 }

const STATUS = { mend: 400, forbidden: 403, gone: 404, overtaken: 409, tooMany: 429 } as const

const MESSAGES: Record<string, [() => string, keyof typeof STATUS]> = {
	'not-allowed': [m.adaptation_not_allowed, 'forbidden'],
	'not-found': [m.adaptation_not_found, 'gone'],
	'unknown-path': [m.adaptation_unknown_path, 'gone'],
	'unknown-person': [m.adaptation_unknown_person, 'mend'],
	'unknown-context': [m.adaptation_unknown_context, 'mend'],
	'unknown-locale': [m.adaptation_unknown_locale, 'mend'],
	'context-taken': [m.adaptation_context_taken, 'overtaken'],
	'locale-taken': [m.adaptation_locale_taken, 'overtaken'],
	'unknown-lesson': [m.adaptation_unknown_lesson, 'mend'],
	'required-lesson': [m.adaptation_required_lesson, 'mend'],
	'lesson-taken': [m.adaptation_lesson_taken, 'overtaken'],
	'unknown-term': [m.adaptation_unknown_term, 'mend'],
	'faulty-draft': [m.adaptation_faulty_draft, 'overtaken'],
	'no-archive': [m.adaptation_no_archive, 'mend'],
	'not-in-base': [m.adaptation_not_in_base, 'mend'],
	'not-adaptable': [m.adaptation_not_adaptable, 'mend'],
	'too-large': [tooLarge, 'mend'],
	'too-long': [m.adaptation_too_long, 'mend'],
	'not-editable': [m.adaptation_not_editable, 'overtaken'],
	'not-open': [m.adaptation_not_open, 'overtaken'],
	'not-in-review': [m.adaptation_not_in_review, 'overtaken'],
	'own-text': [m.adaptation_own_text, 'forbidden'],
	'needs-review': [m.adaptation_needs_review, 'forbidden'],
	'note-missing': [m.adaptation_note_missing, 'mend'],
	'checklist-missing': [m.adaptation_checklist_missing, 'mend'],
	'nothing-changed': [m.adaptation_nothing_changed, 'mend'],
	'moved-on': [m.adaptation_moved_on, 'overtaken'],
	overtaken: [m.adaptation_overtaken, 'overtaken'],
	faults: [m.adaptation_faults, 'mend'],
	conflict: [m.adaptation_conflict, 'overtaken'],
	undecided: [m.adaptation_undecided, 'mend'],
	'not-stale': [m.adaptation_not_stale, 'overtaken'],
	'not-in-force': [m.adaptation_not_in_force, 'overtaken'],
	'not-published': [m.adaptation_not_in_force, 'overtaken'],
	'is-in-force': [m.adaptation_is_in_force, 'overtaken'],
	'no-comment': [m.adaptation_no_comment, 'mend'],
	'no-such-line': [m.adaptation_no_such_line, 'mend'],
	unreadable: [m.adaptation_unreadable, 'mend'],
	'not-an-image': [m.adaptation_not_an_image, 'mend'],
	'too-many-pixels': [tooManyPixels, 'mend'],
	animated: [m.adaptation_animated, 'mend'],
	broken: [m.adaptation_broken_image, 'mend'],
	'time-limit': [m.adaptation_broken_image, 'mend'],
	'too-many': [m.adaptation_too_many, 'tooMany'],
}

/** What a refusal means to the person it is shown to, and its HTTP status. */
export function refusalMessage(reason: string): Message {
	const [text, kind] = MESSAGES[reason] ?? [m.adaptation_refused, 'mend']
	return { text: text(), status: STATUS[kind] }
}

function tooLarge(): string {
	const [text, picture] = [MAX_BYTES / 1024, MAX_UPLOAD_BYTES / 1024 / 1024]
	return m.adaptation_too_large({ text: formatNumber(text), picture: formatNumber(picture) })
}

function tooManyPixels(): string {
	return m.adaptation_too_many_pixels({ millions: formatNumber(MAX_PIXELS / 1_000_000) })
}
