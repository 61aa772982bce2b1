import type { Outline } from './outline-document.ts'

/**
 * Words a minute, by language: the mean speeds at which adults read connected prose aloud, which is about the pace of
 * reading to learn. S. Trauzettel-Klosinski, K. Dietz and the IReST Study Group, “Standardized Assessment of Reading
 * Performance: The New International Reading Speed Texts IReST”, Investigative Ophthalmology & Visual Science 53 (2012),
 * 5452–5461, doi:10.1167/iovs.11-8284. An Arabic word says more than an English one, so fewer are read in a minute.
 */
const WORDS_PER_MINUTE: Readonly<Record<string, number>> = { en: 228, fr: 195, ar: 138 }
/** Of all 17 languages in that study. */
const WORDS_PER_MINUTE_ELSEWHERE = 184

/** What a reader does and thinks about beyond the words that the page shows at once. Our estimates. */
const MINUTES_PER_ACTIVITY: Readonly<Record<string, number>> = {
	Question: 1,
	Reflection: 3,
	CaseStudy: 2,
	Checklist: 1,
}
/** Of a branching story one road is read, and a turning or two tried again: about half of its words, each choice weighed. */
const SHARE_OF_BRANCHES = 0.5
const MINUTES_PER_CHOICE = 0.75

/** Minutes in module.yaml may differ from the estimate in any language by this share of it, and by two minutes in any case. */
const TOLERATED_SHARE = 0.2
const TOLERATED_MINUTES = 2

/** How long a practitioner takes for a text and its slots, in minutes. */
export function readingMinutes(outlines: readonly Outline[], locale: string): number {
	const speed = WORDS_PER_MINUTE[new Intl.Locale(locale).language] ?? WORDS_PER_MINUTE_ELSEWHERE
	const minutes = outlines.map(({ words, branches, ids }) => {
		const read = (words + branches.words * SHARE_OF_BRANCHES) / speed
		const activities = sum(ids.map(({ component }) => MINUTES_PER_ACTIVITY[component] ?? 0))
		return read + activities + branches.choices * MINUTES_PER_CHOICE
	})
	return sum(minutes)
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, each) => total + each, 0)
}

/** Whether the minutes that a lesson promises are about those it takes. */
export function isTrueToTime(promised: number, estimated: number): boolean {
	return Math.abs(promised - estimated) <= Math.max(TOLERATED_MINUTES, estimated * TOLERATED_SHARE)
}
