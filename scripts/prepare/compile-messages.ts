import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Progress } from '../bootstrap/progress.mjs'
import { hashOfInputs, isCurrent, makeFrom } from './inputs-hash.ts'
import { projectRoot } from './project-root.ts'
import { runTool } from './run-tool.ts'

const TOOL = 'node_modules/@inlang/paraglide-js/bin/run.js'
const STAMP = 'app/i18n/generated/.inputs-hash'
export const MESSAGES_ARGUMENTS: readonly string[] = [
	...['compile', '--project', './app/i18n/project.inlang', '--outdir', './app/i18n/generated'],
	...['--strategy', 'globalVariable', 'baseLocale', '--emit-ts-declarations', '--silent'],
]

/** The generated functions make their plural rules anew at every call, which costs more than the rest of a message. */
const REGISTRY = "export { plural } from '../plural.ts'\n"

/** Turns the message files into the functions that pages call. */
export async function compileMessages(progress: Progress): Promise<void> {
	const hash = hashOfInputs([
		'app/i18n/messages',
		'app/i18n/project.inlang/settings.json',
		'node_modules/@inlang/paraglide-js/package.json',
		'scripts/prepare/compile-messages.ts',
	])
	if (isCurrent(STAMP, hash)) return
	await progress.step('Messages', 'compiling en, fr, ar', () =>
		makeFrom(hash, STAMP, async () => {
			await runTool(TOOL, MESSAGES_ARGUMENTS)
			writeFileSync(join(projectRoot, 'app/i18n/generated/registry.js'), REGISTRY)
		}),
	)
}
