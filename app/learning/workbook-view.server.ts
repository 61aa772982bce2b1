import { href } from 'react-router'
import type { Segment } from '#app/curriculum/compiled-document.ts'
import { requestedModule } from '#app/curriculum/requested-module.server.ts'
import type { Database } from '#db/connection.ts'
import { checklistItems } from './save-checklist.server.ts'
import { type WorkbookEntry, workbook } from './workbook-entries.server.ts'

type Reader = { id: string; locale: string; contextId: string | null }

/** Everything a person wrote and ticked in lessons, by module and lesson, with what it answers. Empty entries are left out. */
export function workbookView(db: Database, reader: Reader) {
	const byModule = Map.groupBy(workbook(db, reader.id).filter(hasContent), ({ moduleId }) => moduleId)
	return [...byModule].flatMap(([moduleId, entries]) => {
		const wanted = requestedModule(db, moduleId, reader)
		if (!wanted) return []
		const order = wanted.module.lessons.map(({ id }) => id)
		const byLesson = [...Map.groupBy(entries, ({ lessonId }) => lessonId)].sort(
			([a], [b]) => place(order, a) - place(order, b),
		)
		const lessons = byLesson.map(([lessonId, inLesson]) => {
			const document = wanted.read(lessonId)
			const segments = document?.segments ?? []
			return {
				id: lessonId,
				title: document?.title ?? lessonId,
				path: order.includes(lessonId) ? href('/learn/:module/:lesson', { module: moduleId, lesson: lessonId }) : null,
				entries: inLesson.map((entry) => presentEntry(entry, segments)),
			}
		})
		return [{ id: moduleId, title: wanted.welcome.title, lessons }]
	})
}

/** What was written in a lesson that its context hides by now comes last, and is kept. */
function place(order: readonly string[], lessonId: string): number {
	const index = order.indexOf(lessonId)
	return index < 0 ? order.length : index
}

function hasContent({ kind, body }: WorkbookEntry): boolean {
	if (kind === 'scenario' || kind === 'template') return false
	return 'text' in body ? body.text.trim() !== '' : 'checked' in body && body.checked.length > 0
}

function presentEntry({ kind, activityId, body, updatedAt }: WorkbookEntry, segments: readonly Segment[]) {
	const activity = findActivity(segments, activityId)
	return {
		kind,
		activityId,
		updatedAt,
		/** What was asked: a reflection's prompt; a checklist's title. */
		prompt: activity?.type === 'island' ? activity.children : [],
		title: activity?.type === 'island' ? String(activity.props.title ?? '') : '',
		text: 'text' in body ? body.text : '',
		checked: 'checked' in body ? body.checked : [],
		itemCount: checklistItems(segments, activityId).length,
	}
}

function findActivity(segments: readonly Segment[], id: string): Segment | null {
	for (const segment of segments) {
		if (segment.type === 'html') continue
		const isIt = segment.props.id === id && (segment.component === 'Reflection' || segment.component === 'Checklist')
		const activity = isIt ? segment : findActivity(segment.children, id)
		if (activity) return activity
	}
	return null
}
