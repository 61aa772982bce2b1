import { test as base, expect } from '@playwright/test'
import { type Database, openDatabase } from '#db/connection.ts'
import { addPerson, type Person, type Wanted } from '#tests/platform/people.ts'

type Fixtures = {
	/** Adds a person and signs this test's browser in as them, without the way over the sign-in page. */
	signedInAs: (wanted?: Wanted) => Promise<Person>
	/** Console messages that this test causes on purpose, such as that of a refused form. */
	expectedFaults: RegExp
	/** On every page of every test: nothing goes wrong in the console, and nothing is asked of another site. */
	watch: undefined
}

export const test = base.extend<Fixtures>({
	expectedFaults: [/^$/, { option: true }],
	signedInAs: async ({ context, baseURL }, use) => {
		await use(async (wanted) => {
			const person = await addPerson(database(), wanted)
			const [name = '', value = ''] = person.cookie.split('=')
			await context.addCookies([{ name, value, url: baseURL ?? '', httpOnly: true, sameSite: 'Lax' }])
			return person
		})
	},
	watch: [
		async ({ context, baseURL, expectedFaults }, use) => {
			const faults: string[] = []
			context.on('console', (message) => {
				if (['error', 'warning'].includes(message.type()))
					faults.push(`${message.page()?.url()} says: ${message.text()}`)
			})
			context.on('weberror', (error) => faults.push(`${error.page()?.url()} fails: ${error.error()}`))
			context.on('request', (request) => {
				if (new URL(request.url()).origin !== baseURL) faults.push(`asks elsewhere for ${request.url()}`)
			})
			await use(undefined)
			expect(faults.filter((fault) => !expectedFaults.test(fault))).toEqual([])
		},
		{ auto: true },
	],
})

let opened: Database | undefined

/** The platform's database, seen from beside it: to add people, and to look up what was recorded. */
export function database(): Database {
	opened ??= openDatabase(process.env.E2E_DATABASE ?? '')
	return opened
}

export { expect }
