import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { users } from '#db/schema/identity.ts'
import { addPerson, type Person, type Wanted } from '#tests/platform/people.ts'
import { db, send } from './requests.ts'

const LESSON = '/learn/introduction/the-gap'
/** One more than there are orders of choices: two of them see the same, so what one gets was drawn for the other. */
const READERS = 5
const NAMES = ['Amina', `Awa “<b>” & 'N’Diaye"`, 'عائشة', '</script><script>alert(1)</script>', '$& \\" \\u003c']

let asked = 0

/** A page without what is new each time it is sent. */
function settled(html: string, policy: string | null): string {
	const nonce = /'nonce-([^']+)'/.exec(policy ?? '')?.[1] ?? 'none'
	return html.replaceAll(nonce, 'nonce').replace(/\?fresh=\d+|%3Ffresh%3D\d+/g, '')
}

async function page(path: string, reader: Person | null, headers: Record<string, string>): Promise<string> {
	const response = await send(path, { as: reader, headers })
	expect(response.status).toBe(200)
	return settled(await response.text(), response.headers.get('Content-Security-Policy'))
}

type State = {
	wanted?: Wanted
	headers?: Record<string, string>
	path?: string
	prepare?: (reader: Person) => Promise<unknown>
}

test.each<[string, State]>([
	['who has done nothing', {}],
	['in French', { wanted: { locale: 'fr' } }],
	['in Arabic, in a context', { wanted: { locale: 'ar', contextId: 'west-africa' } }],
	['who is also a trainer', { wanted: { roles: ['practitioner', 'trainer'] } }],
	['who saves data', { headers: { 'Save-Data': 'on' } }],
	[
		'who was at the end',
		{ prepare: (as) => send(LESSON, { as, form: { intent: 'finish', requestId: 'introduction:the-gap:finish' } }) },
	],
	[
		'who wrote a note',
		{
			prepare: (as) => send(LESSON, { as, form: { intent: 'note', requestId: 'n-1', version: '0', text: 'Ask Lio' } }),
		},
	],
	['who looks at what there is to learn', { path: '/learn' }],
])(
	'a reader %s gets, drawn before or not, the same page',
	async (_, { wanted, headers = {}, path = LESSON, prepare }) => {
		for (let turn = 0; turn < READERS; turn++) {
			const reader = await addPerson(db, { ...wanted, displayName: NAMES[turn % NAMES.length] ?? '' })
			await prepare?.(reader)
			const given = await page(path, reader, headers)
			// At an address that nobody has been to, a page is drawn anew.
			const fresh = await page(`${path}?fresh=${++asked}`, reader, headers)
			expect(given).toBe(fresh)
		}
	},
)

test('a reader’s new name is on their next page', async () => {
	const reader = await addPerson(db, { displayName: 'Amina' })
	expect(await page(LESSON, reader, {})).toContain('Amina')
	db.update(users).set({ displayName: 'Zawadi' }).where(eq(users.id, reader.id)).run()
	const renamed = await page(LESSON, reader, {})
	expect(renamed).toContain('Zawadi')
	expect(renamed).not.toContain('Amina')
})

test('who is not signed in gets the same way in, drawn before or not', async () => {
	for (let turn = 0; turn < 2; turn++) {
		expect(await page('/sign-in', null, {})).toBe(await page(`/sign-in?fresh=${++asked}`, null, {}))
	}
})
