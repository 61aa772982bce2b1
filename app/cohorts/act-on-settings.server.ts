import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import type { User } from '#app/identity/user.ts'
import type { Refusal } from '#app/platform/responses.ts'
import type { Database } from '#db/connection.ts'
import type { Act } from './act.ts'
import { changeCohort } from './change-cohort.server.ts'
import { closeCohort, reopenCohort } from './close-cohort.server.ts'
import type { Cohort } from './cohort.ts'
import { cohortForm } from './cohort-form.ts'
import { canCloseCohort, canRunCohort } from './policy.ts'

type ActOnSettings = Act & { user: User; form: FormData; cohort: Cohort; contextIds: readonly string[] }

export type SettingsResult =
	| { ok: true; toast: 'saved' | 'cohort-closed' | 'cohort-reopened' }
	/** With a reply, the form is shown again as it was sent. */
	| { ok: false; reason: Refusal; reply: SubmissionResult | null }

/** Does what a form on the settings of a cohort asks for. */
export function actOnSettings(db: Database, { form, cohort, contextIds, ...act }: ActOnSettings): SettingsResult {
	const closing = { cohortId: cohort.id, ...act }
	switch (form.get('intent')) {
		case 'save': {
			if (!canRunCohort(act.user, cohort)) return { ok: false, reason: 'not-allowed', reply: null }
			const submission = parseWithZod(form, { schema: cohortForm(contextIds) })
			if (submission.status !== 'success') return { ok: false, reason: 'not-valid', reply: submission.reply() }
			return outcome(changeCohort(db, { ...closing, changes: submission.value }), 'saved')
		}
		case 'close':
			if (!canCloseCohort(act.user, cohort)) return { ok: false, reason: 'not-allowed', reply: null }
			return outcome(closeCohort(db, closing), 'cohort-closed')
		case 'reopen':
			if (!canCloseCohort(act.user, cohort)) return { ok: false, reason: 'not-allowed', reply: null }
			return outcome(reopenCohort(db, closing), 'cohort-reopened')
		default:
			return { ok: false, reason: 'not-valid', reply: null }
	}
}

type Done = { ok: true } | { ok: false; reason: Refusal }
type Toast = Extract<SettingsResult, { ok: true }>['toast']

function outcome(result: Done, toast: Toast): SettingsResult {
	return result.ok ? { ok: true, toast } : { ...result, reply: null }
}
