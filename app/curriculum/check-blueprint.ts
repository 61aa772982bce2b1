import type { ContentTree } from './content-tree.ts'
import type { ModuleConfig } from './curriculum-config.ts'
import type { Fault } from './fault.ts'
import type { OutlinedFile } from './outlined-file.ts'
import { BASE_LAYER } from './resolve-variant.ts'

/** How many items a module's assessment has for one objective, and how many a learner is asked in both tests. */
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
			needed: itemsNeeded(module),
		}))
	})
}

/** No item of the pre-test is asked again in the post-test, so each objective needs items for both. */
function itemsNeeded({ assessment }: ModuleConfig): number {
	return assessment.preItemsPerObjective + assessment.postItemsPerObjective
}

export function checkBlueprint(tree: ContentTree, counts: readonly ObjectiveCount[]): Fault[] {
	return counts
		.filter(({ items, needed }) => items < needed)
		.map(({ moduleId, objective, items, needed }) => {
			const path = `${tree.shownAs}/modules/${moduleId}/module.yaml`
			const index = tree.config.modules[moduleId]?.objectives.indexOf(objective) ?? 0
			const message = `The objective “${objective}” has ${items} of the ${needed} items that a pre-test and a post-test draw: write more in assessment.mdx.`
			return { path, ...tree.locate(path, ['objectives', index]), code: 'too-few-items', message }
		})
}
