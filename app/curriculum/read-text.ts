import type { Root } from 'mdast'
import type { Fault } from './fault.ts'
import { type FrontMatter, readFrontMatter, textKind } from './front-matter.ts'
import { parseMdx } from './parse-mdx.ts'
import { policyFaults } from './policy.ts'
import type { SourceFile } from './source-file.ts'
import { sourceFaults } from './source-limits.ts'

/** A text that passed the policy, with the very tree that was checked. */
export type ReadText = { frontMatter: FrontMatter; body: string; tree: Root }
export type ReadTextResult = ({ ok: true } & ReadText) | { ok: false; faults: Fault[] }

/**
 * Reads one MDX text as far as it goes by itself: limits, front matter, syntax, policy. Any text gives a result, in
 * bounded time; nothing in it is ever run. Rules that need the whole document are the compiler's.
 */
export function readText({ name, text, path }: Pick<SourceFile, 'name' | 'text' | 'path'>): ReadTextResult {
	const plain = text.startsWith('\uFEFF') ? text.slice(1) : text
	const refused = sourceFaults(plain, path)
	if (refused.length > 0) return { ok: false, faults: refused }

	const kind = textKind(name)
	const front = readFrontMatter(plain, kind, path)
	if (!front.ok) return front
	const parsed = parseMdx(front.body, path)
	if (!parsed.ok) return parsed
	const faults = policyFaults(parsed.tree, { path, kind })
	if (faults.length > 0) return { ok: false, faults }
	return { ok: true, frontMatter: front.frontMatter, body: front.body, tree: parsed.tree }
}
