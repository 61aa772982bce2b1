import { z } from 'zod'
import { id, line, sentence } from './component-definition.ts'
import type { Fault } from './fault.ts'
import { parseYaml } from './parse-yaml.ts'
import { unseenCharacter } from './source-limits.ts'
import { isTemplate } from './template-name.ts'

/** What a text is for, which decides what its front matter says and what it may hold. */
export type TextKind = 'lesson' | 'index' | 'assessment' | 'slot' | 'template'

export type FrontMatter = { title: string; aim: string; summary: string; objectives: Record<string, string> }

const NOTHING: FrontMatter = { title: '', aim: '', summary: '', objectives: {} }
const MAX_FRONT_MATTER = 20_000

const schemas: Record<TextKind, z.ZodType<Partial<FrontMatter>>> = {
	lesson: z.strictObject({ title: line, aim: sentence }),
	index: z.strictObject({ title: line, summary: sentence, objectives: z.record(id, sentence) }),
	assessment: z.strictObject({ title: line, aim: sentence.optional() }),
	slot: z.strictObject({}),
	template: z.strictObject({ title: line, aim: sentence }),
}

/**
 * `index.mdx` and `assessment.mdx` have a part of their own, `slots/…` fill places, `template-….mdx` are templates of the
 * toolbox, all others are lessons.
 */
export function textKind(name: string): TextKind {
	if (name.startsWith('slots/')) return 'slot'
	if (name === 'index.mdx') return 'index'
	if (isTemplate(name)) return 'template'
	return name === 'assessment.mdx' ? 'assessment' : 'lesson'
}

export type FrontMatterResult =
	/** `body` is the text with the front matter's lines emptied, so that its lines keep their numbers. */
	{ ok: true; frontMatter: FrontMatter; body: string } | { ok: false; faults: Fault[] }

/**
 * Takes the YAML front matter off a text. Only `---` alone on a line opens it: `---js`, `---json` and `+++`, with
 * which other readers of front matter run code or change format, are refused.
 */
export function readFrontMatter(text: string, kind: TextKind, path: string): FrontMatterResult {
	const refuse = (line: number, code: string, message: string): FrontMatterResult => ({
		ok: false,
		faults: [{ path, line, column: 1, code, message }],
	})
	const lines = text.split(/\r\n|\n|\r/)
	const opening = lines[0] ?? ''
	if (/^\s*\+\+\+/.test(opening))
		return refuse(1, 'front-matter-format', 'Front matter is written in YAML: begin it with “---”.')
	if (/^\s*---[ \t]*[^-\s]/.test(opening)) {
		return refuse(1, 'front-matter-format', 'Only YAML is read as front matter: write “---” alone on the first line.')
	}
	if (!/^---[ \t]*$/.test(opening)) {
		if (kind === 'slot') return { ok: true, frontMatter: NOTHING, body: lines.join('\n') }
		return refuse(
			1,
			'front-matter-missing',
			'This text has no front matter: begin it with “---”, its title, and “---”.',
		)
	}
	const end = lines.findIndex((candidate, index) => index > 0 && /^---[ \t]*$/.test(candidate))
	if (end < 0)
		return refuse(1, 'front-matter-open', 'The front matter is not closed: write “---” alone on the line after it.')
	const yaml = lines.slice(1, end).join('\n')
	if (yaml.length > MAX_FRONT_MATTER) return refuse(1, 'front-matter-long', 'The front matter is too long. Shorten it.')

	// The empty line in place of the first `---` keeps positions true.
	const parsed = yaml.trim() === '' ? { ok: true as const, value: {} } : parseYaml(`\n${yaml}`, schemas[kind], path)
	if (!parsed.ok) return parsed
	const value = schemas[kind].safeParse(parsed.value)
	if (!value.success) return refuse(1, 'front-matter-missing', 'The front matter is empty: write at least a title.')
	const unseen = unseenText(value.data)
	if (unseen) return refuse(1, 'unseen-character', `The front matter holds ${unseen}. Remove it.`)
	const body = [...lines.slice(0, end + 1).fill(''), ...lines.slice(end + 1)].join('\n')
	return { ok: true, frontMatter: { ...NOTHING, ...value.data }, body }
}

/** YAML can spell characters by number (`"\u202E"`), past any look at the source. */
function unseenText(value: Partial<FrontMatter>): string | null {
	const texts = [value.title, value.aim, value.summary, ...Object.values(value.objectives ?? {})]
	for (const text of texts) {
		const unseen = unseenCharacter(text ?? '')
		if (unseen) return unseen.name
	}
	return null
}
