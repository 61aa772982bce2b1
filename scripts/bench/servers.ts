import type { ChildProcess } from 'node:child_process'
import { startProcess } from '../processes.ts'

const READY_WITHIN_MS = 60_000

export type Running = { process: ChildProcess; address: string }

/** Starts a server of ours that tells its address over its channel. */
export function startServer(file: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Running> {
	const script = new URL(file, import.meta.url).pathname
	// With the flags that every command of ours is started with, see `bootstrap/launch.mjs`.
	const child = startProcess(process.execPath, [...process.execArgv, script, ...args], {
		env: { ...process.env, ...env },
		stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
	})
	let said = ''
	child.stderr?.setEncoding('utf8').on('data', (text: string) => {
		said += text
	})
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => reject(new Error(`${file} was not ready in time.\n${said}`)), READY_WITHIN_MS)
		child.once('close', (code) => {
			reject(new Error(`${file} ended with exit code ${code}.\n${said}`))
			if (code) process.stderr.write(`\n${file} ended with exit code ${code}.\n${said}\n`)
		})
		child.once('message', (message: { address: string }) => {
			clearTimeout(timer)
			resolve({ process: child, address: message.address })
		})
	})
}
