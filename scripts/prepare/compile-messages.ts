import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Progress } from '../bootstrap/progress.mjs'
import { hashOfInputs, isCurrent, makeFrom } from './inputs-hash.ts'
import { projectRoot } from './project-root.ts'
import { runTool } from './run-tool.ts'
import { updateFolder } from './update-folder.ts'

const TOOL = 'node_modules/@inlang/paraglide-js/bin/run.js'
const GENERATED = 'app/i18n/generated'
const STAMP = `${GENERATED}/.inputs-hash`
const ARGUMENTS: readonly string[] = [
	...['compile', '--project', './app/i18n/project.inlang'],
	...['--strategy', 'globalVariable', 'baseLocale', '--emit-ts-declarations', '--silent'],
]

/**
 * The generated functions make their plural rules and number formats anew at every call, which costs more than the rest
 * of a message; and they know no numerals but the language's own.
 */
const REGISTRY = "export { number } from '../format.ts'\nexport { plural } from '../plural.ts'\n"

/** Turns the message files into the functions that pages call. */
export async function compileMessages(progress: Progress): Promise<void> {
	const hash = hashOfInputs([
		'app/i18n/messages',
		'app/i18n/project.inlang/settings.json',
		'node_modules/@inlang/paraglide-js/package.json',
		'scripts/prepare/compile-messages.ts',
	])
	if (isCurrent(STAMP, hash)) return
	await progress.step('Messages', 'compiling en, fr, ar', () => makeFrom(hash, STAMP, makeMessages))
}

/** Apart first, and over only when it is whole: pages that reload as files change would meet half of it, file by file. */
async function makeMessages(): Promise<void> {
	const made = mkdtempSync(join(tmpdir(), 'messages-'))
	try {
		await runTool(TOOL, [...ARGUMENTS, '--outdir', made])
		writeFileSync(join(made, 'registry.js'), REGISTRY)
		updateFolder(made, join(projectRoot, GENERATED))
	} finally {
		rmSync(made, { recursive: true })
	}
}
