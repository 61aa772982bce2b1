import type { Island } from './compiled-document.ts'

const ACTIVITIES = new Set(['Question', 'Scenario', 'Checklist', 'Reflection'])

/** Whether this part of a text is something the reader does. */
export function isActivity(island: Island): boolean {
	return ACTIVITIES.has(island.component)
}
