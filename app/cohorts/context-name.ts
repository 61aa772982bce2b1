import type { Context } from '#app/curriculum/curriculum-config.ts'
import { localised } from '#app/curriculum/localised.ts'
import { m } from '#app/i18n/messages.ts'

/** What a cohort reads, in words; a context that is gone keeps its id. */
export function contextName(contexts: readonly Context[], contextId: string, locale: string): string {
	if (contextId === 'base') return m.provenance_base()
	const context = contexts.find(({ id }) => id === contextId)
	return context ? localised(context.name, locale) : contextId
}
