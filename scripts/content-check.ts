// `npm run content:check`: every fault in content/ with its place, then what there is in which language and context.
// `npm run -s content:check -- FILE…`: the faults of single texts, wherever they lie.
import { join, relative, resolve } from 'node:path'
import { checkContent } from '#app/curriculum/check-content.ts'
import { checkFile } from '#app/curriculum/check-file.ts'
import { type CompilePool, createCompilePool } from '#app/curriculum/compile-pool.ts'
import { classifyPath } from '#app/curriculum/content-path.ts'
import type { ContentTree } from '#app/curriculum/content-tree.ts'
import { coverageOf } from '#app/curriculum/coverage.ts'
import { type Fault, formatFault } from '#app/curriculum/fault.ts'
import { formatReport } from '#app/curriculum/format-report.ts'
import { readContentTree } from '#app/curriculum/read-content-tree.server.ts'
import { readTextFile } from '#app/curriculum/read-text-file.server.ts'
import { MAX_BYTES } from '#app/curriculum/source-limits.ts'
import { projectRoot } from './prepare/project-root.ts'

const contentFolder = join(projectRoot, 'content')

async function checkAll(tree: ContentTree, pool: CompilePool): Promise<boolean> {
	const report = await checkContent(tree, pool.compile)
	console.log(formatReport(report, coverageOf(tree)))
	return report.faults.length === 0
}

async function checkFiles(paths: readonly string[], tree: ContentTree, pool: CompilePool): Promise<boolean> {
	let isSound = true
	for (const path of paths) {
		const faults = await faultsOf(path, tree, pool)
		for (const fault of faults) console.log(formatFault(fault))
		isSound &&= faults.length === 0
	}
	return isSound
}

async function faultsOf(path: string, tree: ContentTree, pool: CompilePool): Promise<Fault[]> {
	const absolute = resolve(startFolder(), path)
	const file = readTextFile(absolute, path, MAX_BYTES, 'follow-links')
	if (!file.ok) return [file.fault]
	const place = classifyPath(relative(contentFolder, absolute))
	const name = place.kind === 'layer' && 'name' in place.place ? place.place.name : 'lesson.mdx'
	return checkFile({ name, text: file.text, path }, tree, pool.compile)
}

/** npm runs a script from the project's root, wherever it was called; the paths are meant from there. */
function startFolder(): string {
	const isOurScript = process.env.npm_lifecycle_event === 'content:check'
	return (isOurScript && process.env.INIT_CWD) || startedIn
}

const startedIn = process.cwd()
process.chdir(projectRoot)
const pool = createCompilePool()
const tree = readContentTree(contentFolder)
const paths = process.argv.slice(2)
const isSound = paths.length === 0 ? await checkAll(tree, pool) : await checkFiles(paths, tree, pool)
process.exitCode = isSound ? 0 : 1
await pool.close()
