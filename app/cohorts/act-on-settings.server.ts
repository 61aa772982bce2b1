import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import type { User } from '#app/identity/user.ts'
import type { Refusal } from '#app/platform/responses.ts'
import type { Database } from '#db/connection.ts'
import type { Act } from './act.ts'
import { changeCohort } from './change-cohort.server.ts'
import { addCohortTrainer, removeCohortTrainer } from './change-trainers.server.ts'
import { closeCohort, reopenCohort } from './close-cohort.server.ts'
import type { Cohort } from './cohort.ts'
import { cohortForm } from './cohort-form.ts'
import { canCloseCohort, canRunCohort } from './policy.ts'
import { isOvertaken, savedState } from './saved-state.server.ts'

type ActOnSettings = Act & { user: User; form: FormData; cohort: Cohort; contextIds: readonly string[] }

export type SettingsResult =
	| { ok: true; toast: 'saved' | 'cohort-closed' | 'cohort-reopened' | 'trainer-added' | 'trainer-removed' }
	/** With a reply, the form is shown again as it was sent. */
	| { ok: false; reason: Refusal; reply: SubmissionResult | null }

/** What the form of the settings is filled with. */
export function settingsOf({ name, contextId, locale, timeZone, startsOn, endsOn, showsNames }: Cohort) {
	return { name, contextId, locale, timeZone, startsOn, endsOn, showsNames }
}

/** Does what a form on the settings of a cohort asks for. */
export function actOnSettings(db: Database, { form, cohort, contextIds, ...act }: ActOnSettings): SettingsResult {
	const closing = { cohortId: cohort.id, ...act }
	const change = { ...closing, trainerId: String(form.get('trainer') ?? '') }
	switch (form.get('intent')) {
		case 'save': {
			if (!canRunCohort(act.user, cohort)) return { ok: false, reason: 'not-allowed', reply: null }
			const submission = parseWithZod(form, { schema: cohortForm(contextIds) })
			if (submission.status !== 'success') return { ok: false, reason: 'not-valid', reply: submission.reply() }
			if (isOvertaken(form, savedState(settingsOf(cohort)))) {
				return { ok: false, reason: 'too-late', reply: submission.reply() }
			}
			return outcome(changeCohort(db, { ...closing, changes: submission.value }), 'saved')
		}
		case 'close':
			if (!canCloseCohort(act.user, cohort)) return { ok: false, reason: 'not-allowed', reply: null }
			return outcome(closeCohort(db, closing), 'cohort-closed')
		case 'reopen':
			if (!canCloseCohort(act.user, cohort)) return { ok: false, reason: 'not-allowed', reply: null }
			return outcome(reopenCohort(db, closing), 'cohort-reopened')
		case 'add-trainer':
			if (!canRunCohort(act.user, cohort)) return { ok: false, reason: 'not-allowed', reply: null }
			return outcome(asRefusal(addCohortTrainer(db, change)), 'trainer-added')
		case 'remove-trainer':
			if (!canRunCohort(act.user, cohort)) return { ok: false, reason: 'not-allowed', reply: null }
			return outcome(asRefusal(removeCohortTrainer(db, change)), 'trainer-removed')
		default:
			return { ok: false, reason: 'not-valid', reply: null }
	}
}

/** The page offers neither, so no words are lost on them. */
function asRefusal(result: { ok: true } | { ok: false; reason: Refusal | 'not-a-trainer' | 'last-trainer' }): Done {
	if (result.ok) return result
	const { reason } = result
	if (reason === 'not-a-trainer') return { ok: false, reason: 'not-valid' }
	return { ok: false, reason: reason === 'last-trainer' ? 'too-late' : reason }
}

type Done = { ok: true } | { ok: false; reason: Refusal }
type Toast = Extract<SettingsResult, { ok: true }>['toast']

function outcome(result: Done, toast: Toast): SettingsResult {
	return result.ok ? { ok: true, toast } : { ...result, reply: null }
}
