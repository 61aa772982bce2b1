import { m } from '#app/i18n/messages.ts'
import type { Fault } from './fault.ts'

/**
 * What a fault is about, in the reader's language. The exact sentence beside it is English, like the names of the
 * components it speaks of.
 */
const WORDS: readonly [codes: readonly string[], words: () => string][] = [
	[['expression', 'esm', 'raw-html'], m.fault_code],
	[['unknown-component', 'unknown-attribute'], m.fault_unknown_component],
	[['missing-attribute', 'repeated-attribute', 'attribute'], m.fault_attribute],
	[
		[
			'component-place',
			'component-in-slot',
			'component-in-text',
			'misplaced',
			'markdown',
			'empty-text',
			'blocks',
			'words',
		],
		m.fault_place,
	],
	[['heading-place', 'heading-level', 'heading-order'], m.fault_heading],
	[['table-place', 'table-width'], m.fault_table],
	[['url', 'broken-link'], m.fault_link],
	[['image', 'missing-figure', 'missing-image', 'unsafe-svg', 'svg-title'], m.fault_picture],
	[['unseen-character'], m.fault_character],
	[['too-large', 'too-long', 'too-nested', 'too-many-marks', 'too-many-headings', 'file-too-large'], m.fault_size],
	[['time-limit', 'memory-limit'], m.fault_effort],
	[['front-matter-missing', 'front-matter-format', 'front-matter-open', 'front-matter-long'], m.fault_front_matter],
	[['yaml-syntax', 'yaml-value', 'yaml-unknown-key', 'yaml-anchor'], m.fault_yaml],
	[['syntax', 'unclosed-tag', 'end-tag-mismatch'], m.fault_tag],
	[['duplicate-id'], m.fault_id],
	[['changed-id'], m.fault_contract],
	[['assessed'], m.fault_assessed],
	[['no-text', 'unknown-lesson', 'not-adaptable', 'hidden-lesson'], m.fault_not_here],
	[['in-use', 'lesson-without-text'], m.fault_rests],
	[['unknown-term', 'unknown-source', 'unknown-objective', 'objectives'], m.fault_register],
	[['missing-slot', 'slot-without-text'], m.fault_slot],
	[
		['question-part', 'correct-options', 'feedback', 'rationale', 'too-few-items', 'empty-checklist', 'empty-grid'],
		m.fault_question,
	],
	[
		['scenario', 'scenario-step', 'scenario-choice', 'scenario-start', 'scenario-unreached', 'scenario-endless'],
		m.fault_scenario,
	],
]
const BY_CODE = new Map(WORDS.flatMap(([codes, words]) => codes.map((code) => [code, words] as const)))

export function faultWords({ code }: Pick<Fault, 'code'>): string {
	return (BY_CODE.get(code) ?? m.fault_other)()
}
