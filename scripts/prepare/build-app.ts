import { join } from 'node:path'
import { compressFiles } from '#app/platform/static-files.ts'
import type { Progress } from '../bootstrap/progress.mjs'
import { hashOfInputs, isCurrent, makeFrom } from './inputs-hash.ts'
import { projectRoot } from './project-root.ts'
import { runTool } from './run-tool.ts'

export const REACT_ROUTER = 'node_modules/@react-router/dev/bin.cjs'
const SOURCES = [
	...['app', 'db', 'public', 'scripts/prepare/words-by-language.ts'],
	...['vite.config.ts', 'react-router.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'],
]
const STAMP = 'build/.inputs-hash'

/** Builds the browser's and the server's bundles when what they are made of changed. */
export async function buildApp(progress: Progress): Promise<void> {
	const hash = sourceHash()
	if (isCurrent(STAMP, hash)) return progress.note('Pages', 'built')
	await progress.step('Pages', 'building for production', () =>
		makeFrom(hash, STAMP, async () => {
			await runTool(REACT_ROUTER, ['build', '--logLevel', 'warn'], { NODE_ENV: 'production' })
			compressFiles(join(projectRoot, 'build/client'))
		}),
	)
}

/** Whether `build/` was made from the source as it is now. */
export function hasCurrentBuild(): boolean {
	return isCurrent(STAMP, sourceHash())
}

function sourceHash(): string {
	return hashOfInputs(SOURCES, (path) => !/\.(test|fixture)\.tsx?$|\/generated$|^db\/migrations$/.test(path))
}
