import type { CompiledScenario, ScenarioOutcome, ScenarioStep } from '#app/curriculum/compiled-document.ts'

/**
 * The way a person took through a scenario: step ids, the first is the scenario's start, each next one the target
 * of a choice of the one before. Ids stay on the server, for they tell how a choice turns out ("exposed").
 */
export type ScenarioPath = readonly string[]

/** A scenario cannot be longer than this walk; a text that loops is left by starting again. */
export const MAX_STEPS = 100

/** As much of a recorded path as can be walked in the text as it is now; at least the start. */
export function walkablePath(scenario: CompiledScenario, recorded: ScenarioPath): string[] {
	const path = [scenario.start]
	for (const stepId of recorded.slice(1)) {
		const canGoOn = scenario.steps[path.at(-1) ?? '']?.choices.some(({ to }) => to === stepId)
		if (!canGoOn || recorded[0] !== scenario.start) break
		path.push(stepId)
	}
	return path
}

export type ScenarioMove =
	| { ok: true; path: string[]; outcome: ScenarioOutcome | null }
	/** `not-here`: chosen from another step than the current one, as in a page left open. */
	| { ok: false; reason: 'not-here' | 'unknown-option' | 'too-long' }

/**
 * One choice further along a path.
 *
 * @param at index in the path of the step that was shown, so that one form sent twice does not walk two steps
 * @param choice index among that step's choices
 */
export function chooseStep(scenario: CompiledScenario, path: ScenarioPath, at: number, choice: number): ScenarioMove {
	if (at !== path.length - 1) return { ok: false, reason: 'not-here' }
	const to = currentStep(scenario, path).choices[choice]?.to
	if (to === undefined) return { ok: false, reason: 'unknown-option' }
	if (path.length >= MAX_STEPS) return { ok: false, reason: 'too-long' }
	const next = [...path, to]
	return { ok: true, path: next, outcome: currentStep(scenario, next).outcome }
}

export type PresentedScenario = {
	id: string
	title: string
	/** Index of the current step in the path; goes back with the choice as field `at`. */
	at: number
	/** The steps behind, with what was chosen there. */
	visited: { html: string; chosenHtml: string }[]
	/** The current step. Its choices have the values of field `choice`; at an end there are none. */
	current: { html: string; choices: { value: string; html: string }[]; outcome: ScenarioOutcome | null }
	/** Shown at every end, and null before. */
	debriefHtml: string | null
}

/** What the browser may see of a scenario: the steps walked and the choices at hand, never where a choice leads. */
export function presentScenario(scenario: CompiledScenario, path: ScenarioPath): PresentedScenario {
	const step = currentStep(scenario, path)
	return {
		id: scenario.id,
		title: scenario.title,
		at: path.length - 1,
		visited: path.slice(0, -1).map((stepId, index) => {
			const visited = scenario.steps[stepId]
			return {
				html: visited?.html ?? '',
				chosenHtml: visited?.choices.find(({ to }) => to === path[index + 1])?.html ?? '',
			}
		}),
		current: {
			html: step.html,
			choices: step.choices.map(({ html }, index) => ({ value: String(index), html })),
			outcome: step.outcome,
		},
		debriefHtml: step.outcome === null ? null : scenario.debriefHtml,
	}
}

function currentStep(scenario: CompiledScenario, path: ScenarioPath): ScenarioStep {
	const step = scenario.steps[path.at(-1) ?? scenario.start]
	if (!step) throw new Error(`Scenario ${scenario.id} has no step ${path.at(-1)}`)
	return step
}
