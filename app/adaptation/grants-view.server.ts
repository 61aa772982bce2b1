import { contextChoices } from '#app/curriculum/context-choices.ts'
import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import { hasRole } from '#app/identity/policy.ts'
import type { User } from '#app/identity/user.ts'
import type { Database } from '#db/connection.ts'
import { listGrants } from './grants.server.ts'
import { layerName } from './shown-names.ts'

/** Where a person may adapt texts, and what could be given to them besides. */
export function grantsView(db: Database, person: Pick<User, 'id' | 'roles'>, locale: string) {
	const config = currentCurriculum(db)
	const grants = listGrants(db, { userId: person.id }).map(({ contextId, grantedAt }) => ({
		contextId,
		name: layerName(config, contextId, locale),
		grantedAt,
	}))
	return {
		grants,
		choices: contextChoices(config.contexts, locale).filter(
			({ id }) => !grants.some(({ contextId }) => contextId === id),
		),
		isIdle: grants.length > 0 && !hasRole(person, 'trainer', 'author', 'reviewer', 'admin'),
	}
}
