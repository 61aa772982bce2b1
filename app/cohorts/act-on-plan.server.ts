import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import type { Refusal } from '#app/platform/responses.ts'
import type { Database } from '#db/connection.ts'
import type { Act } from './act.ts'
import { changeCohort } from './change-cohort.server.ts'
import type { Cohort } from './cohort.ts'
import { planOf } from './cohorts.server.ts'
import { askedMove, inOrder, moved, planForm } from './plan-form.ts'
import { isOvertaken, savedState } from './saved-state.server.ts'

export type PlanResult =
	/** With the id of a module that was moved, if one was. */
	| { ok: true; movedId: string | null }
	/** With a reply, the form is shown again as it was sent. */
	| { ok: false; reason: Refusal; reply: SubmissionResult | null }

/** The modules that a plan may name, in its order: those it has, and those of the curriculum that it has not. */
export function plannableModules(db: Database, cohortId: string, curriculum: readonly string[]): string[] {
	const planned = planOf(db, cohortId).map(({ moduleId }) => moduleId)
	return inOrder(curriculum, planned)
}

/** What the form of the plan is filled with. */
export function planState(db: Database, { id, passMark, sessionsRequired }: Cohort) {
	return { plan: planOf(db, id), passMark, sessionsRequired }
}

/** Keeps a plan as it was sent; a button that moves a module keeps all the rest as well. */
export function actOnPlan(
	db: Database,
	{ form, cohort, curriculum, ...act }: Act & { form: FormData; cohort: Cohort; curriculum: readonly string[] },
): PlanResult {
	const move = askedMove(form.get('move'))
	if (form.get('intent') !== 'save' && !move) return { ok: false, reason: 'not-valid', reply: null }
	const moduleIds = plannableModules(db, cohort.id, curriculum)
	if (move) moveInForm(form, moduleIds, move)
	const submission = parseWithZod(form, { schema: planForm(moduleIds, cohort) })
	if (submission.status !== 'success') return { ok: false, reason: 'not-valid', reply: submission.reply() }
	if (isOvertaken(form, savedState(planState(db, cohort)))) {
		return { ok: false, reason: 'too-late', reply: submission.reply() }
	}
	const { plan, ...changes } = submission.value
	const result = changeCohort(db, { cohortId: cohort.id, plan, changes, ...act })
	return result.ok ? { ok: true, movedId: move?.id ?? null } : { ...result, reply: null }
}

/** Sends the modules in the order that the button asks for, so that a form at fault comes back in that order, too. */
function moveInForm(form: FormData, known: readonly string[], { id, by }: { id: string; by: 'up' | 'down' }): void {
	const order = moved(inOrder(known, form.getAll('module').map(String)), id, by)
	form.delete('module')
	for (const each of order) form.append('module', each)
}
