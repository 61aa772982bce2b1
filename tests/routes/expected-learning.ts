import { members, type Visit } from './audiences.ts'
import { personOf, startTest, UNKNOWN_ID } from './world.ts'

const others = await startTest(await personOf('practitioner'))

/** What people learn with. */
export const LEARNING_VISITS: Record<string, Visit[]> = {
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
		{ at: `/learn/introduction/assessment/${UNKNOWN_ID}`, get: members(404) },
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
}
