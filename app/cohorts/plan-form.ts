import { z } from 'zod'
import { isDay } from '#app/platform/local-time.ts'
import type { Cohort, PlannedModule } from './cohort.ts'

const MOST_SESSIONS = 100

type Dates = Pick<Cohort, 'startsOn' | 'endsOn'>

/** What the form of a plan holds: one set of fields for each module, named after it. */
export type PlanFields = {
	/** All modules, in the order in which they are taken. */
	module: string[]
	/** In whole per cent. */
	passMark?: number | undefined
	sessionsRequired?: number | undefined
} & { [field in `${'release' | 'due'}-${string}`]?: string } & { [field in `${'in' | 'required'}-${string}`]?: boolean }

/** What a trainer decided: the modules in order, and what it takes to be given a certificate. */
export type PlanFacts = { plan: PlannedModule[]; passMark: number | null; sessionsRequired: number }

/** The form of a plan for a cohort of these dates; faults are codes. */
export function planForm(moduleIds: readonly string[], dates: Dates) {
	const shape: Record<string, z.ZodType> = {}
	for (const id of moduleIds) {
		shape[`in-${id}`] = z.boolean('not-as-sent').default(false)
		shape[`required-${id}`] = z.boolean('not-as-sent').default(false)
		shape[`release-${id}`] = dayWithin(dates)
		shape[`due-${id}`] = dayWithin(dates)
	}
	return z
		.object({
			module: z.array(z.string('not-as-sent'), 'not-as-sent').default([]),
			passMark: z
				.number('pass-mark-not-valid')
				.int('pass-mark-not-valid')
				.min(0, 'pass-mark-not-valid')
				.max(100, 'pass-mark-not-valid')
				.optional(),
			sessionsRequired: z
				.number('sessions-not-valid')
				.int('sessions-not-valid')
				.min(0, 'sessions-not-valid')
				.max(MOST_SESSIONS, 'sessions-not-valid')
				.default(0),
			...shape,
		})
		.superRefine((given: Record<string, unknown>, { addIssue }) => {
			for (const id of moduleIds) {
				const [release, due] = [given[`release-${id}`], given[`due-${id}`]]
				if (typeof release === 'string' && typeof due === 'string' && due < release)
					addIssue({ code: 'custom', path: [`due-${id}`], message: 'due-before-release' })
			}
			if (!moduleIds.some((id) => given[`in-${id}`])) addIssue({ code: 'custom', path: [], message: 'plan-empty' })
		})
		.transform(({ module, passMark, sessionsRequired, ...given }): PlanFacts => {
			const fields = given as Record<string, unknown>
			const day = (name: string) => (typeof fields[name] === 'string' ? fields[name] : null)
			return {
				plan: inOrder(moduleIds, module)
					.filter((id) => fields[`in-${id}`] === true)
					.map((moduleId) => ({
						moduleId,
						releaseOn: day(`release-${moduleId}`),
						dueOn: day(`due-${moduleId}`),
						isRequired: fields[`required-${moduleId}`] === true,
					})),
				passMark: passMark === undefined ? null : passMark / 100,
				sessionsRequired,
			}
		})
}

function dayWithin({ startsOn, endsOn }: Dates) {
	return z
		.string('not-a-date')
		.refine(isDay, { error: 'not-a-date', abort: true })
		.refine((day) => day >= startsOn && day <= endsOn, 'outside-cohort')
		.optional()
}

/** Known modules, each once, in the order asked for; those it does not name come last. */
export function inOrder(known: readonly string[], asked: readonly string[]): string[] {
	return [...new Set([...asked.filter((id) => known.includes(id)), ...known])]
}

/** The same list with one member a place further up or down; at the end of the list it stays. */
export function moved(list: readonly string[], id: string, by: 'up' | 'down'): string[] {
	const from = list.indexOf(id)
	const to = from + (by === 'up' ? -1 : 1)
	if (from < 0 || to < 0 || to >= list.length) return [...list]
	return list.toSpliced(from, 1).toSpliced(to, 0, id)
}

/** What the value of a button asks for: `up:partners`. */
export function askedMove(value: unknown): { id: string; by: 'up' | 'down' } | null {
	const [, by, id] = /^(up|down):([\w-]+)$/.exec(typeof value === 'string' ? value : '') ?? []
	return id && (by === 'up' || by === 'down') ? { id, by } : null
}

/** Whether a plan has days outside the cohort's, as after its dates were changed. */
export function hasDaysOutside(plan: readonly PlannedModule[], { startsOn, endsOn }: Dates): boolean {
	return plan
		.flatMap(({ releaseOn, dueOn }) => [releaseOn, dueOn])
		.some((day) => day !== null && (day < startsOn || day > endsOn))
}
