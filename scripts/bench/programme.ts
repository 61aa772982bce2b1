import { rebuildSums } from '#app/assessment/report-sums.server.ts'
import type { Database } from '#db/connection.ts'
import { chanceFrom } from './chance.ts'
import { withoutIndexes } from './insert-rows.ts'
import { answerInLessons, learn } from './programme-learning.ts'
import { simulatedModules } from './programme-modules.ts'
import { addPractitioners, type Practitioner } from './programme-people.ts'
import { programmeTables } from './programme-tables.ts'

export type ProgrammeSize = {
	practitioners: number
	cohorts: number
	/** Answers altogether, in tests and in lessons. */
	responses: number
	/** The same seed makes the same programme. */
	seed: number
	/** The first cohort begins half a year before. */
	now: number
}

export type FilledProgramme = { practitionerIds: string[]; cohortIds: string[]; trainerId: string }

const CHUNK = 500

/**
 * Fills a migrated database, whose content is compiled, as after years of a large programme. The rows are written past
 * the use cases, which would take hours; scores follow a model of how tests are answered, see `simulated-items.ts`.
 */
export function fillProgramme(db: Database, size: ProgrammeSize): FilledProgramme {
	const chance = chanceFrom(size.seed)
	const modules = simulatedModules(db, chance)
	const trainerId = chance.id()
	const tables = programmeTables(db)
	const inTransaction = (work: () => void) => db.$client.transaction(work).immediate()
	let people: Practitioner[] = []
	inTransaction(() => {
		people = addPractitioners(db, tables, chance, size, modules, trainerId)
	})
	let left = size.responses
	withoutIndexes(db, ['attempts', 'responses', 'lesson_progress', 'module_completions'], () => {
		for (let from = 0; from < people.length; from += CHUNK) {
			inTransaction(() => {
				for (const person of people.slice(from, from + CHUNK)) {
					left -= learn(tables, chance, modules, person, size.now, left)
				}
			})
		}
		inTransaction(() => answerInLessons(tables, chance, modules, people, size.now, left))
	})
	rebuildSums(db)
	return {
		practitionerIds: people.map(({ id }) => id),
		cohortIds: [...new Set(people.map(({ cohortId }) => cohortId))],
		trainerId,
	}
}
