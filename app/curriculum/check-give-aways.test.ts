import { expect, test } from 'vitest'
import { checkGiveAways } from './check-give-aways.ts'
import { contractMarks } from './contract-marks.ts'
import { outlineDocument } from './outline-document.ts'
import { IN_GIT } from './source-file.ts'
import { NO_FRONT_MATTER, treeOf } from './tree-of.fixture.ts'

type Option = { text: string; isCorrect: boolean }

function faults(questions: Option[][], asks = 'Which?', locale = 'en') {
	const text = questions
		.map((options, number) => {
			const lines = options.map(({ text, isCorrect }, index) => {
				return `<Option id="o${index}"${isCorrect ? ' correct' : ''}>\n  ${text}\n  <Feedback>A long word about this option.</Feedback>\n</Option>`
			})
			return `<Question id="q${number}" kind="single">\n\n${asks}\n\n${lines.join('\n')}\n\n</Question>`
		})
		.join('\n\n')
	const root = treeOf(text)
	const file = { ...IN_GIT, moduleId: 'm', name: 'assessment.mdx', layer: 'base', locale, text, path: 'a.mdx' }
	return checkGiveAways([
		{ file, frontMatter: NO_FRONT_MATTER, outline: outlineDocument(root), marks: contractMarks(root) },
	])
}

/** Questions of three options, each told where the right one stands and how long it is beside the others. */
function questions(places: readonly number[], rightLength: number): Option[][] {
	return places.map((place) =>
		[0, 1, 2].map((index) => ({ text: 'x'.repeat(index === place ? rightLength : 20), isCorrect: index === place })),
	)
}

test('options of like length in changing places give nothing away', () => {
	expect(faults(questions([0, 1, 2, 0, 1, 2], 20))).toEqual([])
})

test('a right option that is nearly always the longest gives itself away', () => {
	expect(faults(questions([0, 1, 2, 0, 1, 2], 40))).toMatchObject([
		{ line: 1, message: expect.stringContaining('longest in 6 of 6') },
	])
	expect(faults(questions([0, 1, 2, 0, 1, 2], 21))).toEqual([])
})

test('a right option that nearly always stands in one place gives itself away', () => {
	expect(faults(questions([1, 1, 1, 1, 1, 2], 20))).toMatchObject([
		{ message: expect.stringContaining('place 2 in 5 of 6') },
	])
})

test('a few questions are too few to judge', () => {
	expect(faults(questions([1, 1, 1], 40))).toEqual([])
})

test.each([
	['All of the above.', true],
	['None of these', true],
	['Toutes les réponses ci-dessus', true],
	['Aucune de ces réponses', true],
	['جميع ما سبق', true],
	['كل ما ذكر', true],
	['All of them went home early', true],
	['All the services together', false],
	['Tous les services réunis', false],
	['جميع الجهات معًا', false],
])('“%s” is an option that names others: %s', (text, isGiveAway) => {
	const found = faults([
		[
			{ text: 'One', isCorrect: true },
			{ text, isCorrect: false },
		],
	])
	expect(found.length > 0).toBe(isGiveAway)
})

test('a right option that is nearly always the shortest gives itself away', () => {
	expect(faults(questions([0, 1, 2, 0, 1, 2], 10))).toMatchObject([
		{ message: expect.stringContaining('shortest in 6 of 6') },
	])
})

const TWO = [
	{ text: 'One', isCorrect: true },
	{ text: 'Two', isCorrect: false },
]

test.each([
	['en', 'Which of these is not a need?', true],
	['en', 'Which of these is **not** a need?', false],
	['en', 'He did not come. What do you do?', false],
	['en', 'Which details come out, although they are not names?', false],
	['en', 'Who said “not today”?', false],
	['en', 'Which saving does least harm?', true],
	['fr', 'Lequel de ces éléments n’est pas un besoin ?', true],
	['fr', 'Lequel de ces éléments n’est **pas** un besoin ?', false],
	['fr', 'Quelle réponse applique le principe « ne pas nuire » ?', false],
	['ar', 'أي مما يلي ليس احتياجًا؟', true],
	['ar', 'أي مما يلي **ليس** احتياجًا؟', false],
	['ar', 'لم يأتِ أحد. فماذا تفعلون؟', false],
])('in %s “%s” turns on a word that is easily missed: %s', (locale, asks, isTurned) => {
	expect(faults([TWO], asks, locale).map(({ message }) => message)).toEqual(
		isTurned ? [expect.stringContaining('easily missed')] : [],
	)
})

test('a true-false item may say what is not so', () => {
	const text = '<Question id="q" kind="true-false" answer="false">\n\nConsent is not needed?\n\n</Question>'
	const file = { ...IN_GIT, moduleId: 'm', name: 'a.mdx', layer: 'base', locale: 'en', text, path: 'a.mdx' }
	const root = treeOf(text)
	const outlined = { file, frontMatter: NO_FRONT_MATTER, outline: outlineDocument(root), marks: contractMarks(root) }
	expect(checkGiveAways([outlined])).toEqual([])
})
