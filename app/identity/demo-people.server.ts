import { and, eq, isNull } from 'drizzle-orm'
import type { Database } from '#db/connection.ts'
import { users } from '#db/schema/identity.ts'
import { disablePerson } from './disable-person.server.ts'
import { hashPassword } from './password.server.ts'
import { insertUser, isTaken } from './people.server.ts'
import type { Role } from './user.ts'

/** Printed at the start and shown on the sign-in page of a demo; refused as a password everywhere else. */
export const DEMO_PASSWORD = 'demo-practice-only'

type DemoPerson = { role: Role; email: string; displayName: string; contextId: string | null }

/** An account for each role, with names from where the curriculum is taught; the first of a role stands for it. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
	{ role: 'practitioner', email: 'practitioner@demo.example', displayName: 'Grace Wanjiru', contextId: 'kenya' },
	{ role: 'practitioner', email: 'senegal@demo.example', displayName: 'Fatou Ndiaye', contextId: 'senegal' },
	{ role: 'trainer', email: 'trainer@demo.example', displayName: 'Aïssatou Diallo', contextId: 'west-africa' },
	{ role: 'author', email: 'author@demo.example', displayName: 'ليلى منصور', contextId: null },
	{ role: 'reviewer', email: 'reviewer@demo.example', displayName: 'Марија Петровска', contextId: null },
	{ role: 'admin', email: 'admin@demo.example', displayName: 'Nurul Hidayah', contextId: null },
]

/** Adds the demo accounts that are missing. Existing ones are left as their users made them. */
export async function createDemoPeople(db: Database, now: number): Promise<void> {
	const missing = DEMO_PEOPLE.filter((person) => !isTaken(db, person.email))
	if (missing.length === 0) return
	const passwordHash = await hashPassword(DEMO_PASSWORD)
	db.transaction(
		(tx) => {
			for (const { role, ...person } of missing) {
				if (isTaken(tx, person.email)) continue
				const rest = { username: null, interfaceLocale: null, passwordHash, roles: [role], isDemo: true }
				insertUser(tx, { ...person, ...rest }, now)
			}
		},
		{ behavior: 'immediate' },
	)
}

/** Whether a demo account is open, in which case a real platform must not start. */
export function demoAccountCanSignIn(db: Database): boolean {
	return openDemoAccounts(db).length > 0
}

/** Closes all demo accounts, before a platform is used in earnest. Returns how many could not be closed: the last admin. */
export function disableDemoPeople(db: Database, now: number): number {
	const results = openDemoAccounts(db).map(({ id }) =>
		disablePerson(db, { personId: id, disabledBy: null, client: null, now }),
	)
	return results.filter((result) => !result.ok).length
}

function openDemoAccounts(db: Database) {
	return db
		.select({ id: users.id })
		.from(users)
		.where(and(eq(users.isDemo, true), isNull(users.disabledAt)))
		.all()
}
