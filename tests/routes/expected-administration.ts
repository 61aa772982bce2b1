import { admins, trainers, type Visit } from './audiences.ts'
import { somebody, trainer } from './walk-people.ts'
import { invite, UNKNOWN_ID } from './world.ts'

/** Invitations, and what admins do. */
export const ADMINISTRATION_VISITS: Record<string, Visit[]> = {
	'/trainer/invitations': [
		{
			at: '/trainer/invitations',
			get: trainers(200),
			post: [
				{ form: {}, outcome: trainers(400) },
				{ form: { intent: 'withdraw', invitation: UNKNOWN_ID }, outcome: trainers(404) },
				{
					form: () => ({ intent: 'withdraw', invitation: invite(trainer).id }),
					outcome: (who) => (who === 'admin' ? '/trainer/invitations' : trainers(403)(who)),
				},
				{
					form: (visitor) => ({ intent: 'withdraw', invitation: invite(visitor ?? trainer).id }),
					outcome: trainers('/trainer/invitations'),
				},
			],
		},
	],
	'/admin': [{ at: '/admin', get: admins('/admin/people') }],
	'/admin/people': [{ at: '/admin/people', get: admins(200) }],
	'/admin/people/:person': [
		{
			at: `/admin/people/${somebody.id}`,
			get: admins(200),
			post: [
				{ form: {}, outcome: admins(400) },
				{ form: { intent: 'grant', context: 'nowhere' }, outcome: admins(400) },
				{ form: { intent: 'revoke-grant', context: 'mena' }, outcome: admins(404) },
			],
		},
		{ at: `/admin/people/${UNKNOWN_ID}`, get: admins(404), post: [{ form: {}, outcome: admins(404) }] },
	],
	'/admin/invitations': [{ at: '/admin/invitations', get: admins(200), post: [{ form: {}, outcome: admins(400) }] }],
	'/admin/audit': [{ at: '/admin/audit', get: admins(200) }],
	'/admin/mail': [{ at: '/admin/mail', get: admins(200) }],
	'/admin/settings': [{ at: '/admin/settings', get: admins(200), post: [{ form: {}, outcome: admins(400) }] }],
}
