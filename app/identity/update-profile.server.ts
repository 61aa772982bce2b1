import { eq } from 'drizzle-orm'
import type { Database } from '#db/connection.ts'
import { users } from '#db/schema/identity.ts'
import type { User } from './user.ts'

/** What people set for themselves. The caller has checked the fields, and that the context exists. */
export type Profile = Pick<User, 'displayName' | 'interfaceLocale' | 'contextId' | 'dataSaver'>

export function updateProfile(db: Database, userId: string, profile: Partial<Profile>): void {
	const { displayName, interfaceLocale, contextId, dataSaver } = profile
	db.update(users).set({ displayName, interfaceLocale, contextId, dataSaver }).where(eq(users.id, userId)).run()
}
