import type { Database } from '#db/connection.ts'
import type { Cohort } from './cohort.ts'
import { findCohort, insertCohort, type NewCohort } from './cohorts.server.ts'

/** Adds a cohort of this trainer's, for tests. */
export function addCohort(db: Database, trainerId: string, wanted: Partial<NewCohort> = {}): Cohort {
	const cohort: NewCohort = {
		name: 'Dakar, spring',
		contextId: 'senegal',
		locale: 'fr',
		timeZone: 'Africa/Dakar',
		startsOn: '2027-02-01',
		endsOn: '2027-05-31',
		passMark: null,
		sessionsRequired: 0,
		showsNames: false,
		...wanted,
	}
	const id = db.transaction((tx) => insertCohort(tx, cohort, trainerId, 0))
	const added = findCohort(db, id)
	if (!added) throw new Error('The cohort was not added.')
	return added
}
