import type { CompiledQuestion } from '#app/curriculum/compiled-document.ts'
import type { Answer } from './answer.ts'
import { MAX_NUMBER_CHARACTERS, MAX_SHORT_TEXT_CHARACTERS } from './answer-limits.ts'
import { choiceToken, type TokenLabel } from './choice-token.ts'
import { readNumber } from './read-number.ts'

/** FormData and URLSearchParams both fit. */
export type FormValues = {
	getAll(name: string): readonly unknown[]
	keys(): Iterable<string>
}

export type AnswerRefusal =
	/** Nothing was chosen or written. */
	| 'missing'
	/** Some items have no place yet, or some pairs no partner. */
	| 'incomplete'
	/** A place, a choice or a right-hand side is used twice. */
	| 'duplicate'
	/** A value that this question never offered to this learner. */
	| 'unknown-option'
	| 'too-long'
	| 'not-a-number'

export type AnswerReading = { ok: true; answer: Answer } | { ok: false; reason: AnswerRefusal }

/**
 * The answer in a posted form, by the ids of the curriculum.
 *
 * Fields: `choice` = token (single), `true` or `false` (true-false), token repeated (multiple);
 * `position-<token>` = 1…n (ordering); `match-<left token>` = right token (matching); `text` (numeric, short-text).
 * Other fields are not looked at. What the browser promises (one radio, a maximum length) is checked again here.
 */
export function readAnswer(question: CompiledQuestion, seed: string, form: FormValues): AnswerReading {
	switch (question.kind) {
		case 'single':
		case 'multiple':
			return readChoices(question, seed, form)
		case 'true-false':
			return readTrueFalse(form)
		case 'ordering':
			return readOrder(question.id, question.items, seed, form)
		case 'matching':
			return readMatches(question.id, question.pairs, seed, form)
		case 'numeric':
		case 'short-text':
			return readText(question.kind, form)
	}
}

const refuse = (reason: AnswerRefusal): AnswerReading => ({ ok: false, reason })
const accept = (answer: Answer): AnswerReading => ({ ok: true, answer })

function readChoices(
	question: Extract<CompiledQuestion, { kind: 'single' | 'multiple' }>,
	seed: string,
	form: FormValues,
): AnswerReading {
	const values = form.getAll('choice')
	if (values.length === 0) return refuse('missing')
	if (values.length > question.options.length) return refuse('duplicate')
	const byToken = idsByToken(question.options, seed, 'choice', question.id)
	const chosen = values.map((value) => byToken.get(value))
	if (chosen.includes(undefined)) return refuse('unknown-option')
	const ids = new Set(chosen)
	if (ids.size < values.length) return refuse('duplicate')
	const choices = question.options.map((option) => option.id).filter((id) => ids.has(id))

	if (question.kind === 'multiple') return accept({ kind: 'multiple', choices })
	const [choice] = choices
	return choice !== undefined && choices.length === 1 ? accept({ kind: 'single', choice }) : refuse('duplicate')
}

function readTrueFalse(form: FormValues): AnswerReading {
	const values = form.getAll('choice')
	if (values.length === 0) return refuse('missing')
	if (values.length > 1) return refuse('duplicate')
	if (values[0] !== 'true' && values[0] !== 'false') return refuse('unknown-option')
	return accept({ kind: 'true-false', choice: values[0] === 'true' })
}

function readOrder(
	questionId: string,
	items: readonly { id: string }[],
	seed: string,
	form: FormValues,
): AnswerReading {
	const byToken = idsByToken(items, seed, 'choice', questionId)
	const fields = readFields('position-', byToken, form)
	if (!fields.ok) return fields
	const order: string[] = []
	for (const [id, value] of fields.values) {
		const position = /^[1-9]\d?$/.test(value) ? Number(value) : 0
		if (position < 1 || position > items.length) return refuse('unknown-option')
		if (order[position - 1] !== undefined) return refuse('duplicate')
		order[position - 1] = id
	}
	return fields.values.size < items.length ? refuse('incomplete') : accept({ kind: 'ordering', order })
}

function readMatches(
	questionId: string,
	pairs: readonly { id: string }[],
	seed: string,
	form: FormValues,
): AnswerReading {
	const fields = readFields('match-', idsByToken(pairs, seed, 'choice', questionId), form)
	if (!fields.ok) return fields
	const rightByToken = idsByToken(pairs, seed, 'right', questionId)
	const matches: Record<string, string> = {}
	const used = new Set<string>()
	for (const { id } of pairs) {
		const token = fields.values.get(id)
		if (token === undefined) continue
		const right = rightByToken.get(token)
		if (right === undefined) return refuse('unknown-option')
		if (used.has(right)) return refuse('duplicate')
		used.add(right)
		matches[id] = right
	}
	return used.size < pairs.length ? refuse('incomplete') : accept({ kind: 'matching', matches })
}

type Fields = { ok: true; values: Map<string, string> } | { ok: false; reason: AnswerRefusal }

/** One field for each choice, named `<prefix><token>`, by the choice's id. A select left on its empty option is not given. */
function readFields(prefix: string, byToken: ReadonlyMap<unknown, string>, form: FormValues): Fields {
	const values = new Map<string, string>()
	for (const name of new Set(form.keys())) {
		if (!name.startsWith(prefix)) continue
		const id = byToken.get(name.slice(prefix.length))
		if (id === undefined) return { ok: false, reason: 'unknown-option' }
		const given = form.getAll(name)
		if (given.length > 1) return { ok: false, reason: 'duplicate' }
		if (typeof given[0] !== 'string') return { ok: false, reason: 'unknown-option' }
		if (given[0] !== '') values.set(id, given[0])
	}
	return values.size === 0 ? { ok: false, reason: 'missing' } : { ok: true, values }
}

function readText(kind: 'numeric' | 'short-text', form: FormValues): AnswerReading {
	const values = form.getAll('text')
	if (values.length > 1) return refuse('duplicate')
	const [value] = values
	if (value !== undefined && typeof value !== 'string') return refuse('unknown-option')
	const text = (value ?? '').toWellFormed().trim()
	if (text === '') return refuse('missing')
	if (text.length > (kind === 'numeric' ? MAX_NUMBER_CHARACTERS : MAX_SHORT_TEXT_CHARACTERS)) return refuse('too-long')
	if (kind === 'numeric' && readNumber(text).length === 0) return refuse('not-a-number')
	return accept({ kind, text })
}

function idsByToken(
	things: readonly { id: string }[],
	seed: string,
	label: TokenLabel,
	questionId: string,
): Map<unknown, string> {
	return new Map(things.map(({ id }) => [choiceToken(seed, label, questionId, id), id]))
}
