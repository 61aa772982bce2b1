/**
 * Who needs a trainer's help, and why. One rule for the pages, the messages and the digests, so that they never name
 * different people. It looks at what was recorded in the modules of the cohort's plan, and at nothing private.
 */
export const STUCK_REASONS = ['not-started', 'failed-twice', 'inactive'] as const
export type StuckReason = (typeof STUCK_REASONS)[number]

export const NOT_STARTED_AFTER_DAYS = 7
export const INACTIVE_AFTER_DAYS = 14
const TOO_MANY_FAILURES = 2
const DAY_MS = 24 * 60 * 60_000

/** As much of a participant's record as the rule needs; times in milliseconds since the epoch. */
export type FollowedRecord = {
	/** Who is paused is left in peace. */
	isPaused: boolean
	enrolledAt: number
	/** When the last lesson was opened or question answered; null before the first. */
	lastActiveAt: number | null
	/** The required modules of the plan that are open, in order. */
	modules: {
		moduleId: string
		/** When it opened to the cohort: the first day, or its own. */
		openSince: number
		isCompleted: boolean
		/** Submitted post-tests below the mark; 0 once one has reached it. */
		failedTests: number
	}[]
}

/** A module whose test was failed twice and not passed; null where there is none. */
export function failedModule({ modules }: Pick<FollowedRecord, 'modules'>): string | null {
	const isFailed = (each: FollowedRecord['modules'][number]) =>
		!each.isCompleted && each.failedTests >= TOO_MANY_FAILURES
	return modules.find(isFailed)?.moduleId ?? null
}

/**
 * Why somebody is stuck, or null. Nothing opened for a week since they could; else a test failed twice; else nothing done
 * for two weeks while something that is open is unfinished.
 */
export function stuckBecause(record: FollowedRecord, now: number): StuckReason | null {
	const unfinished = record.modules.filter(({ isCompleted }) => !isCompleted)
	if (record.isPaused || unfinished.length === 0) return null
	const couldSince = Math.max(record.enrolledAt, Math.min(...unfinished.map(({ openSince }) => openSince)))
	const daysSince = (at: number) => (now - at) / DAY_MS
	if (record.lastActiveAt === null) return daysSince(couldSince) >= NOT_STARTED_AFTER_DAYS ? 'not-started' : null
	if (failedModule(record) !== null) return 'failed-twice'
	return daysSince(Math.max(record.lastActiveAt, couldSince)) >= INACTIVE_AFTER_DAYS ? 'inactive' : null
}
