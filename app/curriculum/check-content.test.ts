import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { brokenContent, edited } from './broken-content.fixture.ts'
import { checkContent } from './check-content.ts'
import { compileDocument } from './compile-document.ts'
import { writeContent } from './content.fixture.ts'
import { coverageOf } from './coverage.ts'
import { formatFault } from './fault.ts'
import { formatReport } from './format-report.ts'
import { readContentTree } from './read-content-tree.server.ts'

let folder = ''
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'content-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

async function check(changes: Readonly<Record<string, string | null>> = {}) {
	writeContent(folder, changes)
	const report = await checkContent(readContentTree(folder), compileDocument)
	return { ...report, faults: report.faults.map(formatFault) }
}

/** The first compilation starts esbuild, which takes seconds on a busy machine. */
const LIMIT_MS = 60_000

test('a sound curriculum has no faults', { timeout: LIMIT_MS }, async () => {
	const { faults, counts, unused } = await check()
	expect(faults).toEqual([])
	expect(unused).toEqual({ sources: [], terms: [] })
	expect(counts).toEqual([{ moduleId: 'intro', objective: 'define', items: 2, needed: 2 }])
})

test.each(brokenContent)('%s is a fault at its place', { timeout: LIMIT_MS }, async (_name, changes, expected) => {
	const { faults } = await check(changes)
	expect(
		faults.some((fault) => fault.startsWith(`content/${expected}`)),
		faults.join('\n'),
	).toBe(true)
})

test('minutes far from the text are a fault, which says in which languages', async () => {
	const { faults, times } = await check(edited('modules/intro/module.yaml', 'minutes: 1', 'minutes: 30'))
	expect(faults).toEqual([
		expect.stringMatching(
			/^content\/modules\/intro\/module\.yaml:6:39 “gap” says 30 minutes; .* about \d+ in en, \d+ in fr: correct/,
		),
	])
	expect(times).toMatchObject([{ lessonId: 'gap', promised: 30 }])
})

test('one language that takes longer than promised is enough', async () => {
	const long = edited('modules/intro/fr/gap.mdx', '## Le mur', `${'mot '.repeat(195 * 10)}\n\n## Le mur`)
	const { faults } = await check(long)
	expect(faults).toEqual([expect.stringMatching(/“gap” says 1 minutes; .* about 1\d in fr: correct/)])
})

test('an assessment is as large as the curriculum asks for, on the whole and for each objective', async () => {
	const asks = (itemsPerObjective: number, itemsPerAssessment: number) =>
		check(
			edited(
				'curriculum.yaml',
				'modules: [intro]',
				`modules: [intro]\nblueprint: { itemsPerObjective: ${itemsPerObjective}, itemsPerAssessment: ${itemsPerAssessment} }`,
			),
		)
	expect((await asks(2, 2)).faults).toEqual([])
	expect((await asks(3, 20)).faults).toEqual([
		expect.stringContaining('module.yaml:3:14 The objective “define” has 2 of the 3 items it needs'),
		expect.stringContaining('module.yaml:4:13 The assessment has 2 items, and curriculum.yaml asks for 20'),
	])
})

test('what stands in a register and in no text is told, and is no fault', async () => {
	const { faults, unused } = await check({
		'sources.yaml': `sources:
  OSCE-19: { author: OSCE, title: Understanding Referral Mechanisms, languages: [en], year: 2019 }
  UN-15: { author: UN, title: Plan of Action, languages: [en], year: 2015 }
`,
		'glossary/en.yaml': `firewall: { term: firewall, definition: A wall. }\nstigma: { term: stigma, definition: A label. }\n`,
		'glossary/fr.yaml': `firewall: { term: cloison, definition: Un mur. }\nstigma: { term: stigmate, definition: Une marque. }\n`,
	})
	expect(faults).toEqual([])
	expect(unused).toEqual({ sources: ['UN-15'], terms: ['stigma'] })
})

test('the report has a table for the blueprint, the minutes and the registers', async () => {
	writeContent(folder)
	const report = await checkContent(readContentTree(folder), compileDocument)
	const lines = formatReport(report, coverageOf(readContentTree(folder))).split('\n')
	expect(lines).toEqual(expect.arrayContaining([expect.stringMatching(/^module +objective +items +needed$/)]))
	expect(lines).toEqual(expect.arrayContaining([expect.stringMatching(/^ +define +2 +2$/)]))
	expect(lines).toEqual(expect.arrayContaining([expect.stringMatching(/^intro +promised +en +fr$/)]))
	expect(lines).toEqual(expect.arrayContaining([expect.stringMatching(/^ {2}together +1 +\d+\.\d +\d+\.\d$/)]))
	expect(lines).toContain('  sources: none')
	expect(lines.at(-1)).toMatch(/documents compiled, 0 faults\.$/)
})

test('a fault is told once, however many contexts read the text', async () => {
	const { faults } = await check(edited('modules/intro/en/gap.mdx', '## The wall', '# The wall'))
	expect(faults.filter((fault) => fault.includes('Use ##'))).toHaveLength(1)
})
