import { addLearner } from '#app/assessment/learner.fixture.ts'
import { testRoom } from '#app/assessment/test-room.fixture.ts'
import { addPerson } from '#app/identity/people.fixture.ts'
import type { Database } from '#db/connection.ts'
import { moduleCompletions } from '#db/schema/learning.ts'
import { createTestDatabase } from '#tests/database.ts'
import { addCohort } from './cohorts.fixture.ts'
import { putEnrolment } from './enrolments.server.ts'

export const MODULE = 'information-sharing'

/**
 * A trainer whose cohorts take the tests of one module, for tests. Person number n gets n modulo 3 of two right in the
 * pre-test and n modulo 5 of four in the post-test, so that scores spread.
 */
export function measuredProgramme(sizes: Record<string, number>) {
	const db = createTestDatabase()
	const trainer = addPerson(db, { roles: ['trainer'] })
	let number = 0
	const cohorts = Object.entries(sizes).map(([contextId, size]) => {
		const cohort = addCohort(db, trainer.id, { contextId, name: contextId })
		const people = Array.from({ length: size }, () => {
			number++
			return takesPart(db, { id: `person-${number}`, number, cohortId: cohort.id, contextId })
		})
		return { ...cohort, people }
	})
	return { db, trainer, cohorts }
}

function takesPart(
	db: Database,
	{ id, number, cohortId, contextId }: { id: string; number: number; cohortId: string; contextId: string },
): string {
	const learner = { ...addLearner(db, id), contextId: contextId === 'base' ? null : contextId }
	db.transaction((tx) => putEnrolment(tx, { cohortId, userId: id, state: 'active', changedBy: null }, 1))
	const room = testRoom(db, learner)
	room.take('pre', 1, number % 3)
	const post = room.take('post', 1, number % 5)
	if (number % 5 >= 3) {
		const score = (number % 5) / 4
		db.insert(moduleCompletions)
			.values({
				...{ userId: id, moduleId: MODULE, completedAt: 1, attemptId: post.id, score },
				...{ locale: 'fr', contextId: learner.contextId },
			})
			.run()
	}
	return id
}
