import type { LessonIntent } from './act-in-lesson.server.ts'

/** In a lesson's address: the activity that a form without scripts has just saved, so that its card can say so. */
export const SAVED = 'saved'

/** What shows no other trace of having arrived: the words and ticks are the same before and after. */
const SILENT: readonly LessonIntent[] = ['check', 'reflect', 'note']

/** Where a form sent without scripts comes back to: its activity, which says that it is saved. */
export function addressAfterAct(path: string, intent: LessonIntent, activityId: string): string {
	const query = SILENT.includes(intent) ? `?${new URLSearchParams({ [SAVED]: activityId })}` : ''
	return `${path}${query}#activity-${encodeURIComponent(activityId)}`
}
