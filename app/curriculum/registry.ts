import type { ComponentDefinition } from './component-definition.ts'
import { activityComponents } from './components-activities.ts'
import { questionComponents } from './components-questions.ts'
import { templateComponents } from './components-templates.ts'
import { textComponents } from './components-text.ts'

/**
 * The components that a text may use. A text that needs a new ability gets it here, reviewed as code; no text
 * brings code of its own. The policy, the compiler, the views and the author's guide all read this one list.
 */
export const components: readonly ComponentDefinition[] = [
	...textComponents,
	...activityComponents,
	...questionComponents,
	...templateComponents,
]

const byName = new Map(components.map((component) => [component.name, component]))

/** The component of this name (case counts), or undefined. */
export function findComponent(name: string): ComponentDefinition | undefined {
	return byName.get(name)
}
