import { createDemoPeople, DEMO_PASSWORD, DEMO_PEOPLE } from '#app/identity/demo-people.server.ts'
import { findAccount } from '#app/identity/people.server.ts'
import { progressOf } from '#app/learning/progress.server.ts'
import type { Database } from '#db/connection.ts'
import type { Progress } from './bootstrap/progress.mjs'
import { fillDemoAdaptations, hasDemoAdaptations } from './demo-adaptations.ts'
import { fillDemoCohort, hasDemoCohort } from './demo-cohort.ts'
import { learnHalfAModule } from './demo-progress.ts'

/**
 * Fills an empty database with people to sign in as, one of them halfway through the first module, with texts
 * adapted to West Africa, and with a cohort on its way. Run again, it adds what is missing, and leaves alone whatever they have done since.
 */
export async function fillDemo(progress: Progress, db: Database): Promise<void> {
	const now = Date.now()
	await createDemoPeople(db, now)
	const person = DEMO_PEOPLE.find(({ role }) => role === 'practitioner')
	const account = person && findAccount(db, person.email)
	if (!hasDemoAdaptations(db))
		await progress.step('Demo', 'adapting texts to West Africa', () => fillDemoAdaptations(db, now))
	if (!hasDemoCohort(db)) await progress.step('Demo', 'bringing a cohort on its way', () => fillDemoCohort(db, now))
	if (!account || progressOf(db, account.id).length > 0) return progress.note('Demo', 'people and progress are there')
	await progress.step('Demo', 'adding people and some progress', () =>
		learnHalfAModule(db, { id: account.id, contextId: person.contextId }, now),
	)
}

/** The accounts as they are printed at the start. */
export function demoAccounts(): string[] {
	const width = Math.max(...DEMO_PEOPLE.map((person) => person.role.length)) + 3
	return [
		...DEMO_PEOPLE.map((person) => `${person.role.padEnd(width)}${person.email}`),
		`${'password'.padEnd(width)}${DEMO_PASSWORD}`,
	]
}
