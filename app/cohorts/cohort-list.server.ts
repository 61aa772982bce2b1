import type { Context } from '#app/curriculum/curriculum-config.ts'
import { searchKey } from '#app/identity/search-key.ts'
import type { Database } from '#db/connection.ts'
import type { Cohort } from './cohort.ts'
import { PHASES, type Phase, phaseOf } from './cohort-phase.ts'
import { listCohorts, listCohortsOfTrainer } from './cohorts.server.ts'
import { contextName } from './context-name.ts'
import { countEnrolments } from './enrolments.server.ts'

export type CohortQuery = {
	/** Part of a name; empty means any. */
	text: string
	phase: Phase | null
	/** Everybody's, for who may see them. */
	ofAll: boolean
}

export type CohortRow = Pick<Cohort, 'id' | 'name' | 'startsOn' | 'endsOn'> & {
	contextName: string
	phase: Phase
	/** Who takes part, the paused included. */
	people: number
	/** Who asked to and waits for an answer. */
	waiting: number
}

type Asked = {
	user: { id: string }
	query: CohortQuery
	contexts: readonly Context[]
	locale: string
	rows: { limit: number; offset: number }
	now: number
}

/** Cohorts, those that run first; and whether there are any at all to choose from. */
export function cohortList(
	db: Database,
	{ user, query, contexts, locale, rows, now }: Asked,
): { cohorts: CohortRow[]; isEmpty: boolean } {
	const all = query.ofAll ? listCohorts(db) : listCohortsOfTrainer(db, user.id)
	const wanted = searchKey(query.text)
	const found = all
		.map((cohort) => ({ cohort, phase: phaseOf(cohort, now) }))
		.filter(({ cohort, phase }) => (query.phase ?? phase) === phase && searchKey(cohort.name).includes(wanted))
		.sort((a, b) => PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase))
		.slice(rows.offset, rows.offset + rows.limit)
	const counts = countEnrolments(
		db,
		found.map(({ cohort }) => cohort.id),
	)
	const cohorts = found.map(({ cohort, phase }) => {
		const { active = 0, paused = 0, requested = 0 } = counts.get(cohort.id) ?? {}
		const { id, name, startsOn, endsOn } = cohort
		const context = contextName(contexts, cohort.contextId, locale)
		return { id, name, startsOn, endsOn, phase, contextName: context, people: active + paused, waiting: requested }
	})
	return { cohorts, isEmpty: all.length === 0 }
}
