import type { Progress } from '../bootstrap/progress.mjs'
import { runTool } from './run-tool.ts'

/** Compiles every lesson of `content/` into the database; what is compiled already is left as it is. */
export async function compileContent(progress: Progress, databasePath: string): Promise<void> {
	await progress.step('Content', 'compiling what changed in content/', () => recompileContent(databasePath))
}

/** The same without a line of its own; resolves with what was compiled. */
export async function recompileContent(databasePath: string): Promise<string> {
	const words = await runTool('scripts/compile-content.ts', [], { DATABASE_PATH: databasePath })
	return /\d+ documents, \d+ compiled/.exec(words)?.[0] ?? ''
}
