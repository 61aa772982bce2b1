import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldUnchanged, isUnchanged, type Run } from './difference.ts'
import { differenceOf } from './word-difference.ts'

function marked(before: string, after: string): string {
	return differenceOf(before, after)
		.blocks.flatMap((block) => block.runs)
		.map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
		.join('')
}

function spelled(before: string, after: string, kinds: Run['kind'][]): string {
	return differenceOf(before, after)
		.blocks.flatMap((block) => block.runs)
		.filter((run) => kinds.includes(run.kind))
		.map((run) => run.text)
		.join('')
}

const squashed = (text: string) => text.replace(/\s+/g, '')

test.each([
	['one word', 'Call the police now.\n', 'Call the gendarmerie now.\n', 'Call the [-police-]{+gendarmerie+} now.\n'],
	['neighbouring words are one change', 'a b c d\n', 'a x y d\n', 'a [-b c-]{+x y+} d\n'],
	['Arabic', 'اتصل بالشرطة اليوم.\n', 'اتصل بالدرك اليوم.\n', 'اتصل [-بالشرطة-]{+بالدرك+} اليوم.\n'],
	['vowel signs belong to their word', 'مُدَرِّس هنا\n', 'مُدَرِّب هنا\n', '[-مُدَرِّس-]{+مُدَرِّب+} هنا\n'],
	['French elisions are one word', 'Voici l’école.\n', 'Voici l’hôpital.\n', 'Voici [-l’école-]{+l’hôpital+}.\n'],
	[
		'a telephone number is one thing',
		'Ring +221 33 889.\n',
		'Ring +221 33 990.\n',
		'Ring [-+221 33 889-]{++221 33 990+}.\n',
	],
	[
		'a tag is one thing',
		'<Term id="a">x</Term> y\n',
		'<Term id="b">x</Term> y\n',
		'[-<Term id="a">-]{+<Term id="b">+}x</Term> y\n',
	],
	['a new paragraph', 'One.\n\nTwo.\n', 'One.\n\nNew.\n\nTwo.\n', 'One.\n\n{+New.\n\n+}Two.\n'],
	['a paragraph taken out', 'One.\n\nNew.\n\nTwo.\n', 'One.\n\nTwo.\n', 'One.\n\n[-New.\n\n-]Two.\n'],
	['CRLF is no change', 'One.\r\n\r\nTwo.\r\n', 'One.\n\nTwo.\n', 'One.\n\nTwo.\n'],
	['nor is another width of line', 'one two\nthree\n', 'one\ntwo three\n', 'one\ntwo three\n'],
	['from nothing', '', 'One.\n', '{+One.\n+}'],
	['to nothing', 'One.\n', '', '[-One.\n-]'],
	['Thai has no spaces', 'ตำรวจมาแล้ว\n', 'ทหารมาแล้ว\n', '[-ตำรวจ-]{+ทหาร+}มาแล้ว\n'],
])('%s', (_, before, after, expected) => {
	expect(marked(before, after)).toBe(expected)
})

test('a changed paragraph is set against the one it came from, not the one in its place', () => {
	const before = 'The mayor chairs the meeting each month.\n\nThe school sends a teacher.\n'
	const after =
		'A new first paragraph, on other things.\n\nThe mayor chairs the meeting each week.\n\nThe school sends a nurse.\n'
	expect(differenceOf(before, after).blocks.map((block) => block.kind)).toEqual(['added', 'changed', 'changed'])
})

test('blocks know their lines in the later text', () => {
	const { blocks } = differenceOf('A.\n\nGone entirely.\n\nC c c.\n', 'A.\n\n- x\n- y\n\nC c d.\nE.')
	expect(blocks.map(({ kind, lines }) => [kind, lines?.first, lines?.last])).toEqual([
		['same', 1, 2],
		['removed', undefined, undefined],
		['added', 3, 3],
		['added', 4, 5],
		['changed', 6, 7],
	])
})

test('YAML is compared line by line', () => {
	expect(differenceOf('a: one\nb: two\n', 'a: one\nb: three\n', 'yaml').blocks.map((block) => block.kind)).toEqual([
		'same',
		'changed',
	])
})

test('long unchanged stretches fold away, with context at each change', () => {
	const paragraphs = Array.from({ length: 12 }, (_, index) => `Paragraph ${index}.`)
	const difference = differenceOf(paragraphs.join('\n\n'), paragraphs.with(6, 'Another one.').join('\n\n'))
	const shape = foldUnchanged(difference).map((part) => (part.kind === 'fold' ? part.blocks.length : part.kind))
	expect(shape).toEqual([4, 'same', 'same', 'changed', 'same', 'same', 3])
	expect(foldUnchanged(difference, 3).filter((part) => part.kind === 'fold')).toHaveLength(1)
	expect(isUnchanged(difference)).toBe(false)
})

test('folding loses no block', () => {
	fc.assert(
		fc.property(words(), words(), fc.nat(4), (before, after, context) => {
			const difference = differenceOf(before, after)
			const unfolded = foldUnchanged(difference, context).flatMap((part) =>
				part.kind === 'fold' ? part.blocks : [part],
			)
			expect(unfolded).toEqual(difference.blocks)
		}),
	)
})

test('the later text is spelled exactly, the earlier one but for white space', () => {
	fc.assert(
		fc.property(words(), words(), (before, after) => {
			expect(spelled(before, after, ['same', 'added'])).toBe(after)
			expect(squashed(spelled(before, after, ['same', 'removed']))).toBe(squashed(before))
		}),
		{ numRuns: 500 },
	)
})

test('a text does not differ from itself', () => {
	fc.assert(
		fc.property(fc.oneof(words(), fc.string({ unit: 'grapheme' })), (text) => {
			expect(isUnchanged(differenceOf(text, text))).toBe(true)
		}),
	)
})

test.each([
	['two long texts with nothing in common', letters('a', 100_000), letters('b', 100_000)],
	['one paragraph of 200 KB, half of it changed', letters('a', 100_000), letters('a', 50_000) + letters('c', 50_000)],
	['nothing but empty lines', '\n'.repeat(200_000), '\n'.repeat(190_000)],
	['nothing but opening brackets', '<a "'.repeat(50_000), "<a '".repeat(50_000)],
	['ten thousand quotations in each other', '>'.repeat(10_000), '> '.repeat(10_000)],
	['a thousand paragraphs, each changed', paragraphs('old'), paragraphs('new')],
])('texts of the largest size are compared: %s', (_, before, after) => {
	expect(spelled(before, after, ['same', 'added'])).toBe(after)
})

function letters(word: string, length: number): string {
	return Array.from({ length: length / 4 }, (_, index) => `${word}${index % 97} `).join('')
}

function paragraphs(word: string): string {
	return Array.from(
		{ length: 1_000 },
		(_, index) => `Paragraph ${index} with the ${word} wording, said twice: ${word}.\n\n`,
	).join('')
}

function words(): fc.Arbitrary<string> {
	const piece = fc.constantFrom(
		'one',
		'two',
		'شرطة',
		'l’école',
		'<Term id="a">',
		'</Term>',
		'- ',
		'\n',
		'\n\n',
		'33 44',
		'.',
	)
	return fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' '))
}
