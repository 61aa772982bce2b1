import type { Person } from '#tests/platform/people.ts'
import {
	adapters,
	admins,
	authors,
	everyone,
	members,
	nobodyElse,
	only,
	SIGN_IN,
	trainers,
	type Visit,
	writers,
} from './audiences.ts'
import { COHORT_VISITS } from './expected-cohorts.ts'
import { CONTACT_VISITS } from './expected-contact.ts'
import { JOINING_VISITS } from './expected-joining.ts'
import { MEASURES_VISITS } from './expected-measures.ts'
import { PRIVACY_VISITS } from './expected-privacy.ts'
import {
	admin,
	draftIn,
	grant,
	invite,
	personOf,
	resetPath,
	sessionOf,
	somebody,
	startTest,
	trainer,
	withdraw,
} from './world.ts'

/** An address in a context that its visitor was given. */
const granted = (path: string) => (visitor: Person | null) => {
	if (visitor) grant(visitor, 'senegal')
	return `/trainer/adaptations/senegal${path}`
}
const LESSON = 'introduction/fr/the-gap.mdx'
const KENYA = '/trainer/adaptations/kenya'

const UNKNOWN = '00000000-0000-0000-0000-000000000000'
const others = await startTest(await personOf('practitioner'))
const revoked = invite(trainer)
withdraw(revoked.id)

/** What every address of the site answers to whom. An address without a line here fails the walk. */
export const VISITS: Record<string, Visit[]> = {
	'/': [{ at: '/', get: everyone(200) }],
	'/health': [{ at: '/health', get: everyone(200) }],
	'/media/:hash': [{ at: `/media/${'0'.repeat(64)}.svg`, get: everyone(404) }],

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

	...CONTACT_VISITS,
	...MEASURES_VISITS,
	...PRIVACY_VISITS,

	'/learn': [{ at: '/learn', get: members(200) }],
	'/learn/:module': [
		{ at: '/learn/introduction', get: members(200) },
		{ at: '/learn/nonesuch', get: members(404) },
	],
	'/learn/:module/assessment': [
		{
			at: '/learn/introduction/assessment',
			get: members(200),
			post: [{ form: {}, outcome: members(400) }],
		},
		{ at: '/learn/nonesuch/assessment', get: members(404), post: [{ form: {}, outcome: members(404) }] },
	],
	'/learn/:module/assessment/:attempt': [
		{
			at: (visitor) => (visitor ? startTest(visitor) : others),
			get: members(200),
			post: [{ form: {}, outcome: members(400) }],
		},
		{
			at: others,
			get: members(404),
			post: [{ form: { intent: 'submit', isSure: 'yes' }, outcome: members(404) }],
		},
		{ at: others.replace('introduction', 'information-sharing'), get: members(404) },
		{ at: `/learn/introduction/assessment/${UNKNOWN}`, get: members(404) },
	],
	'/learn/:module/:lesson': [
		{
			at: '/learn/introduction/the-gap',
			get: members(200),
			post: [
				{ form: {}, outcome: members(400) },
				{ form: { intent: 'grade' }, outcome: members(400) },
			],
		},
		{ at: '/learn/introduction/nonesuch', get: members(404), post: [{ form: {}, outcome: members(404) }] },
		{ at: '/learn/introduction/index', get: members(404) },
	],
	'/workbook': [{ at: '/workbook', get: members(200) }],
	'/toolbox': [{ at: '/toolbox', get: members(200) }],
	'/toolbox/:template': [
		{
			at: '/toolbox/service-map',
			get: members(200),
			post: [
				{ form: {}, outcome: members(400) },
				{
					form: { version: '0', requestId: 'walk-1', f_area: 'Port Senna' },
					outcome: members('/toolbox/service-map'),
				},
			],
		},
		{ at: '/toolbox/nonesuch', get: members(404), post: [{ form: {}, outcome: members(404) }] },
		{ at: '/toolbox/capacity', get: members(404) },
	],
	'/library': [
		{ at: '/library', get: members(200) },
		{ at: '/library?module=nonesuch&language=xx', get: members(200) },
	],
	'/glossary': [{ at: '/glossary', get: members(200) }],

	'/settings': [{ at: '/settings', get: members('/settings/profile') }],
	'/settings/profile': [{ at: '/settings/profile', get: members(200), post: [{ form: {}, outcome: members(400) }] }],
	'/settings/password': [{ at: '/settings/password', get: members(200), post: [{ form: {}, outcome: members(400) }] }],
	'/settings/devices': [
		{
			at: '/settings/devices',
			get: members(200),
			post: [
				{ form: {}, outcome: members(400) },
				{ form: { intent: 'sign-out', session: UNKNOWN }, outcome: members(404) },
				{ form: () => ({ intent: 'sign-out', session: sessionOf(somebody) }), outcome: members(403) },
				{
					form: (visitor) => ({ intent: 'sign-out', session: visitor ? sessionOf(visitor) : '' }),
					outcome: members('/'),
				},
			],
		},
	],

	'/trainer': [
		{
			at: '/trainer',
			get: (who) => (who === 'trainer' || who === 'admin' ? '/trainer/cohorts' : adapters('/trainer/adaptations')(who)),
		},
	],
	...COHORT_VISITS,
	...JOINING_VISITS,
	'/trainer/adaptations': [{ at: '/trainer/adaptations', get: adapters(200) }],
	'/trainer/adaptations/:context': [
		{
			at: granted('?module=introduction'),
			get: adapters(200),
			post: [
				{ form: {}, outcome: writers(400) },
				{ form: { intent: 'hide-lesson', lesson: 'the-gap' }, outcome: writers(400) },
			],
		},
		{ at: granted('?module=nonesuch'), get: adapters(404) },
		{ at: KENYA, get: nobodyElse, post: [{ form: { intent: 'hide-lesson' }, outcome: nobodyElse }] },
		{ at: '/trainer/adaptations/base', get: only(['author', 'reviewer'], 200) },
		{ at: '/trainer/adaptations/nowhere', get: nobodyElse },
	],
	'/trainer/adaptations/:context/new': [
		{ at: granted('/new'), get: writers(200), post: [{ form: {}, outcome: writers(400) }] },
		{ at: `${KENYA}/new`, get: nobodyElse, post: [{ form: { id: 'nairobi' }, outcome: nobodyElse }] },
		{
			at: '/trainer/adaptations/base/new',
			get: admins(200),
			post: [{ form: { id: 'senegal', nameEn: 'Again' }, outcome: admins(409) }],
		},
	],
	'/trainer/adaptations/:context/language': [
		{ at: granted('/language'), get: writers(200), post: [{ form: {}, outcome: writers(400) }] },
		{ at: `${KENYA}/language`, get: nobodyElse, post: [{ form: { tag: 'sw' }, outcome: nobodyElse }] },
		{ at: '/trainer/adaptations/base/language', get: only(['author'], 404) },
	],
	'/trainer/adaptations/:context/lesson': [
		{ at: granted('/lesson'), get: writers(200), post: [{ form: {}, outcome: writers(400) }] },
		{ at: granted('/lesson?module=nonesuch'), get: writers(404) },
		{ at: `${KENYA}/lesson`, get: nobodyElse, post: [{ form: { id: 'new' }, outcome: nobodyElse }] },
	],
	'/trainer/adaptations/:context/terms': [
		{
			at: granted('/terms?locale=fr'),
			get: adapters(200),
			post: [{ form: { id: 'nonesuch', term: 'x' }, outcome: writers(400) }],
		},
		{ at: granted('/terms?locale=xx'), get: adapters(404) },
		{ at: `${KENYA}/terms`, get: nobodyElse, post: [{ form: { id: 'p-cve', term: 'x' }, outcome: nobodyElse }] },
	],
	'/trainer/adaptations/:context/import': [
		{ at: granted('/import'), get: writers(200), post: [{ form: {}, outcome: writers(400) }] },
		{ at: `${KENYA}/import`, get: nobodyElse, post: [{ form: { intent: 'import' }, outcome: nobodyElse }] },
	],
	'/trainer/adaptations/:context/export': [
		{ at: granted('/export'), get: writers(200) },
		{ at: `${KENYA}/export`, get: nobodyElse },
	],
	'/trainer/adaptations/:context/file/*': [
		{
			at: granted(`/file/${LESSON}`),
			get: adapters(200),
			post: [
				{ form: {}, outcome: adapters(400) },
				{ form: { intent: 'withdraw' }, outcome: (who) => (who === 'reviewer' ? 403 : writers(409)(who)) },
			],
		},
		{ at: granted('/file/introduction/fr/nonesuch.exe'), get: adapters(404) },
		{ at: `${KENYA}/file/${LESSON}`, get: nobodyElse, post: [{ form: { intent: 'start' }, outcome: nobodyElse }] },
	],
	'/trainer/adaptations/:context/edit/*': [
		{
			at: granted(`/edit/${LESSON}`),
			get: writers(`/trainer/adaptations/senegal/file/${LESSON}`),
			post: [{ form: {}, outcome: writers(`/trainer/adaptations/senegal/file/${LESSON}`) }],
		},
		{ at: `${KENYA}/edit/${LESSON}`, get: nobodyElse, post: [{ form: { intent: 'save' }, outcome: nobodyElse }] },
	],
	'/trainer/adaptations/:context/merge/*': [
		{
			at: granted(`/merge/${LESSON}`),
			get: writers(`/trainer/adaptations/senegal/file/${LESSON}`),
			post: [{ form: {}, outcome: writers(`/trainer/adaptations/senegal/file/${LESSON}`) }],
		},
		{ at: `${KENYA}/merge/${LESSON}`, get: nobodyElse, post: [{ form: {}, outcome: nobodyElse }] },
	],
	'/trainer/reviews': [{ at: '/trainer/reviews', get: adapters(200) }],
	'/trainer/reviews/:revision': [
		{
			at: (visitor) => {
				if (visitor) grant(visitor, 'senegal')
				return draftIn('senegal')
			},
			get: adapters(200),
			post: [
				{ form: {}, outcome: adapters(400) },
				{ form: { intent: 'recall' }, outcome: adapters(409) },
			],
		},
		{ at: () => draftIn('kenya'), get: adapters(404), post: [{ form: { intent: 'approve' }, outcome: adapters(404) }] },
		{ at: `/trainer/reviews/${UNKNOWN}`, get: adapters(404) },
	],
	'/trainer/compare': [{ at: '/trainer/compare', get: adapters(200) }],
	'/trainer/invitations': [
		{
			at: '/trainer/invitations',
			get: trainers(200),
			post: [
				{ form: {}, outcome: trainers(400) },
				{ form: { intent: 'withdraw', invitation: UNKNOWN }, outcome: trainers(404) },
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
	'/author/read/:context/:locale/:module/:document': [
		{
			at: '/author/read/base/en/introduction/the-gap',
			get: authors(200),
			post: [{ form: {}, outcome: authors(400) }],
		},
		{ at: '/author/read/base/en/introduction/nonesuch', get: authors(404) },
		{ at: '/author/read/nowhere/en/introduction/the-gap', get: authors(404) },
		{ at: '/author/read/base/xx/introduction/the-gap', get: authors(404) },
	],
	'/author': [{ at: '/author', get: authors(200) }],
	'/author/components': [{ at: '/author/components', get: authors(200), post: [{ form: {}, outcome: authors(400) }] }],
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
		{ at: `/admin/people/${UNKNOWN}`, get: admins(404), post: [{ form: {}, outcome: admins(404) }] },
	],
	'/admin/invitations': [{ at: '/admin/invitations', get: admins(200), post: [{ form: {}, outcome: admins(400) }] }],
	'/admin/audit': [{ at: '/admin/audit', get: admins(200) }],
	'/admin/mail': [{ at: '/admin/mail', get: admins(200) }],
	'/admin/settings': [{ at: '/admin/settings', get: admins(200), post: [{ form: {}, outcome: admins(400) }] }],

	'/*': [{ at: '/nonesuch', get: everyone(404) }],
}
