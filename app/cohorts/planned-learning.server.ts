import { allModules } from '#app/curriculum/all-modules.server.ts'
import type { User } from '#app/identity/user.ts'
import { type ModuleCard, moduleCard } from '#app/learning/module-card.ts'
import { myLearning } from '#app/learning/my-learning.server.ts'
import { whereToContinue } from '#app/learning/where-to-continue.ts'
import type { Database } from '#db/connection.ts'
import { learnersPlan, type PlannedForMe } from './learners-plan.server.ts'

/** A module in a person's list, with its number in the curriculum and what their cohorts have planned with it. */
export type PlannedCard = ModuleCard & { number: number; planned: PlannedForMe | null }

export type PlannedLearning = {
	/** The module to go on in; null when everything that is open is done. */
	continueIn: string | null
	cohorts: { id: string; name: string }[]
	/** The modules of the cohort's plan, in its order; none without a cohort. */
	planned: PlannedCard[]
	/** All others, in the order of the curriculum. */
	others: PlannedCard[]
}

type Asked = { user: Pick<User, 'id' | 'contextId' | 'readsWithCohort'>; locale: string; now: number }

/** How far somebody is in every module, in the order in which they take them. */
export function plannedLearning(db: Database, { user, locale, now }: Asked): PlannedLearning {
	const modules = allModules(db, { locale, contextId: user.contextId })
	const learning = myLearning(
		db,
		user.id,
		modules.map(({ module }) => module),
	)
	const plan = learnersPlan(db, user, now)
	const cards = learning.modules.flatMap((each, number) => {
		const module = modules[number]
		const planned = plan?.planned.get(each.moduleId) ?? null
		return module ? [{ ...moduleCard(each, module), number, planned }] : []
	})
	if (!plan) return { continueIn: learning.continueIn, cohorts: [], planned: [], others: cards }

	const planned = plan.moduleIds.flatMap((id) => cards.filter((card) => card.id === id))
	const others = cards.filter((card) => !planned.includes(card))
	const open = [...planned, ...others]
		.filter((card) => card.planned?.opensOn == null)
		.flatMap(({ id }) => learning.modules.filter(({ moduleId }) => moduleId === id))
	const cohorts = plan.cohorts.map(({ id, name }) => ({ id, name }))
	return { continueIn: whereToContinue(open), cohorts, planned, others }
}
