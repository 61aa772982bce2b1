import { everyone, members, SIGN_IN, type Visit } from './audiences.ts'
import { admin, somebody, trainer } from './walk-people.ts'
import { invite, resetPath, sessionOf, UNKNOWN_ID, withdraw } from './world.ts'

const revoked = invite(trainer)
withdraw(revoked.id)

/** Ways in, and what people set for themselves. */
export const ACCOUNT_VISITS: Record<string, Visit[]> = {
	'/sign-in': [
		{ at: SIGN_IN, get: members('/learn', 200), post: [{ form: {}, outcome: members('/learn', 400) }] },
		{ at: `${SIGN_IN}?returnTo=%2Fworkbook`, get: members('/workbook', 200) },
	],
	'/sign-out': [{ at: '/sign-out', get: members(200, '/'), post: [{ form: {}, outcome: everyone('/') }] }],
	'/invitation/:token': [
		{ at: () => invite(trainer).path, get: everyone(200), post: [{ form: {}, outcome: everyone(400) }] },
		{ at: revoked.path, get: everyone(410), post: [{ form: {}, outcome: everyone(410) }] },
		{ at: '/invitation/guessed', get: everyone(404), post: [{ form: {}, outcome: everyone(404) }] },
	],
	'/reset-password': [{ at: '/reset-password', get: everyone(200), post: [{ form: {}, outcome: everyone(400) }] }],
	'/reset-password/:token': [
		{ at: () => resetPath(somebody, admin), get: everyone(200), post: [{ form: {}, outcome: everyone(400) }] },
		{ at: `/reset-password/${'A'.repeat(43)}`, get: everyone(410) },
		{ at: '/reset-password/guessed', get: everyone(404), post: [{ form: { password: 'x' }, outcome: everyone(404) }] },
	],
	'/preferences': [
		{
			at: '/preferences',
			get: members('/settings/profile', '/'),
			post: [
				{ form: { locale: 'fr', returnTo: '/glossary' }, outcome: everyone('/glossary') },
				{ form: { locale: 'xx' }, outcome: everyone(400) },
			],
		},
	],
	'/settings': [{ at: '/settings', get: members('/settings/profile') }],
	'/settings/profile': [{ at: '/settings/profile', get: members(200), post: [{ form: {}, outcome: members(400) }] }],
	'/settings/password': [{ at: '/settings/password', get: members(200), post: [{ form: {}, outcome: members(400) }] }],
	'/settings/devices': [
		{
			at: '/settings/devices',
			get: members(200),
			post: [
				{ form: {}, outcome: members(400) },
				{ form: { intent: 'sign-out', session: UNKNOWN_ID }, outcome: members(404) },
				{ form: () => ({ intent: 'sign-out', session: sessionOf(somebody) }), outcome: members(403) },
				{
					form: (visitor) => ({ intent: 'sign-out', session: visitor ? sessionOf(visitor) : '' }),
					outcome: members('/'),
				},
			],
		},
	],
}
