import { replacePlan } from '#app/cohorts/cohorts.server.ts'
import type { Person } from '#tests/platform/people.ts'
import { admins, everyone, members, only, SIGN_IN, trainers, type Visit } from './audiences.ts'
import { db } from './requests.ts'
import { somebody, trainer } from './walk-people.ts'
import { certificateOf, cohortOf, participantOf, personOf, sentTest, UNKNOWN_ID } from './world.ts'

const UNKNOWN = `/trainer/cohorts/${UNKNOWN_ID}`
const held = certificateOf(somebody)
const others = cohortOf(trainer).path
/** Whose test was sent; somebody’s own tests are still to be begun. */
const learner = await personOf('practitioner')
const sent = await sentTest(learner)
const othersPerson = participantOf(others, somebody)
/** The page of somebody who takes part in a cohort of its visitor's. */
const ownPerson = (visitor: Person | null) => participantOf(cohortOf(visitor ?? trainer).path, somebody)
/** A cohort that takes the introduction. */
function plannedCohort(person: Person): string {
	const { id, path } = cohortOf(person)
	const introduction = { moduleId: 'introduction', releaseOn: null, dueOn: null, isRequired: true }
	db.transaction((tx) => replacePlan(tx, id, [introduction]))
	return path
}
/** An address in a cohort of its visitor's. */
const own = (path: string) => (visitor: Person | null) => cohortOf(visitor ?? trainer).path + path

/** What the addresses of cohorts answer to whom; an admin sees every cohort, a trainer their own. */
export const COHORT_VISITS: Record<string, Visit[]> = {
	'/cohorts/:cohort': [
		{
			at: (visitor) => {
				const { id, path } = cohortOf(trainer)
				participantOf(path, visitor ?? somebody)
				return `/cohorts/${id}`
			},
			get: members(200),
		},
		{ at: others.replace('/trainer', ''), get: members(404) },
		{ at: UNKNOWN.replace('/trainer', ''), get: members(404) },
	],
	'/trainer/cohorts': [{ at: '/trainer/cohorts', get: trainers(200) }],
	'/trainer/cohorts/new': [
		{ at: '/trainer/cohorts/new', get: trainers(200), post: [{ form: {}, outcome: trainers(400) }] },
	],
	'/trainer/cohorts/:cohort': [
		{ at: own(''), get: trainers(200) },
		{ at: others, get: admins(200) },
		{ at: UNKNOWN, get: trainers(404) },
	],
	'/trainer/cohorts/:cohort/people': [
		{
			at: own('/people'),
			get: trainers(200),
			post: [
				{ form: {}, outcome: trainers(400) },
				{ form: { intent: 'accept', person: somebody.id }, outcome: trainers(404) },
			],
		},
		{
			at: `${others}/people?state=paused&order=done&q=a`,
			get: admins(200),
			post: [{ form: { intent: 'accept', person: somebody.id }, outcome: admins(409) }],
		},
		{ at: `${UNKNOWN}/people`, get: trainers(404), post: [{ form: { intent: 'accept' }, outcome: trainers(404) }] },
	],
	'/trainer/cohorts/:cohort/people/:person': [
		{
			at: ownPerson,
			get: trainers(200),
			post: [
				{ form: {}, outcome: trainers(400) },
				{ form: { intent: 'resume' }, outcome: trainers(409) },
				{ form: { intent: 'move', to: 'nowhere' }, outcome: trainers(404) },
			],
		},
		{
			at: othersPerson,
			get: admins(200),
			post: [{ form: { intent: 'resume' }, outcome: admins(409) }],
		},
		{
			at: own(`/people/${somebody.id}`),
			get: trainers(404),
			post: [{ form: { intent: 'remove' }, outcome: trainers(404) }],
		},
	],
	'/trainer/cohorts/:cohort/people/:person/:attempt': [
		{
			at: (visitor) => `${participantOf(plannedCohort(visitor ?? trainer), learner)}/${sent.id}`,
			get: trainers(200),
		},
		{ at: `${participantOf(plannedCohort(trainer), learner)}/${sent.id}`, get: admins(200) },
		// What its plan does not have is not the cohort’s to see.
		{ at: `${participantOf(others, learner)}/${sent.id}`, get: admins(404) },
		{ at: `${othersPerson}/${sent.id}`, get: admins(404) },
		{ at: `${othersPerson}/${UNKNOWN_ID}`, get: admins(404) },
		{ at: own(`/people/${learner.id}/${sent.id}`), get: trainers(404) },
	],
	'/trainer/cohorts/:cohort/plan': [
		{
			at: own('/plan'),
			get: trainers(200),
			post: [
				{ form: {}, outcome: trainers(400) },
				{ form: { intent: 'save' }, outcome: trainers(400) },
				{
					form: { move: 'up:introduction', 'in-introduction': 'on', 'due-introduction': 'soon' },
					outcome: trainers(400),
				},
			],
		},
		{
			at: `${others}/plan`,
			get: admins(200),
			post: [{ form: { intent: 'save', 'due-introduction': 'soon' }, outcome: admins(400) }],
		},
		{ at: `${UNKNOWN}/plan`, get: trainers(404), post: [{ form: { intent: 'save' }, outcome: trainers(404) }] },
	],
	'/trainer/cohorts/:cohort/settings': [
		{
			at: own('/settings'),
			get: trainers(200),
			post: [
				{ form: {}, outcome: trainers(400) },
				{ form: { intent: 'save', name: 'Dakar' }, outcome: trainers(400) },
				{ form: { intent: 'reopen' }, outcome: trainers(409) },
				{ form: { intent: 'add-trainer', trainer: somebody.id }, outcome: trainers(400) },
				{ form: { intent: 'remove-trainer', trainer: somebody.id }, outcome: trainers(404) },
			],
		},
		{
			at: `${others}/settings?trainer=a`,
			get: admins(200),
			post: [
				{ form: {}, outcome: admins(400) },
				{ form: { intent: 'reopen' }, outcome: admins(409) },
			],
		},
		{ at: `${UNKNOWN}/settings`, get: trainers(404), post: [{ form: { intent: 'close' }, outcome: trainers(404) }] },
	],
	'/trainer/cohorts/:cohort/certificates': [
		{
			at: own('/certificates'),
			get: trainers(200),
			post: [
				{ form: {}, outcome: trainers(400) },
				{ form: { intent: 'issue-all' }, outcome: trainers(409) },
				{ form: () => ({ intent: 'revoke', certificate: held.id, reason: 'Mine' }), outcome: trainers(404) },
			],
		},
		{
			at: `${others}/certificates`,
			get: admins(200),
			post: [
				{ form: {}, outcome: admins(400) },
				{ form: { intent: 'issue', person: UNKNOWN_ID }, outcome: admins(409) },
			],
		},
		{
			at: `${UNKNOWN}/certificates`,
			get: trainers(404),
			post: [{ form: { intent: 'issue-all' }, outcome: trainers(404) }],
		},
	],

	'/trainer/cohorts/:cohort/exports': [
		{ at: own('/exports'), get: trainers(200) },
		{ at: `${others}/exports?names=1`, get: admins(200) },
		{ at: `${UNKNOWN}/exports`, get: trainers(404) },
	],
	'/trainer/cohorts/:cohort/exports/:file': [
		{ at: own('/exports/responses.csv'), get: trainers(200) },
		{ at: own('/exports/everything.xlsx?names=1'), get: trainers(200) },
		{ at: own('/exports/users.csv'), get: trainers(404) },
		{ at: `${others}/exports/people.csv?names=1`, get: admins(200) },
		{ at: `${UNKNOWN}/exports/people.csv`, get: trainers(404) },
	],
	'/trainer/exports': [{ at: '/trainer/exports', get: only(['admin', 'reviewer'], 200) }],
	'/trainer/exports/:file': [
		{ at: '/trainer/exports/statements.jsonl', get: only(['admin', 'reviewer'], 200) },
		{ at: '/trainer/exports/nonesuch.csv', get: only(['admin', 'reviewer'], 404) },
	],

	'/certificates': [
		{
			at: '/certificates',
			get: members(200),
			post: [
				{ form: {}, outcome: members(400) },
				{ form: { cohort: UNKNOWN_ID, holderName: 'Fatou' }, outcome: members(404) },
				{ form: () => ({ cohort: held.cohortId, holderName: 'Somebody else' }), outcome: members(404) },
			],
		},
	],
	'/certificates/:certificate': [
		{
			at: (visitor) => `/certificates/${visitor ? certificateOf(visitor).id : held.id}`,
			get: members(200),
			post: [{ form: {}, outcome: members(400) }],
		},
		{
			at: `/certificates/${held.id}`,
			get: (who) => (who === 'nobody' ? SIGN_IN : who === 'admin' ? 200 : 404),
			post: [
				{
					form: { intent: 'show-name', showsFullName: 'on' },
					outcome: (who) => (who === 'nobody' ? SIGN_IN : who === 'admin' ? 403 : 404),
				},
			],
		},
		{ at: `/certificates/${UNKNOWN_ID}`, get: members(404), post: [{ form: {}, outcome: members(404) }] },
	],
	'/verify': [
		{ at: '/verify', get: everyone(200) },
		{ at: '/verify?code=guessed', get: everyone('/verify/guessed') },
	],
	'/verify/:code': [
		{ at: `/verify/${held.code}`, get: everyone(200) },
		{ at: '/verify/guessed', get: everyone(404) },
	],
}
