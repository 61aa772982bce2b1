import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import type { Context } from '#app/curriculum/curriculum-config.ts'
import type { User } from '#app/identity/user.ts'
import type { Database } from '#db/connection.ts'
import { grantsOf } from './grants.server.ts'
import type { ReviewSettings } from './policy.ts'
import { readSettings } from './programme-settings.server.ts'

/** What the policy asks about a person and the programme, read once for each request or transaction. */
export type Rights = { grants: string[]; contexts: readonly Context[]; settings: ReviewSettings }

export function rightsOf(db: Database, user: Pick<User, 'id'>): Rights {
	return {
		grants: grantsOf(db, user.id),
		contexts: currentCurriculum(db).contexts,
		settings: { isTwoPersonRule: readSettings(db)['two-person-rule'] },
	}
}
