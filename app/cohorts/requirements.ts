import { hasPassed } from '#app/assessment/attempt-score.ts'
import type { Cohort, PlannedModule } from './cohort.ts'

/** What a person has done, as far as a certificate asks for it. */
export type CertifiableRecord = {
	/** Module id to when it was completed, and the best score of its post-test, from 0 to 1. */
	modules: ReadonlyMap<string, { completedAt: number; bestScore: number }>
	sessionsAttended: number
}

export type Requirement =
	| {
			kind: 'module'
			moduleId: string
			isMet: boolean
			/** What it was completed with; null before. */
			bestScore: number | null
			/** More than the module's own pass mark; null where the cohort asks for no more than completion. */
			passMark: number | null
	  }
	| { kind: 'sessions'; isMet: boolean; attended: number; required: number }

/** All that a cohort asks for before it certifies, and whether a person has done it: one line each, in the order of the plan. */
export function requirementsOf(
	{ passMark, sessionsRequired }: Pick<Cohort, 'passMark' | 'sessionsRequired'>,
	plan: readonly PlannedModule[],
	record: CertifiableRecord,
): Requirement[] {
	const modules = plan
		.filter(({ isRequired }) => isRequired)
		.map(({ moduleId }): Requirement => {
			const done = record.modules.get(moduleId)
			const isMet = done !== undefined && hasPassed(done.bestScore, passMark ?? 0)
			return { kind: 'module', moduleId, isMet, bestScore: done?.bestScore ?? null, passMark }
		})
	if (sessionsRequired === 0) return modules
	const attended = record.sessionsAttended
	return [...modules, { kind: 'sessions', isMet: attended >= sessionsRequired, attended, required: sessionsRequired }]
}

/** Whether a certificate is due. A cohort that asks for nothing certifies nothing. */
export function areMet(requirements: readonly Requirement[]): boolean {
	return requirements.length > 0 && requirements.every(({ isMet }) => isMet)
}
