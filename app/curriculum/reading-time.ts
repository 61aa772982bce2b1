import type { Outline } from './outline-document.ts'

const WORDS_PER_MINUTE = 180
/** What a reader does and thinks about beyond the words that the page shows at once. */
const MINUTES_PER_ACTIVITY: Record<string, number> = {
	Question: 1,
	Reflection: 3,
	Scenario: 3,
	CaseStudy: 2,
	Checklist: 1,
}

/** Minutes in module.yaml may differ from the estimate by this share of it, and by two minutes in any case. */
const TOLERATED_SHARE = 0.35
const TOLERATED_MINUTES = 2

/** How long a practitioner takes for a text and its slots, in minutes. */
export function readingMinutes(outlines: readonly Outline[]): number {
	const words = sum(outlines.map((outline) => outline.words))
	const activities = outlines.flatMap((outline) =>
		outline.ids.map(({ component }) => MINUTES_PER_ACTIVITY[component] ?? 0),
	)
	return words / WORDS_PER_MINUTE + sum(activities)
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, each) => total + each, 0)
}

/** Whether the minutes that a lesson promises are about those it takes. */
export function isTrueToTime(promised: number, estimated: number): boolean {
	return Math.abs(promised - estimated) <= Math.max(TOLERATED_MINUTES, estimated * TOLERATED_SHARE)
}
