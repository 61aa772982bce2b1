import type { ContentTree } from './content-tree.ts'
import type { ModuleConfig } from './curriculum-config.ts'
import type { Fault } from './fault.ts'
import type { OutlinedFile } from './outlined-file.ts'
import type { KeyPath } from './parse-yaml.ts'
import { BASE_LAYER } from './resolve-variant.ts'

/** How many items a module's assessment has for one objective, and how many it needs. */
export type ObjectiveCount = { moduleId: string; objective: string; items: number; needed: number }

/** Counts in the first locale; the contract sees to it that the others have the same items. */
export function countObjectives(tree: ContentTree, outlined: readonly OutlinedFile[]): ObjectiveCount[] {
	const first = tree.config.curriculum.locales[0]?.tag
	return Object.entries(tree.config.modules).flatMap(([moduleId, module]) => {
		const pool = outlined.find(
			({ file }) =>
				file.moduleId === moduleId &&
				file.name === 'assessment.mdx' &&
				file.layer === BASE_LAYER &&
				file.locale === first,
		)
		return module.objectives.map((objective) => ({
			moduleId,
			objective,
			items: pool?.outline.questions.filter((question) => question.objective === objective).length ?? 0,
			needed: Math.max(itemsDrawn(module), tree.config.curriculum.blueprint?.itemsPerObjective ?? 0),
		}))
	})
}

/** No item of the pre-test is asked again in the post-test, so each objective needs items for both. */
function itemsDrawn({ assessment }: ModuleConfig): number {
	return assessment.preItemsPerObjective + assessment.postItemsPerObjective
}

/** Objectives with too few items to ask about, and assessments too small to ask a second person otherwise. */
export function checkBlueprint(tree: ContentTree, counts: readonly ObjectiveCount[]): Fault[] {
	const few = counts
		.filter(({ items, needed }) => items < needed)
		.map(({ moduleId, objective, items, needed }) => {
			const index = tree.config.modules[moduleId]?.objectives.indexOf(objective) ?? 0
			const message = `The objective “${objective}” has ${items} of the ${needed} items it needs: write more in assessment.mdx.`
			return tooFew(tree, moduleId, ['objectives', index], message)
		})
	const wanted = tree.config.curriculum.blueprint?.itemsPerAssessment ?? 0
	const small = [...Map.groupBy(counts, ({ moduleId }) => moduleId)]
		.map(([moduleId, all]) => ({ moduleId, items: all.reduce((sum, { items }) => sum + items, 0) }))
		.filter(({ items }) => items < wanted)
		.map(({ moduleId, items }) => {
			const message = `The assessment has ${items} items, and curriculum.yaml asks for ${wanted}: write more in assessment.mdx.`
			return tooFew(tree, moduleId, ['assessment'], message)
		})
	return [...few, ...small]
}

function tooFew(tree: ContentTree, moduleId: string, at: KeyPath, message: string): Fault {
	const path = `${tree.shownAs}/modules/${moduleId}/module.yaml`
	return { path, ...tree.locate(path, at), code: 'too-few-items', message }
}
