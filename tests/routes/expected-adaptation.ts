import type { Person } from '#tests/platform/people.ts'
import { adapters, admins, authors, nobodyElse, only, type Visit, writers } from './audiences.ts'
import { draftIn, grant, UNKNOWN_ID } from './world.ts'

/** An address in a context that its visitor was given. */
const granted = (path: string) => (visitor: Person | null) => {
	if (visitor) grant(visitor, 'senegal')
	return `/trainer/adaptations/senegal${path}`
}
const LESSON = 'introduction/fr/the-gap.mdx'
const KENYA = '/trainer/adaptations/kenya'

/** Adapting the curriculum, reviewing it, and writing it. */
export const ADAPTATION_VISITS: Record<string, Visit[]> = {
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
		{ at: `/trainer/reviews/${UNKNOWN_ID}`, get: adapters(404) },
	],
	'/trainer/compare': [{ at: '/trainer/compare', get: adapters(200) }],
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
}
