import { inject } from 'vitest'
import { unsubscribeLink } from '#app/identity/unsubscribe-link.ts'
import { keptSecret } from '#app/platform/secret.server.ts'
import { everyone, members, type Visit } from './audiences.ts'
import { somebody } from './world.ts'

const secret = keptSecret(inject('databasePath'))
const unsubscribe = unsubscribeLink('', { userId: somebody.id, kind: 'messages', secret })

/** Reminders, messages, sessions and calendars. */
export const CONTACT_VISITS: Record<string, Visit[]> = {
	'/unsubscribe/:token': [
		{
			at: unsubscribe,
			get: everyone(200),
			post: [
				{ form: {}, outcome: everyone(400) },
				{ form: { intent: 'stop' }, outcome: everyone(unsubscribe) },
				{ form: { intent: 'resume' }, outcome: everyone(unsubscribe) },
			],
		},
		{
			at: unsubscribe.replace('messages', 'digest'),
			get: everyone(404),
			post: [{ form: { intent: 'stop' }, outcome: everyone(404) }],
		},
		{ at: '/unsubscribe/guessed', get: everyone(404) },
	],
	'/settings/mail': [
		{
			at: '/settings/mail',
			get: members(200),
			post: [{ form: { reminders: 'maybe' }, outcome: members(400) }],
		},
	],
}
