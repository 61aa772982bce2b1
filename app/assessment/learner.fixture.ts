import type { Database } from '#db/connection.ts'
import { users } from '#db/schema/identity.ts'
import type { Learner } from './learner.ts'

/** A person in the database, for tests. */
export function addLearner(db: Database, id = 'amina'): Learner {
	db.insert(users).values({ id, displayName: id, usernameKey: id, passwordHash: '', createdAt: 0 }).run()
	return { id, contextId: 'sn' }
}
