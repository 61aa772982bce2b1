import { type AttemptStart, type StartResult, startAttempt } from '#app/assessment/start-attempt.server.ts'
import { type Submission, type SubmitResult, submitAttempt } from '#app/assessment/submit-attempt.server.ts'
import type { ModuleConfig } from '#app/curriculum/curriculum-config.ts'
import type { Database } from '#db/connection.ts'
import { missingPrerequisites } from './completion.ts'
import { completionsOf } from './module-completions.server.ts'
import { settleModule } from './settle.server.ts'

/** Starts a module's pre-test or post-test, the latter only when the modules before it are completed. */
export function startModuleTest(
	db: Database,
	start: Omit<AttemptStart, 'prerequisitesMet'> & { module: ModuleConfig },
): StartResult {
	const completed = new Set(completionsOf(db, start.learner.id).map(({ moduleId }) => moduleId))
	return startAttempt(db, { ...start, prerequisitesMet: missingPrerequisites(start.module, completed).length === 0 })
}

export type TestResult =
	| (Extract<SubmitResult, { ok: true }> & { hasJustCompletedModule: boolean })
	| Extract<SubmitResult, { ok: false }>

/** Submits a test and records the module's completion where all is met with it, in one transaction. */
export function submitModuleTest(db: Database, submission: Submission & { module: ModuleConfig }): TestResult {
	const { module, learner, now } = submission
	return db.transaction(
		(): TestResult => {
			const result = submitAttempt(db, submission)
			if (!result.ok) return result
			if (result.attempt.moduleId !== module.id) {
				throw new Error(`Attempt ${result.attempt.id} is not of module ${module.id}`)
			}
			return { ...result, hasJustCompletedModule: settleModule(db, learner.id, module, now) }
		},
		{ behavior: 'immediate' },
	)
}
