import { join } from 'node:path'
import { createProgress, Refusal } from '../bootstrap/progress.mjs'
import { buildApp, REACT_ROUTER } from '../prepare/build-app.ts'
import { compileMessages } from '../prepare/compile-messages.ts'
import { projectRoot } from '../prepare/project-root.ts'
import { type Count, countPlaywright, countReport, countVitest } from './count.ts'
import { findChromium } from './find-chromium.ts'
import type { Workplace } from './workplace.ts'

export type Part = { name: string; says: string; run: (at: Workplace) => Promise<Count> }

const PASSED: Count = { passed: 1, failed: 0, skipped: 0 }
const FAILED: Count = { passed: 0, failed: 1, skipped: 0 }
const VITEST = 'node_modules/vitest/vitest.mjs'
const COLOURS = process.stdout.isTTY ? [] : ['--colors=off']
// Playwright sets FORCE_COLOR for its workers, and Node warns when it stands beside NO_COLOR.
const PLAYWRIGHT_COLOURS = process.stdout.isTTY ? {} : { NO_COLOR: undefined, FORCE_COLOR: '0' }
const APART = ['tests/routes/', 'tests/architecture/']

/** What `npm test` runs, in this order: what fails fastest comes first. */
export const parts: readonly Part[] = [
	{
		name: 'lint',
		says: 'Format and lint',
		run: async (at) =>
			check([
				await at.run('node_modules/@biomejs/biome/bin/biome', [
					'ci',
					'--config-path=scripts/biome.json',
					'--max-diagnostics=100',
					...COLOURS,
					'.',
				]),
			]),
	},
	{
		name: 'types',
		says: 'Types',
		run: async (at) => {
			await compileMessages(createProgress(process.stdout))
			const typegen = await at.run(REACT_ROUTER, ['typegen'])
			return check([typegen, await at.run('node_modules/typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.json'])])
		},
	},
	{
		name: 'content',
		says: 'Content check',
		run: async (at) => check([await at.run('scripts/content-check.ts', [])]),
	},
	{
		name: 'unit',
		says: 'Unit tests',
		run: (at) =>
			vitest(
				at,
				'unit',
				APART.flatMap((folder) => ['--exclude', `${folder}**`]),
			),
	},
	{
		name: 'architecture',
		says: 'Architecture tests',
		run: (at) => vitest(at, 'architecture', ['tests/architecture/']),
	},
	{ name: 'routes', says: 'Route tests', run: (at) => vitest(at, 'routes', ['tests/routes/']) },
	{ name: 'e2e', says: 'End-to-end tests', run: endToEnd },
]

function check(exitCodes: readonly number[]): Count {
	return exitCodes.every((code) => code === 0) ? PASSED : FAILED
}

async function vitest(at: Workplace, name: string, args: readonly string[]): Promise<Count> {
	await compileMessages(createProgress(process.stdout))
	const report = join(at.folder, `${name}.json`)
	const code = await at.run(
		VITEST,
		['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
		{
			NODE_ENV: 'test',
		},
	)
	return countReport(report, code, countVitest)
}

async function endToEnd(at: Workplace): Promise<Count> {
	const progress = createProgress(process.stdout)
	const chromium = await findChromium((text) => process.stdout.write(text))
	await compileMessages(progress)
	await buildApp(progress)
	const report = join(at.folder, 'e2e.json')
	const code = await at.run(
		'node_modules/@playwright/test/cli.js',
		['test', `--config=${join(projectRoot, 'tests/e2e/playwright.config.ts')}`, '--reporter=list,json'],
		{ CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report, ...PLAYWRIGHT_COLOURS },
	)
	return countReport(report, code, countPlaywright)
}

/** The parts that were asked for, in their usual order; all of them when none was. */
export function chosenParts(names: readonly string[]): readonly Part[] {
	const unknown = names.filter((name) => !parts.some((part) => part.name === name))
	if (unknown.length > 0) {
		throw new Refusal(
			`There is no part ${unknown.join(', ')}. The parts are ${parts.map((part) => part.name).join(', ')}.`,
		)
	}
	return names.length === 0 ? parts : parts.filter((part) => names.includes(part.name))
}
