import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { plainCompiler } from '#app/curriculum/compiler.fixture.ts'
import { writeContent } from '#app/curriculum/content.fixture.ts'
import { publishContent } from '#app/curriculum/publish-content.server.ts'
import { readContentTree } from '#app/curriculum/read-content-tree.server.ts'
import { addPerson, mailsIn, origin } from '#app/identity/people.fixture.ts'
import type { NewUser } from '#app/identity/people.server.ts'
import { clockMoment } from '#app/platform/local-time.ts'
import { createTestDatabase } from '#tests/database.ts'
import type { PlannedModule } from './cohort.ts'
import { addCohort } from './cohorts.fixture.ts'
import { type NewCohort, replacePlan } from './cohorts.server.ts'
import { type EnrolmentState, putEnrolment } from './enrolments.server.ts'

export const sender = { origin, secret: 'a secret of thirty-two characters' }

/** A moment as the clocks of Dakar, or of another place, show it. */
export function at(day: string, time = '09:00', timeZone = 'Africa/Dakar'): number {
	const moment = clockMoment(day, time, timeZone)
	if (!moment.ok) throw new Error(`The clocks of ${timeZone} do not show ${day} ${time} once.`)
	return moment.at
}

/** A small curriculum of one module `intro`, a trainer, and what a test about writing to people needs. */
export async function contactRoom() {
	const db = createTestDatabase()
	const folder = mkdtempSync(join(tmpdir(), 'contact-'))
	try {
		writeContent(folder)
		await publishContent(db, { tree: readContentTree(folder), compiler: plainCompiler, now: 0 })
	} finally {
		rmSync(folder, { recursive: true })
	}
	const trainer = addPerson(db, { displayName: 'Moussa Fall', roles: ['trainer'] })

	const cohortWith = (plan: Partial<PlannedModule>[], wanted: Partial<NewCohort> = {}) => {
		const cohort = addCohort(db, trainer.id, { contextId: 'base', ...wanted })
		const whole = plan.map((planned) => ({
			moduleId: 'intro',
			releaseOn: null,
			dueOn: null,
			isRequired: true,
			...planned,
		}))
		db.transaction((tx) => replacePlan(tx, cohort.id, whole))
		return cohort
	}
	const put = (cohortId: string, userId: string, state: EnrolmentState = 'active', now = at('2027-02-01')) =>
		db.transaction((tx) => putEnrolment(tx, { cohortId, userId, state, changedBy: trainer.id }, now))
	const enrol = (cohortId: string, wanted: Partial<NewUser> = {}, now = at('2027-02-01')) => {
		const person = addPerson(db, wanted)
		put(cohortId, person.id, 'active', now)
		return person
	}
	return { db, trainer, cohortWith, put, enrol, mails: () => mailsIn(db) }
}
