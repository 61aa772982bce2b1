import type { Fault } from './fault.ts'
import type { OutlinedFile } from './outlined-file.ts'

/**
 * Every place to adapt has a title in every language: readers see it under “Which text am I reading?”, trainers in
 * their lists. A text from a browser may do without, and is then shown by the place's name.
 */
export function checkSlotTitles(outlined: readonly OutlinedFile[]): Fault[] {
	return outlined.flatMap(({ file, outline }) =>
		outline.slots
			.filter(({ isTitled }) => !isTitled)
			.map(({ value, line, column }) => {
				const message = `The slot “${value}” has no title: add title="…", a few words that a reader understands.`
				return { path: file.path, line, column, code: 'missing-attribute', message }
			}),
	)
}
