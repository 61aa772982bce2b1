import { join } from 'node:path'
import { Refusal } from '../bootstrap/progress.mjs'
import { runProcess } from '../processes.ts'
import { projectRoot } from './project-root.ts'

const LIMIT_MS = 10 * 60_000
const LAST_LINES = 60

/** Runs a JavaScript tool of node_modules, or a script of ours, under this Node; its words are shown only if it fails. */
export async function runTool(path: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
	const { code, output, stdout, timedOut } = await runProcess(process.execPath, [join(projectRoot, path), ...args], {
		cwd: projectRoot,
		env: { ...process.env, ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }), ...env },
		limitMs: LIMIT_MS,
	})
	if (code === 0) return stdout
	const words = output.trimEnd().split('\n').slice(-LAST_LINES).join('\n')
	throw new Refusal(timedOut ? `${path} did not end within ${LIMIT_MS / 60_000} minutes.\n\n${words}` : words)
}
