import { z } from 'zod'
import type { TextKind } from './front-matter.ts'

/** Where a component may stand: inside a sentence, on lines of its own, or only as a part of another component. */
export type Placement = 'inline' | 'block' | 'part'

/**
 * What a component may hold:
 * `nothing`; `plain` text; `words` (a label: emphasis, but nothing that can be pressed); one `list`; one `table`;
 * only the `parts` it names; or `blocks` (paragraphs, lists, quotations, links).
 */
export type Contents = 'nothing' | 'plain' | 'words' | 'list' | 'table' | 'parts' | 'blocks'

export type ComponentDefinition = {
	name: string
	placement: Placement
	/** Component names, or `document` for the top level of a text. Inline components stand in any running text. */
	parents: readonly string[]
	contents: Contents
	/** The components it may hold directly, besides inline ones in running text. */
	components: readonly string[]
	/** The kinds of text it may stand in. */
	texts: readonly TextKind[]
	attributes: z.ZodObject
	description: string
	/** A complete MDX text that shows the component at work. */
	example: string
	keyboard: string
	screenReader: string
	withoutJavaScript: string
}

export const ANY_TEXT: readonly TextKind[] = ['lesson', 'index', 'assessment', 'slot', 'template']
/** Not in a slot, which other documents hold. */
export const DOCUMENT_TEXTS: readonly TextKind[] = ['lesson', 'index', 'assessment', 'template']
/** What learners do or are graded on: its ids are the contract, so a slot cannot hold it, and no template asks it. */
export const LEARNING_TEXTS: readonly TextKind[] = ['lesson', 'index', 'assessment']
export const TEMPLATE_TEXTS: readonly TextKind[] = ['template']

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const MAX_ID_LENGTH = 60

/** Ids become keys of plain objects, where `constructor` already means something. */
export const id = z
	.string()
	.max(MAX_ID_LENGTH, `an id has at most ${MAX_ID_LENGTH} characters`)
	.regex(ID, 'an id is lower-case letters, digits and single hyphens, like “first-door”')
	.refine((value) => value !== 'constructor', 'this id is reserved: choose another')
	.describe(`lower-case letters, digits and single hyphens, at most ${MAX_ID_LENGTH}, like “first-door”`)

export const sourceCode = z
	.string()
	.max(40)
	.regex(/^[A-Z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*$/, 'a source code looks like “OSCE-19”')
	.describe('a code of the source register, like “OSCE-19”')

export const line = z
	.string()
	.trim()
	.min(1, 'write something here')
	.max(300, 'keep it below 300 characters')
	.describe('text, up to 300 characters')
export const sentence = z
	.string()
	.trim()
	.min(1, 'write something here')
	.max(1_000, 'keep it below 1,000 characters')
	.describe('text, up to 1,000 characters')

export const pixels = z
	.string()
	.regex(/^[1-9]\d{0,3}$/, 'write a whole number of pixels, like “640”')
	.transform(Number)
	.describe('a whole number of pixels, like “640”')

export const decimal = z
	.string()
	.regex(/^-?\d{1,12}(?:\.\d{1,6})?$/, 'write a number with a point for decimals, like “40” or “0.5”')
	.transform(Number)
	.describe('a number with a point for decimals, like “40” or “0.5”')

/** A bare attribute (`correct`); a value in quotes would read as yes even where it says no. */
export const flag = z
	.literal(true, 'write it bare, without a value')
	.describe('written bare, without a value')
	.optional()

const UNHELPFUL_ALT =
	/^(?:an? )?(?:image|picture|figure|photo|drawing|diagram|graphic|img|schéma|illustration|صورة|شكل)\s*\d*\.?$/iu
const FILE_NAME = /\.(?:svg|png|jpe?g|gif|webp)$/i

/** Text that stands in for a picture has to say what the picture says. */
export const altText = sentence
	.refine(
		(text) => !UNHELPFUL_ALT.test(text) && !FILE_NAME.test(text),
		'say what the drawing shows, not that it is one',
	)
	.refine((text) => text.split(/\s+/).length >= 3, 'say in a few words what the drawing shows')
	.describe('what the drawing shows, in three words or more, up to 1,000 characters')
