import { findPerson } from '#app/identity/people.server.ts'
import type { Database } from '#db/connection.ts'
import type { Cohort } from './cohort.ts'

/** What the trainers of a cohort are called, for who is about to join it; those whose account is closed are left out. */
export function trainerNames(db: Database, { trainerIds }: Pick<Cohort, 'trainerIds'>): string[] {
	return trainerIds.flatMap((id) => {
		const trainer = findPerson(db, id)
		return trainer && trainer.disabledAt === null ? [trainer.displayName] : []
	})
}
