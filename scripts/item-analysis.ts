// `npm run -s item-analysis -- scores.csv [--max 1,1,2]`: the classical statistics of a test, as JSON.
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { analyseScores } from '#app/assessment/item-analysis.ts'
import { readScoreTable } from '#app/assessment/read-score-table.ts'
import { readTextFile } from '#app/curriculum/read-text-file.server.ts'

const USAGE = 'Usage: npm run -s item-analysis -- scores.csv [--max 1,1,2]'
const MAX_BYTES = 100 * 1024 * 1024

function run(): number {
	const asked = readArguments()
	if (!asked) return complain(USAGE)
	const file = readTextFile(resolve(startFolder(), asked.path), asked.path, MAX_BYTES, 'follow-links')
	if (!file.ok) return complain(`${asked.path}: ${file.fault.message}`)
	const result = readScoreTable(file.text, asked.maxScores)
	if (!result.ok)
		return complain(...result.faults.map(({ line, column, message }) => `${asked.path}:${line}:${column} ${message}`))
	console.log(JSON.stringify(analyseScores(result.table), null, '\t'))
	return 0
}

function readArguments(): { path: string; maxScores: number[] | null } | null {
	try {
		const { values, positionals } = parseArgs({ allowPositionals: true, options: { max: { type: 'string' } } })
		const [path, ...more] = positionals
		const maxScores = values.max?.split(',').map(Number) ?? null
		if (!path || more.length > 0 || maxScores?.some((score) => !(score > 0 && Number.isFinite(score)))) return null
		return { path, maxScores }
	} catch {
		return null
	}
}

function complain(...lines: string[]): number {
	for (const line of lines) console.error(line)
	return 1
}

/** npm runs a script from the project's root, wherever it was called; the paths are meant from there. */
function startFolder(): string {
	return (process.env.npm_lifecycle_event === 'item-analysis' && process.env.INIT_CWD) || process.cwd()
}

process.exitCode = run()
