import type { ContentTree } from './content-tree.ts'
import type { Fault } from './fault.ts'
import type { OutlinedFile } from './outlined-file.ts'
import type { Position } from './parse-yaml.ts'

/** A module's welcome says in words what each objective of module.yaml is, and names no other. */
export function checkWelcome(tree: ContentTree, outlined: readonly OutlinedFile[]): Fault[] {
	return outlined.flatMap(({ file, frontMatter }) => {
		const module = tree.config.modules[file.moduleId]
		if (file.name !== 'index.mdx' || !module) return []
		const fault = (place: Position, message: string): Fault => ({
			path: file.path,
			...place,
			code: 'objectives',
			message,
		})
		const written = Object.keys(frontMatter.objectives)
		return [
			...module.objectives
				.filter((id) => !written.includes(id))
				.map((id) =>
					fault(
						placeOf(file.text, 'objectives'),
						`The objective “${id}” of module.yaml has no text here: add it under objectives.`,
					),
				),
			...written
				.filter((id) => !module.objectives.includes(id))
				.map((id) =>
					fault(placeOf(file.text, id), `module.yaml has no objective “${id}”: add it there or remove it here.`),
				),
		]
	})
}

/** Where a key of the front matter stands, written as block or in braces. */
function placeOf(text: string, key: string): Position {
	const lines = text.split('\n')
	const pattern = new RegExp(`(?<=^|[\\s{,])["']?${key}["']?\\s*:`)
	const index = lines.findIndex((line) => pattern.test(line))
	return { line: Math.max(0, index) + 1, column: Math.max(0, lines[index]?.search(pattern) ?? 0) + 1 }
}
