import { m } from '#app/i18n/messages.ts'
import type { FileHeading } from './file-heading.server.ts'
import type { RevisionState } from './revision-states.ts'
import type { FileState } from './staleness.ts'

/** What a page calls a file, in the reader's language: a lesson or a slot by its title. */
export function fileTitle({ kind, title }: Pick<FileHeading, 'kind' | 'title'>): string {
	switch (kind) {
		case 'document':
			return title ?? m.file_text()
		case 'slot':
			return m.file_slot({ title: title ?? '' })
		case 'glossary':
			return m.file_glossary()
		case 'module-changes':
			return m.file_module()
		case 'context':
			return m.file_context()
	}
}

type Tone = 'plain' | 'accent' | 'good' | 'caution' | 'bad'

const FILE_STATES: Record<FileState, { words: () => string; tone: Tone }> = {
	broken: { words: m.fstate_broken, tone: 'bad' },
	'changes-requested': { words: m.fstate_changes_requested, tone: 'caution' },
	stale: { words: m.fstate_stale, tone: 'caution' },
	'review-due': { words: m.fstate_review_due, tone: 'caution' },
	draft: { words: m.fstate_draft, tone: 'accent' },
	'in-review': { words: m.fstate_in_review, tone: 'accent' },
	'missing-translation': { words: m.fstate_missing_translation, tone: 'plain' },
	inherited: { words: m.fstate_inherited, tone: 'plain' },
	adapted: { words: m.fstate_adapted, tone: 'good' },
}
const REVISION_STATES: Record<RevisionState, { words: () => string; tone: Tone }> = {
	draft: FILE_STATES.draft,
	'in-review': FILE_STATES['in-review'],
	'changes-requested': FILE_STATES['changes-requested'],
	published: { words: m.fstate_published, tone: 'good' },
	superseded: { words: m.fstate_superseded, tone: 'plain' },
	withdrawn: { words: m.fstate_withdrawn, tone: 'plain' },
	discarded: { words: m.fstate_discarded, tone: 'plain' },
}

export function fileStateWords(state: FileState): { text: string; tone: Tone } {
	const { words, tone } = FILE_STATES[state]
	return { text: words(), tone }
}

export function revisionStateWords(state: RevisionState): { text: string; tone: Tone } {
	const { words, tone } = REVISION_STATES[state]
	return { text: words(), tone }
}
