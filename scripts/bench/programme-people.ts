import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import type { Database } from '#db/connection.ts'
import type { Chance } from './chance.ts'
import type { ProgrammeSize } from './programme.ts'
import type { SimulatedModule } from './programme-modules.ts'
import type { ProgrammeTables } from './programme-tables.ts'

export const DAY_MS = 24 * 60 * 60_000

/** Somebody who learns; ability is in standard deviations. */
export type Practitioner = { id: string; cohortId: string; contextId: string; locale: string; ability: number }

/** Adds a trainer with cohorts of every context, whose plan is the whole curriculum, and everybody who takes part in them. */
export function addPractitioners(
	db: Database,
	tables: ProgrammeTables,
	chance: Chance,
	{ practitioners, cohorts, now }: ProgrammeSize,
	modules: readonly SimulatedModule[],
	trainerId: string,
): Practitioner[] {
	const contexts = ['base', ...currentCurriculum(db).contexts.map(({ id }) => id)]
	const addUser = (id: string, name: string, role: string, contextId: string | null) => {
		tables.users([id, name, `${id}@bench.example`, `${id}@bench.example`, '', contextId, now - 200 * DAY_MS])
		tables.user_roles([id, role])
	}
	addUser(trainerId, 'Trainer of the bench', 'trainer', null)
	const made = Array.from({ length: cohorts }, (_, index) => {
		const id = chance.id()
		const contextId = contexts[index % contexts.length] ?? 'base'
		const locale = chance.pick(['en', 'fr', 'ar'])
		const startsAt = now - (180 - (index % 60)) * DAY_MS
		const days = [dayOf(startsAt), dayOf(startsAt + 120 * DAY_MS)]
		tables.cohorts([id, `Cohort ${index + 1}`, contextId, locale, 'UTC', ...days, trainerId, startsAt])
		tables.cohort_trainers([id, trainerId, trainerId, startsAt])
		for (const [position, { config }] of modules.entries()) {
			tables.cohort_modules([id, config.id, position, dayOf(startsAt + (position + 1) * 20 * DAY_MS)])
		}
		return { id, contextId, locale, startsAt }
	})
	return Array.from({ length: practitioners }, (_, index) => {
		const id = chance.id()
		const cohort = made[index % made.length]
		if (!cohort) throw new Error('A programme has a cohort.')
		addUser(id, `Practitioner ${index + 1}`, 'practitioner', cohort.contextId)
		tables.enrolments([chance.id(), cohort.id, id, 'active', cohort.startsAt, cohort.startsAt])
		const locale = chance.hits(0.9) ? cohort.locale : 'en'
		return { id, cohortId: cohort.id, contextId: cohort.contextId, locale, ability: chance.normal() }
	})
}

function dayOf(at: number): string {
	return new Date(at).toISOString().slice(0, 10)
}
