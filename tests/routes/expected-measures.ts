import { putEnrolment } from '#app/cohorts/enrolments.server.ts'
import { surveyToken } from '#app/learning/survey-link.ts'
import { surveyTurns } from '#db/schema/learning.ts'
import type { Person } from '#tests/platform/people.ts'
import { admins, everyone, measurers, members, type Visit } from './audiences.ts'
import { db, secret, send } from './requests.ts'
import { somebody, trainer } from './walk-people.ts'
import { cohortOf, findAttempt, personOf, startTest, UNKNOWN_ID } from './world.ts'

const others = cohortOf(trainer).id

/** The page of a question that somebody in a cohort of the visitor's has answered. */
async function measuredItem(visitor: Person | null): Promise<string> {
	const learner = await personOf('practitioner')
	const test = await startTest(learner)
	await send(test, { as: learner, form: { intent: 'submit', isSure: 'yes' } })
	const enrolment = { cohortId: cohortOf(visitor ?? trainer).id, userId: learner.id, state: 'active' as const }
	db.transaction((tx) => putEnrolment(tx, { ...enrolment, changedBy: null }, Date.now()))
	return `/trainer/measures/introduction/pre/${findAttempt(test).itemIds[0]}`
}

/** The survey of somebody who was asked. */
function asked(person: Person): string {
	const turn = { userId: person.id, survey: 'behaviour' as const, subject: 'programme', askedAt: Date.now() }
	db.insert(surveyTurns).values(turn).onConflictDoNothing().run()
	return `/survey/${surveyToken(person.id, secret)}`
}
const survey = asked(somebody)

/** Surveys, and what is seen of tests and surveys. */
export const MEASURES_VISITS: Record<string, Visit[]> = {
	'/learn/:module/survey': [
		{
			at: '/learn/introduction/survey',
			get: members(200),
			post: [
				{ form: {}, outcome: members(400) },
				{ form: { 'rating-clear': '9' }, outcome: members(400) },
				// Who has not completed the module has nothing to say of it yet.
				{ form: { 'rating-clear': '5' }, outcome: members(403) },
			],
		},
		{ at: '/learn/nonesuch/survey', get: members(404), post: [{ form: {}, outcome: members(404) }] },
	],
	'/survey/:token': [
		{
			at: survey,
			get: everyone(200),
			post: [
				{ form: {}, outcome: everyone(400) },
				{ form: { 'rating-consent': '4' }, outcome: everyone(survey) },
			],
		},
		{ at: '/survey/guessed', get: everyone(404), post: [{ form: { 'rating-consent': '4' }, outcome: everyone(404) }] },
		{ at: survey.replace(somebody.id, trainer.id), get: everyone(404) },
	],
	'/trainer/measures': [
		{ at: '/trainer/measures', get: measurers(200) },
		{ at: `/trainer/measures?cohort=${others}`, get: admins(200) },
		{ at: `/trainer/measures?cohort=${UNKNOWN_ID}`, get: measurers(404) },
	],
	'/trainer/measures/programme': [
		{ at: '/trainer/measures/programme', get: measurers(200) },
		{ at: '/trainer/measures/programme?module=introduction&context=senegal', get: measurers(200) },
		{ at: '/trainer/measures/programme?module=nonesuch', get: measurers(404) },
		{ at: `/trainer/measures/programme?cohort=${others}`, get: admins(200) },
	],
	'/trainer/measures/answers': [
		{ at: '/trainer/measures/answers', get: measurers(200) },
		{ at: '/trainer/measures/answers?about=programme', get: measurers(200) },
		{ at: '/trainer/measures/answers?about=nonesuch', get: measurers(404) },
		{ at: `/trainer/measures/answers?cohort=${others}`, get: admins(200) },
	],
	'/trainer/measures/:module/:form': [
		{ at: '/trainer/measures/introduction/pre', get: measurers(200) },
		{ at: '/trainer/measures/introduction/other', get: measurers(404) },
		{ at: '/trainer/measures/nonesuch/pre', get: measurers(404) },
		{ at: `/trainer/measures/introduction/pre?cohort=${others}`, get: admins(200) },
	],
	'/trainer/measures/:module/:form/:item': [
		{ at: measuredItem, get: measurers(200) },
		{ at: '/trainer/measures/introduction/pre/nonesuch', get: measurers(404) },
		{ at: `/trainer/measures/introduction/pre/nonesuch?cohort=${others}`, get: admins(404) },
	],
}
