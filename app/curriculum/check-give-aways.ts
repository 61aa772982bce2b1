import type { Fault } from './fault.ts'
import type { OutlinedQuestion } from './outline-document.ts'
import type { OutlinedFile } from './outlined-file.ts'

/** From so many single-choice questions on, a habit of their author is more than chance. */
const QUESTIONS_TO_JUDGE = 6
/** The right option is expected to be the longest, or in any one place, in a third of questions with three options. */
const SUSPICIOUS_SHARE = 0.6
/** So much longer than the next that it catches the eye. */
const CLEARLY_LONGER = 1.1

const ALL_OR_NONE = [
	/^(?:all|none) of (?:the (?:above|these)|these|them)\b/i,
	/^(?:toutes les|aucune des) réponses/i,
	/^(?:tout|tous|toutes|rien|aucun|aucune) (?:ce qui précède|de ces|des (?:réponses|propositions))/i,
	/^(?:جميع|كل|لا شيء من|ليس أيّ?ًا من) ?(?:ما سبق|ما ذكر|الإجابات)/,
]

/** Habits of wording by which a learner finds the right option without knowing it. Warnings, for a person to weigh. */
export function checkGiveAways(outlined: readonly OutlinedFile[]): Fault[] {
	return outlined.flatMap(({ file, outline }) => {
		const warn = (at: { line: number; column: number }, message: string): Fault => ({
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
					warn(option, '“All of the above” and its like are guessed without knowing: name the options.'),
				),
		)
		const single = outline.questions.filter((question) => question.kind === 'single' && question.options.length > 1)
		const [start] = single
		if (!start || single.length < QUESTIONS_TO_JUDGE) return allOrNone
		const habits: Fault[] = []
		const longest = single.filter(isRightClearlyLongest).length
		if (longest / single.length > SUSPICIOUS_SHARE) {
			habits.push(
				warn(
					start,
					`The right option is the longest in ${longest} of ${single.length} single-choice questions here: lengthen others or shorten it.`,
				),
			)
		}
		const [place, count] = favouritePlace(single)
		if (count / single.length > SUSPICIOUS_SHARE) {
			habits.push(
				warn(
					start,
					`The right option stands in place ${place} in ${count} of ${single.length} single-choice questions here: vary its place.`,
				),
			)
		}
		return [...allOrNone, ...habits]
	})
}

function isRightClearlyLongest({ options }: OutlinedQuestion): boolean {
	const length = (isCorrect: boolean) =>
		Math.max(0, ...options.filter((option) => option.isCorrect === isCorrect).map((option) => option.text.length))
	return length(true) > length(false) * CLEARLY_LONGER
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
