import type { Person } from '#tests/platform/people.ts'
import { type Audience, admins, everyone, trainers, type Visit } from './audiences.ts'
import { joinLinkOf, slipOf } from './joining-world.ts'
import { trainer } from './walk-people.ts'
import { cohortOf, UNKNOWN_ID } from './world.ts'

const UNKNOWN = `/trainer/cohorts/${UNKNOWN_ID}`
const others = cohortOf(trainer)
const othersSlip = slipOf(trainer, others.id).id
const askable = joinLinkOf(trainer, others.id)
/** An address in a cohort of its visitor's. */
const own = (path: string) => (visitor: Person | null) => cohortOf(visitor ?? trainer).path + path
const LIST = { intent: 'import', requestId: 'walk', list: 'Awa;awa-of-the-walk@example.org' }
/** Of what those who are signed in already cannot do. */
const guests = (guest: number | string, member: number | string) => (who: Audience) =>
	who === 'nobody' ? guest : member

/** What the addresses at which people come into cohorts answer to whom. */
export const JOINING_VISITS: Record<string, Visit[]> = {
	'/trainer/cohorts/:cohort/invite': [
		{
			at: own('/invite'),
			get: trainers(200),
			post: [
				{ form: {}, outcome: trainers(400) },
				{ form: { intent: 'look', list: LIST.list }, outcome: trainers(200) },
				{ form: { ...LIST, list: 'Awa;awa@' }, outcome: trainers(400) },
				{ form: { ...LIST, requestId: '' }, outcome: trainers(400) },
				{ form: { intent: 'withdraw', invitation: UNKNOWN_ID }, outcome: trainers(404) },
			],
		},
		{ at: `${others.path}/invite`, get: admins(200), post: [{ form: {}, outcome: admins(400) }] },
		{ at: `${UNKNOWN}/invite`, get: trainers(404), post: [{ form: LIST, outcome: trainers(404) }] },
	],
	'/trainer/cohorts/:cohort/invite/slips': [
		{
			at: own('/invite/slips'),
			get: trainers(200),
			post: [
				{ form: {}, outcome: trainers(400) },
				{ form: { intent: 'make', requestId: 'walk', locale: 'sw', count: '2' }, outcome: trainers(400) },
				// A slip of another cohort, in the address of one's own.
				{ form: { intent: 'revoke', slip: othersSlip }, outcome: trainers(404) },
				{ form: { intent: 'replace', slip: othersSlip, requestId: 'walk' }, outcome: trainers(404) },
			],
		},
		{ at: `${others.path}/invite/slips`, get: admins(200), post: [{ form: {}, outcome: admins(400) }] },
		{
			at: `${UNKNOWN}/invite/slips`,
			get: trainers(404),
			post: [{ form: { intent: 'make', requestId: 'walk', locale: 'fr', count: '2' }, outcome: trainers(404) }],
		},
	],
	'/trainer/cohorts/:cohort/invite/link': [
		{ at: own('/invite/link'), get: trainers(200), post: [{ form: {}, outcome: trainers(400) }] },
		{ at: `${others.path}/invite/link`, get: admins(200), post: [{ form: {}, outcome: admins(400) }] },
		{ at: `${UNKNOWN}/invite/link`, get: trainers(404), post: [{ form: { intent: 'make' }, outcome: trainers(404) }] },
	],
	'/trainer/cohorts/:cohort/people.csv': [
		{ at: own('/people.csv'), get: trainers(200) },
		{ at: `${others.path}/people.csv`, get: admins(200) },
		{ at: `${UNKNOWN}/people.csv`, get: trainers(404) },
	],
	'/join': [
		{ at: '/join', get: everyone(200), post: [{ form: {}, outcome: everyone(400) }] },
		{ at: '/join?code=12', get: everyone(400) },
		{
			at: () => slipOf(trainer, others.id).path,
			get: everyone(200),
		},
	],
	'/join/:token': [
		{
			at: () => joinLinkOf(trainer),
			get: everyone(200),
			post: [
				{ form: {}, outcome: everyone(400) },
				{ form: { intent: 'mail', email: 'awa@' }, outcome: everyone(400) },
				{
					form: { intent: 'account', displayName: 'Awa', username: 'a', password: 'four boats, one river' },
					outcome: everyone(400),
				},
				{
					form: { intent: 'account', displayName: 'Awa', username: 'walker', password: 'motdepasse' },
					outcome: guests(400, 409),
				},
			],
		},
		{ at: askable, get: everyone(200), post: [{ form: { intent: 'ask' }, outcome: guests(403, askable) }] },
		{
			at: `/join/${'A'.repeat(43)}`,
			get: everyone(404),
			post: [{ form: { intent: 'ask' }, outcome: everyone(404) }],
		},
	],
}
