import type { ModuleProgress } from './module-progress.ts'

/**
 * In which module does a person go on?
 *
 * In the one they looked at last, as long as there is something to do in it; else in the first of the curriculum
 * in which there is. Modules where nothing can be done for now (no attempt left, or another module comes first) come last.
 *
 * @returns null when every module is completed
 */
export function whereToContinue(
	modules: readonly (Pick<ModuleProgress, 'next'> & { moduleId: string; lastSeenAt: number | null })[],
): string | null {
	const open = modules.filter(({ next }) => next.kind !== 'done')
	const ready = open.filter(({ next }) => next.kind === 'lesson' || next.kind === 'post-test')
	const lastSeen = ready
		.filter(({ lastSeenAt }) => lastSeenAt !== null)
		.toSorted((a, b) => (b.lastSeenAt ?? 0) - (a.lastSeenAt ?? 0))
	return (lastSeen[0] ?? ready[0] ?? open[0])?.moduleId ?? null
}
