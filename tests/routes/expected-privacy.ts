import { everyone, members, type Visit } from './audiences.ts'

/** What people are told of their data, and what they can do with it. */
export const PRIVACY_VISITS: Record<string, Visit[]> = {
	'/privacy': [{ at: '/privacy', get: everyone(200) }],
	'/privacy/erased': [{ at: '/privacy/erased', get: everyone(200) }],
	'/settings/privacy': [{ at: '/settings/privacy', get: members(200) }],
	'/settings/privacy/download': [
		{
			at: '/settings/privacy/download',
			get: members('/settings/privacy'),
			post: [{ form: {}, outcome: members(200), writes: true }],
		},
	],
	'/settings/privacy/erase': [
		{
			at: '/settings/privacy/erase',
			get: members(200),
			post: [
				{ form: {}, outcome: members(400) },
				{ form: { isSure: 'on' }, outcome: members(400) },
			],
		},
	],
}
