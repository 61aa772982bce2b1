import type { Fault } from './fault.ts'
import type { OutlinedQuestion } from './outline-document.ts'
import type { OutlinedFile } from './outlined-file.ts'

/** From so many single-choice questions on, a habit of their author is more than chance. */
const QUESTIONS_TO_JUDGE = 6
/** The right option is expected to be the longest, the shortest, or in any one place, in a third of questions with three options. */
const SUSPICIOUS_SHARE = 0.5
/** So much longer than the next, or shorter, that it catches the eye. */
const CLEARLY = 1.1

const ALL_OR_NONE = [
	/^(?:all|none) of (?:the (?:above|these)|these|them)\b/i,
	/^(?:toutes les|aucune des) réponses/i,
	/^(?:tout|tous|toutes|rien|aucun|aucune) (?:ce qui précède|de ces|des (?:réponses|propositions))/i,
	/^(?:جميع|كل|لا شيء من|ليس أيّ?ًا من) ?(?:ما سبق|ما ذكر|الإجابات)/,
]

/**
 * Words that turn a question round, in its main clause and outside quotations. Who reads fast misses them, unless they
 * are stressed: what is stressed, the outline has left out.
 */
const TURNED: Readonly<Record<string, RegExp>> = {
	en: /\b(?:not|never|except|least|cannot|without)\b|n[’']t\b/i,
	fr: /\b(?:sauf|excepté|hormis|jamais|le moins|la moins|les moins)\b|(?:\bne |\bn[’']).*\bpas\b|\bne pas\b/i,
	ar: /(?:^|\s)[وف]?(?:ليس|ليست|لا|لم|لن|ما عدا|باستثناء|إلا|الأقل)(?=\s|$)/,
}

/** Habits of wording by which a learner finds the right option without knowing it, or misses it in spite of knowing. */
export function checkGiveAways(outlined: readonly OutlinedFile[]): Fault[] {
	return outlined.flatMap(({ file, outline }) => {
		const faultAt = (at: { line: number; column: number }, message: string): Fault => ({
			path: file.path,
			line: at.line,
			column: at.column,
			code: 'give-away',
			message,
		})
		const allOrNone = outline.questions.flatMap((question) =>
			question.options
				.filter((option) => ALL_OR_NONE.some((pattern) => pattern.test(option.text)))
				.map((option) =>
					faultAt(option, '“All of the above” and its like are guessed without knowing: name the options.'),
				),
		)
		const turned = outline.questions
			.filter(({ kind, asks }) => (kind === 'single' || kind === 'multiple') && isTurned(asks, file.locale))
			.map((question) =>
				faultAt(
					question,
					`“${question.asks}” turns on a word that is easily missed: stress it, as **not**, or ask otherwise.`,
				),
			)
		const single = outline.questions.filter((question) => question.kind === 'single' && question.options.length > 1)
		const [start] = single
		if (!start || single.length < QUESTIONS_TO_JUDGE) return [...allOrNone, ...turned]
		const habits: Fault[] = []
		for (const [look, mend] of [
			['longest', 'lengthen others or shorten it'],
			['shortest', 'shorten others or lengthen it'],
		] as const) {
			const count = single.filter((question) => isRightClearly(look, question)).length
			if (count / single.length <= SUSPICIOUS_SHARE) continue
			const where = `in ${count} of ${single.length} single-choice questions here`
			habits.push(faultAt(start, `The right option is the ${look} ${where}: ${mend}.`))
		}
		const [place, count] = favouritePlace(single)
		if (count / single.length > SUSPICIOUS_SHARE) {
			habits.push(
				faultAt(
					start,
					`The right option stands in place ${place} in ${count} of ${single.length} single-choice questions here: vary its place.`,
				),
			)
		}
		return [...allOrNone, ...turned, ...habits]
	})
}

function isRightClearly(look: 'longest' | 'shortest', { options }: OutlinedQuestion): boolean {
	const lengths = (isCorrect: boolean) =>
		options.filter((option) => option.isCorrect === isCorrect).map((option) => option.text.length)
	const [right, wrong] = [lengths(true), lengths(false)]
	return look === 'longest'
		? Math.max(0, ...right) > Math.max(0, ...wrong) * CLEARLY
		: Math.min(...right) * CLEARLY < Math.min(...wrong)
}

function isTurned(asks: string, locale: string): boolean {
	const [main = ''] = asks.replace(/[«“"][^»”"]*[»”"]/g, '').split(/[,،;؛]/)
	return TURNED[new Intl.Locale(locale).language]?.test(main) ?? false
}

/** The place, from 1, where the right option most often stands, and how often. */
function favouritePlace(questions: readonly OutlinedQuestion[]): [number, number] {
	const counts = new Map<number, number>()
	for (const { options } of questions) {
		const place = options.findIndex((option) => option.isCorrect) + 1
		counts.set(place, (counts.get(place) ?? 0) + 1)
	}
	return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0])
}
