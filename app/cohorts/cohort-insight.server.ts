import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import { lessonsFor } from '#app/curriculum/lessons-for.ts'
import { requestedModule } from '#app/curriculum/requested-module.server.ts'
import { searchKey } from '#app/identity/search-key.ts'
import { localDay } from '#app/platform/local-time.ts'
import type { Database } from '#db/connection.ts'
import type { Cohort } from './cohort.ts'
import { cohortRecords } from './cohort-records.server.ts'
import { planOf } from './cohorts.server.ts'
import { completionOverTime, type Week } from './completion-over-time.ts'
import { HEAT_ORDERS, type HeatOrder, type HeatRow, heatRows, sortHeatRows } from './heat-map.ts'
import { markOf } from './pass-mark.ts'
import { type StuckPerson, stuckAmong } from './stuck-among.ts'

export type InsightQuery = {
	/** Part of a name; empty means everybody. */
	text: string
	/** One module of the plan; null for all. */
	moduleId: string | null
	onlyStuck: boolean
	order: HeatOrder
}

/** A module of the plan as its heads name it; lessons have titles where it is the only one. */
export type InsightModule = { id: string; title: string; lessons: { id: string; title: string }[] }

export type CohortInsight = {
	modules: InsightModule[]
	/** Those asked for, of which `rows` has the cells. */
	shown: InsightModule[]
	rows: HeatRow[]
	/** How many take part, whatever is asked for. */
	people: number
	/** How many of them have completed every required module. */
	finished: number
	stuck: ExplainedStuck[]
	weeks: Week[]
}

type Asked = { cohort: Cohort; query: InsightQuery; locale: string; now: number }

/** How a cohort is getting on, from what is recorded of its people in the modules of its plan. */
export function cohortInsight(db: Database, { cohort, query, locale, now }: Asked): CohortInsight {
	const config = currentCurriculum(db)
	const plan = planOf(db, cohort.id)
	const records = cohortRecords(
		db,
		cohort.id,
		plan.map(({ moduleId }) => moduleId),
	)
	const reader = { locale, contextId: cohort.contextId }
	const modules = plan.map(({ moduleId }): InsightModule => {
		const wanted = requestedModule(db, moduleId, reader)
		const titleOf = (id: string) => (query.moduleId === moduleId ? wanted?.read(id)?.title : undefined) ?? id
		const lessons = lessonsFor(config, moduleId, cohort.contextId).map(({ id }) => ({ id, title: titleOf(id) }))
		return { id: moduleId, title: wanted?.welcome.title ?? moduleId, lessons }
	})
	const shown = modules.filter(({ id }) => query.moduleId === null || id === query.moduleId)
	const columns = shown.map(({ id, lessons }) => {
		const planned = plan.find(({ moduleId }) => moduleId === id) ?? { isRequired: false }
		const mark = markOf(cohort, planned, config.modules[id] ?? { passMark: 0 })
		return { moduleId: id, lessonIds: lessons.map((lesson) => lesson.id), mark }
	})
	const stuck = stuckAmong({ cohort, plan, modules: config.modules, records, now })
	const required = new Set(plan.filter(({ isRequired }) => isRequired).map(({ moduleId }) => moduleId))
	const here = new Set(records.people.map(({ userId }) => userId))
	const completions = records.completions.filter(({ userId, moduleId }) => here.has(userId) && required.has(moduleId))
	const completedBy = Map.groupBy(completions, ({ userId }) => userId)
	const wanted = searchKey(query.text)
	const isStuck = new Set(stuck.map(({ userId }) => userId))
	const rows = heatRows(records, columns).filter(
		({ userId, displayName }) => searchKey(displayName).includes(wanted) && (!query.onlyStuck || isStuck.has(userId)),
	)
	return {
		modules,
		shown,
		rows: sortHeatRows(rows, query.order, locale),
		people: records.people.length,
		finished:
			required.size === 0
				? 0
				: [...completedBy.values()].filter((completed) => completed.length === required.size).length,
		stuck: stuck.map((person) => explained(person, modules, cohort.timeZone)),
		weeks: completionOverTime({
			cohort,
			completedAt: completions.map(({ completedAt }) => completedAt),
			toComplete: records.people.length * required.size,
			now,
		}),
	}
}

/** Somebody who is stuck, with what the reason is told with. */
export type ExplainedStuck = Pick<StuckPerson, 'userId' | 'displayName' | 'reason'> & {
	/** Of the module whose test was failed. */
	moduleTitle: string | null
	/** A day in the cohort's time zone; null where nothing was opened yet. */
	lastActiveOn: string | null
}

export function explained(
	{ userId, displayName, reason, moduleId, lastActiveAt }: StuckPerson,
	modules: readonly { id: string; title: string }[],
	timeZone: string,
): ExplainedStuck {
	const moduleTitle = modules.find(({ id }) => id === moduleId)?.title ?? moduleId
	const lastActiveOn = lastActiveAt === null ? null : localDay(lastActiveAt, timeZone)
	return { userId, displayName, reason, moduleTitle, lastActiveOn }
}

/** What an address asks for. */
export function askedInsight(asked: URLSearchParams, planned: readonly string[]): InsightQuery {
	return {
		text: (asked.get('q') ?? '').slice(0, 200),
		moduleId: planned.find((id) => id === asked.get('module')) ?? null,
		onlyStuck: asked.get('only') === 'stuck',
		order: HEAT_ORDERS.find((order) => order === asked.get('order')) ?? 'name',
	}
}
