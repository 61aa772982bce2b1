import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { brokenContent, edited } from './broken-content.fixture.ts'
import { checkContent } from './check-content.ts'
import { compileDocument } from './compile-document.ts'
import { writeContent } from './content.fixture.ts'
import { formatFault } from './fault.ts'
import { readContentTree } from './read-content-tree.server.ts'

let folder = ''
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'content-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

async function check(changes: Readonly<Record<string, string | null>> = {}) {
	writeContent(folder, changes)
	const report = await checkContent(readContentTree(folder), compileDocument)
	return { ...report, faults: report.faults.map(formatFault), warnings: report.warnings.map(formatFault) }
}

/** The first compilation starts esbuild, which takes seconds on a busy machine. */
const LIMIT_MS = 60_000

test('a sound curriculum has no faults and no warnings', { timeout: LIMIT_MS }, async () => {
	const { faults, warnings, counts } = await check()
	expect(faults).toEqual([])
	expect(warnings).toEqual([])
	expect(counts).toEqual([{ moduleId: 'intro', objective: 'define', items: 2, needed: 2 }])
})

test.each(brokenContent)('%s is a fault at its place', { timeout: LIMIT_MS }, async (_name, changes, expected) => {
	const { faults } = await check(changes)
	expect(
		faults.some((fault) => fault.startsWith(`content/${expected}`)),
		faults.join('\n'),
	).toBe(true)
})

test('minutes far from the text are a warning and no fault', async () => {
	const { faults, warnings } = await check(edited('modules/intro/module.yaml', 'minutes: 1', 'minutes: 30'))
	expect(faults).toEqual([])
	expect(warnings).toEqual([expect.stringMatching(/^content\/modules\/intro\/module\.yaml:6:39 “gap” says 30 minutes/)])
})

test('a fault is told once, however many contexts read the text', async () => {
	const { faults } = await check(edited('modules/intro/en/gap.mdx', '## The wall', '# The wall'))
	expect(faults.filter((fault) => fault.includes('Use ##'))).toHaveLength(1)
})
