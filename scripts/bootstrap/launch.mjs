import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { delimiter, dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findNode } from './find-node.mjs'
import { installDependencies } from './install-dependencies.mjs'
import { createProgress } from './progress.mjs'

const SHELL_CHECKED_EVERY_MS = 250
const FORWARDED = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * A page's garbage is dead within milliseconds. Left to itself V8 gives it 64 MB of room before it looks, and pages' bytes
 * outside the heap wait with it: 150 MB more under load, for nothing. What outlives that room may grow by three fifths
 * before it is looked through; V8 by itself looks again after a few per cent, twice a second under load, with all threads.
 */
const NODE_FLAGS = ['--max-semi-space-size=16', '--max-old-space-size=2000', '--heap-growing-percent=60']

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/**
 * Runs one of this project's scripts under the Node that package.json asks for, with the dependencies in place; gets
 * both where they are missing. What it has to say goes to stderr, so that the script's own output stays clean.
 * @param {string} script
 * @param {string[]} args
 * @returns {Promise<number>} the script's exit code
 */
export async function launch(script, args) {
	const progress = createProgress(process.stderr)
	const node = await findNode(root, progress)
	await installDependencies(root, node, progress)

	const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` }
	const child = spawn(node, [...NODE_FLAGS, resolve(root, script), ...args], { stdio: 'inherit', env })
	for (const signal of FORWARDED) process.on(signal, () => child.kill(signal))
	if (process.env.npm_lifecycle_event) stopWithShell(child)
	return new Promise((done, fail) => {
		child.on('error', fail)
		child.on('close', (code, signal) => done(code ?? 128 + (signal ? constants.signals[signal] : 0)))
	})
}

/**
 * npm passes a TERM signal only to the shell between it and us, which dies of it without a word.
 * @param {import('node:child_process').ChildProcess} child
 */
function stopWithShell(child) {
	const shell = process.ppid
	setInterval(() => {
		if (process.ppid !== shell) child.kill('SIGTERM')
	}, SHELL_CHECKED_EVERY_MS).unref()
}
