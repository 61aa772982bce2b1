import { type Attempt, findOwnAttempt } from '#app/assessment/attempts.server.ts'
import { presentAttempt } from '#app/assessment/present-attempt.server.ts'
import type { PresentedQuestion } from '#app/assessment/presented-question.ts'
import { readCompiledDocument } from '#app/curriculum/compiled-documents.server.ts'
import { requestedModule } from '#app/curriculum/requested-module.server.ts'
import { directionOf } from '#app/i18n/locale.ts'
import type { Database } from '#db/connection.ts'
import type { Cohort } from './cohort.ts'
import { planOf } from './cohorts.server.ts'

export type AttemptInCohort = Pick<Attempt, 'form' | 'number' | 'score' | 'submittedAt' | 'locale'> & {
	moduleTitle: string
	/** Of the text that was asked. */
	dir: 'ltr' | 'rtl'
	/** As asked then, with the answers and what was right; none of a pre-test, whose questions are asked again. */
	questions: PresentedQuestion[]
}

type Asked = { cohort: Cohort; userId: string; attemptId: string; locale: string }

/**
 * A test that somebody in a cohort has sent, in the text it was asked in, whatever has become of that since; null of one
 * that is open, is another's, or of a module that the cohort's plan does not have.
 */
export function attemptInCohort(db: Database, { cohort, userId, attemptId, locale }: Asked): AttemptInCohort | null {
	const attempt = findOwnAttempt(db, userId, attemptId)
	const isPlanned = planOf(db, cohort.id).some(({ moduleId }) => moduleId === attempt?.moduleId)
	if (!attempt || !isPlanned || attempt.submittedAt === null) return null
	const document = readCompiledDocument(db, attempt.contentHash)
	if (!document) return null
	const { form, number, score, submittedAt, moduleId } = attempt
	const reader = { locale, contextId: cohort.contextId }
	return {
		form,
		number,
		score,
		submittedAt,
		locale: attempt.locale,
		dir: directionOf(attempt.locale),
		moduleTitle: requestedModule(db, moduleId, reader)?.welcome.title ?? moduleId,
		questions: presentAttempt(db, attempt, document).items.map(({ tries: _, ...question }) => question),
	}
}
