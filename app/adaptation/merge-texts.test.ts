import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Decision, type MergeResult, mergeTexts, resolveMerge } from './merge-texts.ts'

/** The merged text with its conflicts as `«base|mine|theirs»`. */
function merged(base: string, mine: string, theirs: string): string {
	return mergeTexts({ base, mine, theirs })
		.parts.map((part) => (part.kind === 'taken' ? part.text : `«${part.base}|${part.mine}|${part.theirs}»`))
		.join('')
}

const BASE = 'The mayor chairs the meeting each month.\n\nThe school sends a teacher.\n'

test.each([
	[
		'other paragraphs',
		BASE,
		BASE.replace('mayor', 'prefect'),
		BASE.replace('teacher', 'nurse'),
		'The prefect chairs the meeting each month.\n\nThe school sends a nurse.\n',
	],
	[
		'other words of a paragraph',
		'The mayor chairs the meeting each month.\n',
		'The prefect chairs the meeting each month.\n',
		'The mayor chairs the meeting each week.\n',
		'The prefect chairs the meeting each week.\n',
	],
	['the same change twice', 'One two.', 'One three.', 'One three.', 'One three.'],
	[
		'a paragraph before a changed one',
		'A a.\n\nB b.\n',
		'A a.\n\nNew.\n\nB b.\n',
		'A a.\n\nB c.\n',
		'A a.\n\nNew.\n\nB c.\n',
	],
	['two neighbouring items', '- one\n- two\n', '- first\n- two\n', '- one\n- second\n', '- first\n- second\n'],
	[
		'one item of a list written anew',
		'- one\n- two\n- three\n',
		'- a\n- b b\n- c\n',
		'- one\n- two\n- three three\n',
		'- a\n- b b\n«- three\n|- c\n|- three three\n»',
	],
	[
		'neighbouring keys of front matter',
		'---\ntitle: A\naim: B\n---\n',
		'---\ntitle: C\naim: B\n---\n',
		'---\ntitle: A\naim: D\n---\n',
		'---\ntitle: C\naim: D\n---\n',
	],
	[
		'mine takes a paragraph out, theirs changes another',
		'A.\n\nB.\n\nC.\n',
		'A.\n\nC.\n',
		'A.\n\nB.\n\nD.\n',
		'A.\n\nD.\n',
	],
	[
		'Arabic',
		'يتصل المعلم بالبلدية كل شهر.\n',
		'يتصل المعلم بالولاية كل شهر.\n',
		'يتصل المعلم بالبلدية كل أسبوع.\n',
		'يتصل المعلم بالولاية كل أسبوع.\n',
	],
	['CRLF', 'A.\r\n\r\nB.\r\n', 'A.\n\nC.\n', 'D.\r\n\r\nB.\r\n', 'D.\n\nC.\n'],
	['an end without a line break', 'A.\n\nB.\n', 'C.\n\nB.', 'A.\n\nB.\n\nD.\n', 'C.\n\nB.\n\nD.\n'],
])('taken without asking: %s', (_, base, mine, theirs, expected) => {
	expect(merged(base, mine, theirs)).toBe(expected)
})

test.each([
	[
		'the same word',
		'The mayor chairs.\n',
		'The prefect chairs.\n',
		'The governor chairs.\n',
		'«The mayor chairs.\n|The prefect chairs.\n|The governor chairs.\n»',
	],
	[
		'neighbouring words',
		'a b c d e f\n',
		'a x c d e f\n',
		'a b y d e f\n',
		'«a b c d e f\n|a x c d e f\n|a b y d e f\n»',
	],
	[
		'a paragraph taken out and changed',
		'A.\n\nB b b.\n\nC.\n',
		'A.\n\nC.\n',
		'A.\n\nB b d.\n\nC.\n',
		'A.\n\n«B b b.\n\n||B b d.\n\n»C.\n',
	],
	['two paragraphs at the same place', 'A.\n', 'A.\n\nMine.\n', 'A.\n\nTheirs.\n', 'A.\n«|\nMine.\n|\nTheirs.\n»'],
	[
		'written anew and changed',
		'The mayor chairs the meeting.\n',
		'Nobody leads, all decide.\n',
		'The mayor chairs the weekly meeting.\n',
		'«The mayor chairs the meeting.\n|Nobody leads, all decide.\n|The mayor chairs the weekly meeting.\n»',
	],
	[
		'one telephone number, two ways',
		'Ring +221 33 889 today, or write to us.\n',
		'Ring +221 77 889 today, or write to us.\n',
		'Ring +221 33 990 today, or write to us.\n',
		'«Ring +221 33 889 today, or write to us.\n|Ring +221 77 889 today, or write to us.\n|Ring +221 33 990 today, or write to us.\n»',
	],
	[
		'one address, two ways',
		'See [it](https://a.org/x) now, please.\n',
		'See [it](https://b.org/x) now, please.\n',
		'See [it](https://a.org/y) now, please.\n',
		'«See [it](https://a.org/x) now, please.\n|See [it](https://b.org/x) now, please.\n|See [it](https://a.org/y) now, please.\n»',
	],
	[
		'tags that would cross',
		'a b c d e f g\n',
		'a <X>b c</X> d e f g\n',
		'a b <Y>c d</Y> e f g\n',
		'«a b c d e f g\n|a <X>b c</X> d e f g\n|a b <Y>c d</Y> e f g\n»',
	],
])('asked: %s', (_, base, mine, theirs, expected) => {
	expect(merged(base, mine, theirs)).toBe(expected)
})

test('a tag over several lines is changed as a whole', () => {
	const tag = (kind: string, id: string) => `<Question\n  id="${id}"\n  kind="${kind}"\n>\n\nText.\n`
	const { parts, conflicts } = mergeTexts({ base: tag('a', 'q'), mine: tag('b', 'q'), theirs: tag('a', 'r') })
	expect(conflicts).toBe(1)
	expect(parts[0]).toMatchObject({ base: '<Question\n  id="q"\n  kind="a"\n>\n' })
})

test('a conflict is settled by theirs, mine, both or other words', () => {
	const merge = mergeTexts({ base: 'A.\n\nOld.\n', mine: 'A.\n\nMine is it.\n', theirs: 'A.\n\nTheirs.\n' })
	const id = onlyConflict(merge)
	const resolved = (decision: Decision) => resolveMerge(merge, { [id]: decision })
	expect(resolved({ choice: 'mine' })).toEqual({ ok: true, text: 'A.\n\nMine is it.\n' })
	expect(resolved({ choice: 'theirs' })).toEqual({ ok: true, text: 'A.\n\nTheirs.\n' })
	expect(resolved({ choice: 'both' })).toEqual({ ok: true, text: 'A.\n\nTheirs.\n\nMine is it.\n' })
	expect(resolved({ choice: 'edit', text: 'Other.\r\n\r\nWords.' })).toEqual({
		ok: true,
		text: 'A.\n\nOther.\n\nWords.\n',
	})
	expect(resolved({ choice: 'edit', text: '' })).toEqual({ ok: true, text: 'A.\n\n' })
	expect(resolveMerge(merge, {})).toEqual({ ok: false, open: [id] })
})

test('both of two items stay one list', () => {
	const merge = mergeTexts({ base: '- a\n', mine: '- a\n- mine\n', theirs: '- a\n- theirs\n' })
	expect(resolveMerge(merge, { [onlyConflict(merge)]: { choice: 'both' } })).toEqual({
		ok: true,
		text: '- a\n- theirs\n- mine\n',
	})
})

test('a decision on another merge settles nothing', () => {
	const seen = mergeTexts({ base: 'Old.\n', mine: 'Mine.\n', theirs: 'Theirs.\n' })
	const now = mergeTexts({ base: 'Old.\n', mine: 'Mine.\n', theirs: 'Theirs, again.\n' })
	expect(resolveMerge(now, { [onlyConflict(seen)]: { choice: 'mine' } }).ok).toBe(false)
	expect(resolveMerge(now, JSON.parse('{"__proto__":{"choice":"mine"}}') as Record<string, Decision>).ok).toBe(false)
})

test('YAML is merged line by line', () => {
	const { parts } = mergeTexts({
		base: 'a: 1\nb: 2\n',
		mine: 'a: 3\nb: 2\n',
		theirs: 'a: 1\nb: 2\nc: 4\n',
		format: 'yaml',
	})
	expect(parts.map((part) => part.kind === 'taken' && part.text).join('')).toBe('a: 3\nb: 2\nc: 4\n')
})

const text = fc
	.array(fc.constantFrom('a', 'b', 'c d', 'شرطة', '- x', '<T id="q">', '</T>', '---', '```', '\n', '\n\n', '\r\n'), {
		maxLength: 30,
	})
	.map((pieces) => pieces.join(' '))
const lf = (value: string) => value.replace(/\r\n?/g, '\n')

test('where one side changed nothing, the other is the result', () => {
	fc.assert(
		fc.property(text, text, (base, changed) => {
			for (const sides of [
				{ mine: base, theirs: changed },
				{ mine: changed, theirs: base },
				{ mine: changed, theirs: changed },
			]) {
				expect(resolveMerge(mergeTexts({ base, ...sides }), {})).toEqual({ ok: true, text: lf(changed) })
			}
		}),
	)
})

test('deciding every conflict makes a text, the same each time, and the parts spell the base', () => {
	fc.assert(
		fc.property(text, text, text, (base, mine, theirs) => {
			const merge = mergeTexts({ base, mine, theirs })
			const old = merge.parts.map((part) => part.base).join('')
			expect(old.replace(/\n$/, '')).toBe(lf(base).replace(/\n$/, ''))
			for (const choice of ['mine', 'theirs'] as const) {
				const resolved = resolveMerge(merge, Object.fromEntries(conflictIds(merge).map((id) => [id, { choice }])))
				expect(resolved.ok).toBe(true)
			}
			expect(mergeTexts({ base, mine, theirs })).toEqual(merge)
		}),
		{ numRuns: 500 },
	)
})

test('swapping the sides swaps the result', () => {
	fc.assert(
		fc.property(text, text, text, (base, mine, theirs) => {
			const one = mergeTexts({ base, mine, theirs })
			const other = mergeTexts({ base, mine: theirs, theirs: mine })
			expect(other.conflicts).toBe(one.conflicts)
			if (one.conflicts === 0) expect(resolveMerge(other, {})).toEqual(resolveMerge(one, {}))
		}),
		{ numRuns: 500 },
	)
})

test.each([
	['nothing in common', 'a b c\n'.repeat(30_000), 'd e f\n'.repeat(30_000), 'g h i\n'.repeat(30_000)],
	['one long paragraph', 'word '.repeat(40_000), `${'word '.repeat(39_000)}mine`, `theirs ${'word '.repeat(39_000)}`],
	['empty lines', '\n'.repeat(200_000), '\n'.repeat(199_000), `x${'\n'.repeat(200_000)}`],
	['tags that never close', '<A b="'.repeat(30_000), "<A b='".repeat(30_000), '<A '.repeat(60_000)],
	['ever longer fences', fences(0), fences(1), fences(2)],
	['a long lesson, every paragraph changed by both', lesson('old', 'old'), lesson('new', 'old'), lesson('old', 'new')],
])('texts of the largest size are merged, or asked about as a whole: %s', (_, base, mine, theirs) => {
	const merge = mergeTexts({ base, mine, theirs })
	const decisions = Object.fromEntries(conflictIds(merge).map((id) => [id, { choice: 'mine' as const }]))
	expect(resolveMerge(merge, decisions).ok).toBe(true)
})

function fences(shift: number): string {
	return Array.from({ length: 600 }, (_, index) => `${'`'.repeat(600 - index + 3)}\n${index + shift}\n`).join('')
}

function lesson(first: string, last: string): string {
	return Array.from(
		{ length: 1_500 },
		(_, index) => `In ${index} the ${first} chair of a meeting has ${last} duties.\n\n`,
	).join('')
}

function conflictIds(merge: MergeResult): string[] {
	return merge.parts.flatMap((part) => (part.kind === 'conflict' ? [part.id] : []))
}

function onlyConflict(merge: MergeResult): string {
	const [id, ...others] = conflictIds(merge)
	expect(others).toEqual([])
	return id ?? ''
}
