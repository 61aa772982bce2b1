import { m } from '#app/i18n/messages.ts'
import { moment, type OwnTable, ownTable } from '#app/identity/own-data.ts'
import type { Database } from '#db/connection.ts'
import { type WorkbookEntry, workbook } from './workbook-entries.server.ts'

/** What a person wrote, ticked and chose for themselves. */
export function ownWorkbook(db: Database, userId: string, modules: Record<string, string>): OwnTable[] {
	const kinds = {
		reflection: m.own_reflection(),
		note: m.own_note(),
		checklist: m.own_checklist(),
		scenario: m.own_scenario(),
		template: m.own_template(),
	}
	return [
		ownTable({
			key: 'workbook',
			title: m.own_workbook(),
			note: m.own_workbook_note(),
			columns: {
				moduleId: { label: m.own_module(), words: modules },
				lessonId: m.own_lesson(),
				kind: { label: m.own_kind(), words: kinds },
				activityId: m.own_activity(),
				written: m.own_text(),
				updatedAt: moment(m.own_changed()),
			},
			rows: workbook(db, userId).map(({ moduleId, lessonId, kind, activityId, body, updatedAt }) => ({
				...{ moduleId, lessonId, kind, activityId, updatedAt },
				written: writtenIn(body),
			})),
		}),
	]
}

/** A text; what is ticked or was chosen; the fields of a form, by their names. */
function writtenIn(body: WorkbookEntry['body']): string[] {
	return Object.values<unknown>(body).flatMap((part) => {
		if (typeof part === 'string') return [part]
		if (Array.isArray(part)) return part.map(String)
		if (typeof part !== 'object' || part === null) return []
		return Object.entries(part).map(([field, text]) => `${field}: ${text}`)
	})
}
