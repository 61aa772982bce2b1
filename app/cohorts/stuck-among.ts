import { phaseOf } from './cohort-phase.ts'
import { type Following, followedRecords } from './followed-records.ts'
import { failedModule, type StuckReason, stuckBecause } from './stuck.ts'

export type StuckPerson = {
	userId: string
	displayName: string
	reason: StuckReason
	/** Whose test was failed twice, where that is the reason. */
	moduleId: string | null
	/** Null where nothing was opened yet. */
	lastActiveAt: number | null
}

type Asked = Following & { cohort: Parameters<typeof phaseOf>[0] }

/** Those of a running cohort who need help, by name; nobody before its first day, after its last, or once it is closed. */
export function stuckAmong(following: Asked): StuckPerson[] {
	const { cohort, records, now } = following
	if (phaseOf(cohort, now) !== 'current') return []
	const followed = followedRecords(following)
	return records.people
		.flatMap(({ userId, displayName }) => {
			const record = followed.get(userId)
			const reason = record ? stuckBecause(record, now) : null
			if (!record || !reason) return []
			const moduleId = reason === 'failed-twice' ? failedModule(record) : null
			return [{ userId, displayName, reason, moduleId, lastActiveAt: record.lastActiveAt }]
		})
		.sort((a, b) => a.displayName.localeCompare(b.displayName))
}
