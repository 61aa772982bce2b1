import type { CohortRecords } from './cohort-records.server.ts'

/**
 * When each person of a cohort last opened a lesson or did something in a test, of its plan; who never did is left out.
 * One rule for the heat map and for who needs help, so that no two pages say different days.
 */
export function lastActive(records: Pick<CohortRecords, 'lessons' | 'attempts' | 'answeredAt'>): Map<string, number> {
	const last = new Map(records.answeredAt)
	const wasActive = (userId: string, at: number) => last.set(userId, Math.max(at, last.get(userId) ?? at))
	for (const { userId, lastSeenAt } of records.lessons) wasActive(userId, lastSeenAt)
	for (const { userId, startedAt, submittedAt } of records.attempts) wasActive(userId, submittedAt ?? startedAt)
	return last
}
