import { startAttempt } from '#app/assessment/start-attempt.server.ts'
import { submitAttempt } from '#app/assessment/submit-attempt.server.ts'
import { addCohort } from '#app/cohorts/cohorts.fixture.ts'
import { putEnrolment } from '#app/cohorts/enrolments.server.ts'
import { requestedModule } from '#app/curriculum/requested-module.server.ts'
import { addPerson } from '#app/identity/people.fixture.ts'
import { answerSurvey } from '#app/learning/answer-survey.server.ts'
import { surveyToken } from '#app/learning/survey-link.ts'
import { PROGRAMME } from '#app/learning/surveys.ts'
import { keptSecret } from '#app/platform/secret.server.ts'
import { newId } from '#app/platform/tokens.ts'
import { moduleCompletions, surveyTurns } from '#db/schema/learning.ts'
import type { Person } from '#tests/platform/people.ts'
import { database } from './test.ts'

const MODULE = 'introduction'
const PEOPLE = 36

/** A submitted test of somebody who left everything out. */
function takeTest(
	userId: string,
	form: 'pre' | 'post',
	locale: string,
	moduleId = MODULE,
): { attemptId: string; itemId: string } {
	const db = database()
	const wanted = requestedModule(db, moduleId, { locale, contextId: null })
	const document = wanted?.read('assessment')
	if (!wanted || !document) throw new Error(`${moduleId} has no assessment in ${locale}`)
	const learner = { id: userId, contextId: null }
	const start = { learner, module: wanted.module, form, number: 1, document, prerequisitesMet: true, now: Date.now() }
	const started = startAttempt(db, start)
	if (!started.ok) throw new Error(`No attempt: ${started.reason}`)
	const { attemptId } = started
	const submitted = submitAttempt(db, { learner, attemptId, document, now: Date.now() })
	if (!submitted.ok) throw new Error(`Not submitted: ${submitted.reason}`)
	return { attemptId, itemId: submitted.attempt.itemIds[0] ?? '' }
}

/** A cohort of this trainer's that took both tests, in two languages, and said what they thought of it. */
export function measuredCohort({ person }: { person: Person }): { path: string; itemPath: string } {
	const db = database()
	const cohort = addCohort(db, person.id, { name: 'Ziguinchor' })
	let itemId = ''
	for (let index = 0; index < PEOPLE; index++) {
		const { id } = addPerson(db, { email: `${newId()}@measures.example` })
		db.transaction((tx) => putEnrolment(tx, { cohortId: cohort.id, userId: id, state: 'active', changedBy: null }, 1))
		const locale = index % 2 === 0 ? 'fr' : 'ar'
		takeTest(id, 'pre', locale)
		itemId = takeTest(id, 'post', locale).itemId
		answerSurvey(db, {
			turn: { userId: id, survey: 'reaction', subject: MODULE },
			from: { cohortId: cohort.id, contextId: 'senegal', locale },
			answer: { ratings: { clear: 1 + (index % 5), useful: 4 }, words: { helped: `The cases, most of all ${index}` } },
			now: Date.now(),
		})
	}
	const query = `?cohort=${cohort.id}`
	return {
		path: `/trainer/measures${query}`,
		itemPath: `/trainer/measures/${MODULE}/post/${itemId}${query}`,
	}
}

/** The survey of a module that this person has completed. */
export function completedSurveyPath({ person }: { person: Person }): string {
	const db = database()
	const moduleId = 'monitoring-evaluation'
	const { attemptId } = takeTest(person.id, 'post', 'fr', moduleId)
	const done = { userId: person.id, moduleId, completedAt: Date.now(), attemptId, score: 1, locale: 'fr' }
	db.insert(moduleCompletions).values(done).onConflictDoNothing().run()
	return `/learn/${moduleId}/survey`
}

/** The survey at the end of the mail three months on. */
export function followUpPath({ person }: { person: Person }): string {
	const turn = { userId: person.id, survey: 'behaviour' as const, subject: PROGRAMME, askedAt: Date.now() }
	database().insert(surveyTurns).values(turn).onConflictDoNothing().run()
	return `/survey/${surveyToken(person.id, keptSecret(process.env.E2E_DATABASE ?? ''))}`
}
