import type { Person } from '#tests/platform/people.ts'
import { admins, trainers, type Visit } from './audiences.ts'
import { cohortOf, trainer } from './world.ts'

const UNKNOWN = '/trainer/cohorts/00000000-0000-0000-0000-000000000000'
const others = cohortOf(trainer).path
/** An address in a cohort of its visitor's. */
const own = (path: string) => (visitor: Person | null) => cohortOf(visitor ?? trainer).path + path

/** What the addresses of cohorts answer to whom; an admin sees every cohort, a trainer their own. */
export const COHORT_VISITS: Record<string, Visit[]> = {
	'/trainer/cohorts': [{ at: '/trainer/cohorts', get: trainers(200) }],
	'/trainer/cohorts/new': [
		{ at: '/trainer/cohorts/new', get: trainers(200), post: [{ form: {}, outcome: trainers(400) }] },
	],
	'/trainer/cohorts/:cohort': [
		{ at: own(''), get: trainers(200) },
		{ at: others, get: admins(200) },
		{ at: UNKNOWN, get: trainers(404) },
	],
	'/trainer/cohorts/:cohort/settings': [
		{
			at: own('/settings'),
			get: trainers(200),
			post: [
				{ form: {}, outcome: trainers(400) },
				{ form: { intent: 'save', name: 'Dakar' }, outcome: trainers(400) },
				{ form: { intent: 'reopen' }, outcome: trainers(409) },
			],
		},
		{
			at: `${others}/settings`,
			get: admins(200),
			post: [
				{ form: {}, outcome: admins(400) },
				{ form: { intent: 'reopen' }, outcome: admins(409) },
			],
		},
		{ at: `${UNKNOWN}/settings`, get: trainers(404), post: [{ form: { intent: 'close' }, outcome: trainers(404) }] },
	],
}
