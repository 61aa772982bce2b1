import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { type Database, openDatabase } from '#db/connection.ts'
import { addPerson, type Person, type Wanted } from '#tests/platform/people.ts'

type Fixtures = {
	/** Adds a person and signs this test's browser in as them, without the way over the sign-in page. */
	signedInAs: (wanted?: Wanted) => Promise<Person>
	/** Console messages that this test causes on purpose, such as that of a refused form. */
	expectedFaults: RegExp
	/** Adds a person, signed in in a browser of their own, with what this test asks of all browsers. */
	somebodyElse: (wanted?: Wanted) => Promise<{ person: Person; page: Page }>
	/** On every page of every test: nothing goes wrong in the console, and nothing is asked of another site. */
	watch: (context: BrowserContext) => void
}

export const test = base.extend<Fixtures>({
	expectedFaults: [/^$/, { option: true }],
	signedInAs: async ({ context, baseURL }, use) => {
		await use(async (wanted) => {
			const person = await addPerson(database(), wanted)
			await signIn(context, person, baseURL)
			return person
		})
	},
	somebodyElse: async ({ browser, contextOptions, locale, javaScriptEnabled, baseURL, watch }, use) => {
		const contexts: BrowserContext[] = []
		await use(async (wanted) => {
			const person = await addPerson(database(), wanted)
			const context = await browser.newContext({ ...contextOptions, locale, javaScriptEnabled, baseURL })
			contexts.push(context)
			watch(context)
			await signIn(context, person, baseURL)
			return { person, page: await context.newPage() }
		})
		for (const context of contexts) await context.close()
	},
	watch: [
		async ({ context, baseURL, expectedFaults }, use) => {
			const faults: string[] = []
			const watch = (watched: BrowserContext) => {
				watched.on('console', (message) => {
					if (['error', 'warning'].includes(message.type()))
						faults.push(`${message.page()?.url()} says: ${message.text()}`)
				})
				watched.on('weberror', (error) => faults.push(`${error.page()?.url()} fails: ${error.error()}`))
				watched.on('request', (request) => {
					if (new URL(request.url()).origin !== baseURL) faults.push(`asks elsewhere for ${request.url()}`)
				})
			}
			watch(context)
			await use(watch)
			expect(faults.filter((fault) => !expectedFaults.test(fault))).toEqual([])
		},
		{ auto: true },
	],
})

async function signIn(context: BrowserContext, person: Person, baseURL = '') {
	const [name = '', value = ''] = person.cookie.split('=')
	await context.addCookies([{ name, value, url: baseURL, httpOnly: true, sameSite: 'Lax' }])
}

let opened: Database | undefined

/** The platform's database, seen from beside it: to add people, and to look up what was recorded. */
export function database(): Database {
	opened ??= openDatabase(process.env.E2E_DATABASE ?? '')
	return opened
}

export { expect }
