import { ATTENDANCES, type Attendance } from './live-session.ts'

/** What the field of somebody says whose state is to be taken back. */
export const NOT_RECORDED = 'not-recorded'

const FIELD = /^person-(.+)$/

/** The name of the field that says whether this person was there. */
export function attendanceField(userId: string): string {
	return `person-${userId}`
}

/**
 * What an attendance form says, by person; an unanswered field takes nothing back, `NOT_RECORDED` does. `rest` of the form
 * stands for everybody of whom nothing was said, so that a full room takes one touch.
 *
 * @param others for whom `rest` may stand
 * @returns null where the form says anything else
 */
export function readAttendance(
	fields: Iterable<[string, unknown]>,
	others: readonly string[],
): Map<string, Attendance | null> | null {
	const said = new Map<string, Attendance | null>()
	let rest: Attendance | null = null
	for (const [name, value] of fields) {
		const state = ATTENDANCES.find((candidate) => candidate === value)
		const userId = FIELD.exec(name)?.[1]
		if (name === 'intent') continue
		if (userId !== undefined && value === NOT_RECORDED) {
			said.set(userId, null)
			continue
		}
		if (!state) return null
		if (name === 'rest') rest = state
		else if (userId !== undefined) said.set(userId, state)
		else return null
	}
	if (rest !== null) {
		for (const userId of others) if (!said.has(userId)) said.set(userId, rest)
	}
	return said
}
