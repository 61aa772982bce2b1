import type { Context } from './curriculum-config.ts'
import { localised } from './localised.ts'

export type ContextChoice = { id: string; name: string; depth: number }

/** The contexts as a list to choose from: each under the wider one it lies in, otherwise in the order of the file. */
export function contextChoices(contexts: readonly Context[], locale: string): ContextChoice[] {
	const within = (parent: string | undefined, depth: number): ContextChoice[] =>
		contexts
			.filter((context) => context.parent === parent)
			.flatMap(({ id, name }) => [{ id, name: localised(name, locale), depth }, ...within(id, depth + 1)])
	return within(undefined, 0)
}
