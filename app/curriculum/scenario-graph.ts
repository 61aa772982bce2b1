import type { CompiledScenario } from './compiled-document.ts'

/** What is wrong with a story's shape, and at which step; null is the story as a whole. */
export type ScenarioBreak = { step: string | null; code: string; message: string }

/**
 * A story can be played when it starts at a step that exists, every choice leads to one, every step can be reached,
 * and from every step an end can be reached. A step has choices or, at an end, an outcome, never both.
 */
export function scenarioBreaks({ start, steps }: Pick<CompiledScenario, 'start' | 'steps'>): ScenarioBreak[] {
	const breaks: ScenarioBreak[] = []
	const exists = (id: string) => Object.hasOwn(steps, id)
	if (!exists(start)) {
		breaks.push({ step: null, code: 'scenario-start', message: `There is no step “${start}” to start from.` })
	}
	for (const [id, { choices, outcome }] of Object.entries(steps)) {
		if (choices.length > 0 && outcome !== null) {
			breaks.push({
				step: id,
				code: 'scenario-step',
				message: `The step “${id}” has choices and an outcome. It is an end or it is not.`,
			})
		}
		if (choices.length === 0 && outcome === null) {
			breaks.push({
				step: id,
				code: 'scenario-step',
				message: `The step “${id}” has no choices and no outcome. Add outcome="good", "mixed" or "poor" where the story ends.`,
			})
		}
		const targets = choices.map(({ to }) => to)
		for (const to of new Set(targets)) {
			if (!exists(to))
				breaks.push({
					step: id,
					code: 'scenario-choice',
					message: `The step “${id}” has a choice to “${to}”, which is no step.`,
				})
		}
		if (new Set(targets).size < targets.length) {
			breaks.push({
				step: id,
				code: 'scenario-choice',
				message: `In the step “${id}” two choices lead to the same step, so they are no choice.`,
			})
		}
	}
	if (breaks.length > 0) return breaks

	const reached = closure([start], (id) => steps[id]?.choices.map(({ to }) => to) ?? [])
	const ends = Object.keys(steps).filter((id) => steps[id]?.outcome !== null)
	const canEnd = closure(ends, (id) =>
		Object.keys(steps).filter((from) => steps[from]?.choices.some(({ to }) => to === id)),
	)
	for (const id of Object.keys(steps)) {
		if (!reached.has(id))
			breaks.push({ step: id, code: 'scenario-unreached', message: `No choice leads to the step “${id}”.` })
		else if (!canEnd.has(id))
			breaks.push({ step: id, code: 'scenario-endless', message: `From the step “${id}” the story never ends.` })
	}
	return breaks
}

function closure(from: readonly string[], next: (id: string) => string[]): Set<string> {
	const seen = new Set(from)
	for (const id of seen) for (const follower of next(id)) seen.add(follower)
	return seen
}
