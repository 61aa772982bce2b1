import type { Origin } from './layer-file.ts'

/** One text of the curriculum as it lies in a layer: a lesson, a slot, a drawing, in one locale. */
export type SourceFile = {
	moduleId: string
	/** Path inside `<module>/<locale>/`: `the-gap.mdx`, `index.mdx`, `assessment.mdx`, `slots/law.mdx`, `figures/pathway.svg`. */
	name: string
	/** A context id, or `base` for the shared curriculum. */
	layer: string
	/** BCP 47 tag. */
	locale: string
	text: string
	/** From git, or written in the browser, which is read in its place. */
	origin: Origin
	/** Of a written text: its number, from 1. */
	revision: number | null
	/** In force since; null for a text that is not published. */
	since: number | null
	/** Where a person finds it: a path below the project's root, or another address to print in front of faults. */
	path: string
}

/** A file as chosen for one reader, see `resolve-variant.ts`. */
export type ResolvedFile = SourceFile & {
	/** True when the locale that was asked for has no text and this one stands in. */
	isFallback: boolean
}

/** What is so of every text in git, before it is published. */
export const IN_GIT = { origin: 'shipped', revision: null, since: null } as const satisfies Partial<SourceFile>

/** Its path in its layer. */
export function pathInLayer({ moduleId, locale, name }: Pick<SourceFile, 'moduleId' | 'locale' | 'name'>): string {
	return `${moduleId}/${locale}/${name}`
}
