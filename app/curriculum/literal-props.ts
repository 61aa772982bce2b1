import type { Island } from './compiled-document.ts'
import type { ElementNode } from './element-tree.ts'
import { findComponent } from './registry.ts'

/** The attributes as the component's schema understands them: numbers as numbers, text trimmed. */
export function literalProps({ tag, props }: ElementNode): Island['props'] {
	const parsed = findComponent(tag)?.attributes.parse(props) ?? {}
	const literals: Island['props'] = {}
	for (const [name, value] of Object.entries(parsed)) {
		if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') literals[name] = value
	}
	return literals
}
