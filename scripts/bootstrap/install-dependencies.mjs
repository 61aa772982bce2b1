import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runNpm } from './run-npm.mjs'

/**
 * Installs what package-lock.json names, unless exactly that is installed already. No install script is run: every
 * dependency brings its binaries as packages.
 * @param {string} root
 * @param {string} node
 * @param {import('./progress.mjs').Progress} progress
 */
export async function installDependencies(root, node, progress) {
	const wanted = packagesIn(join(root, 'package-lock.json'))
	if (wanted && isInstalled(wanted, packagesIn(join(root, 'node_modules', '.package-lock.json')))) return
	await progress.step('Dependencies', 'installing from package-lock.json (npm ci)', () =>
		runNpm(['ci'], { node, cwd: root }),
	)
}

/**
 * npm writes what it installed, in the form of the lock file, as the last thing it does; so an install that was
 * interrupted is seen as none.
 * @param {Packages} wanted
 * @param {Packages | null} installed
 */
export function isInstalled(wanted, installed) {
	if (!installed) return false
	return Object.entries(wanted).every(([path, entry]) => {
		if (path === '') return true
		const found = installed[path]
		return found ? found.version === entry.version : entry.optional === true && !isForThisMachine(entry)
	})
}

/** @param {Package} entry */
function isForThisMachine(entry) {
	const isNamed = entry.os !== undefined || entry.cpu !== undefined
	const fits = includes(entry.os, process.platform) && includes(entry.cpu, process.arch)
	return isNamed && fits && (entry.libc === undefined || includes(entry.libc, libc()))
}

/**
 * @param {string[] | undefined} list
 * @param {string} value
 */
function includes(list, value) {
	return list === undefined || list.includes(value)
}

function libc() {
	const report = /** @type {{ header: Record<string, unknown> }} */ (process.report.getReport())
	return report.header.glibcVersionRuntime ? 'glibc' : 'musl'
}

/**
 * @param {string} file
 * @returns {Packages | null}
 */
function packagesIn(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8')).packages
	} catch {
		return null
	}
}

/**
 * @typedef {{ version?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} Package
 * @typedef {Record<string, Package>} Packages
 */
