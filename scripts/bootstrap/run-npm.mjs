import { spawn } from 'node:child_process'
import { delimiter, dirname } from 'node:path'
import { Refusal } from './progress.mjs'

/**
 * Runs npm quietly under the given Node, without any package's install script. Which optional packages npm takes depends
 * on the Node it runs under, so the dependencies must be installed by the Node that will load them.
 * @param {string[]} args
 * @param {{ node: string, cwd: string }} where
 * @returns {Promise<void>}
 */
export function runNpm(args, { node, cwd }) {
	const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error']
	const ourNpm = process.env.npm_execpath?.endsWith('npm-cli.js') ? process.env.npm_execpath : null
	const [command, first] = ourNpm ? [node, [ourNpm]] : ['npm', []]
	const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` }
	// What the outer npm set for its own run would steer this one into another folder.
	for (const name of Object.keys(env)) {
		if (/^npm_(config_(local_|global_)?prefix|package_|lifecycle_|node_execpath|command)/i.test(name)) delete env[name]
	}

	return new Promise((resolve, reject) => {
		const child = spawn(command, [...first, ...args, ...quiet], {
			cwd,
			env,
			stdio: ['ignore', 'pipe', 'pipe'],
			shell: !ourNpm && process.platform === 'win32',
		})
		let output = ''
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding('utf8')
			stream.on('data', (text) => {
				output += text
			})
		}
		child.on('error', () => reject(new Refusal('npm was not found. It comes with Node; install both and try again.')))
		child.on('close', (code, signal) => {
			if (code === 0) resolve()
			else reject(new Refusal(signal ? `npm was stopped (${signal}).` : explain(output)))
		})
	})
}

/** @param {string} output */
function explain(output) {
	const shown = output
		.split('\n')
		.filter((line) => line.trim() && !/A complete log of this run|_logs|npm warn/.test(line))
		.slice(0, 15)
		.join('\n')
	const cause = CAUSES.find(([pattern]) => pattern.test(output))?.[1] ?? 'npm failed; its last words are below.'
	return `${cause}\n\n${shown}`
}

/** @type {[RegExp, string][]} */
const CAUSES = [
	[
		/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT/,
		'The npm registry could not be reached. Packages are fetched once: connect to the network, or set your proxy, and try again.',
	],
	[
		/CERT|SELF_SIGNED|UNABLE_TO_VERIFY/,
		"The npm registry's certificate is not trusted here. Where a proxy renews certificates, tell npm of its own: `npm config set cafile FILE`.",
	],
	[/EROFS/, 'The disk is read-only; packages are installed into this folder.'],
	[/EACCES|EPERM/, "This folder, or npm's cache, may not be written; check who owns it."],
	[/ENOSPC|EDQUOT/, 'The disk is full; about 1.5 GB are needed for the packages.'],
	[
		/EINTEGRITY/,
		'A package is not what package-lock.json says it should be; nothing was installed. Run `npm cache verify` and try again.',
	],
	[
		/EUSAGE|can only install packages when your package\.json and package-lock\.json/,
		'package.json and package-lock.json do not agree; run `npm install` and commit both.',
	],
]
