import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { constants } from 'node:os'

/**
 * Children that never outlive us. Each leads a process group of its own, so that what it starts in turn (a browser, a
 * worker, a compiler) can be ended with it, however this process ends.
 */
const running = new Set<ChildProcess>()

const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const GRACE_MS = 5_000

export function startProcess(command: string, args: readonly string[], options: SpawnOptions = {}): ChildProcess {
	const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' })
	running.add(child)
	child.on('error', () => running.delete(child))
	// What the child leaves behind would hold its pipes open, and `close` would never come.
	child.on('exit', () => signalGroup(child, 'SIGKILL'))
	child.on('close', () => running.delete(child))
	return child
}

export type Finished = { code: number; output: string; stdout: string; timedOut: boolean }

/** Runs a command to its end. `output` is all it said, in order; `onText` sees it as it comes. */
export async function runProcess(
	command: string,
	args: readonly string[],
	options: { env?: NodeJS.ProcessEnv; cwd?: string; limitMs?: number; onText?: (text: string) => void } = {},
): Promise<Finished> {
	const { limitMs, onText, ...spawnOptions } = options
	const child = startProcess(command, args, { ...spawnOptions, stdio: ['ignore', 'pipe', 'pipe'] })
	let output = ''
	let stdout = ''
	let timedOut = false
	const timer = limitMs
		? setTimeout(() => {
				timedOut = true
				void stopProcess(child)
			}, limitMs)
		: undefined
	for (const stream of [child.stdout, child.stderr]) {
		stream?.setEncoding('utf8').on('data', (text: string) => {
			output += text
			if (stream === child.stdout) stdout += text
			onText?.(text)
		})
	}
	const code = await new Promise<number>((resolve, reject) => {
		child.on('error', reject)
		child.on('close', (exitCode, signal) => resolve(exitCode ?? 128 + (signal ? constants.signals[signal] : 0)))
	})
	clearTimeout(timer)
	return { code, output, stdout, timedOut }
}

/** Asks a child and all it started to end, and ends them if they do not. */
export async function stopProcess(child: ChildProcess): Promise<void> {
	if (!running.has(child)) return
	const closed = new Promise((resolve) => child.once('close', resolve))
	signalGroup(child, 'SIGTERM')
	const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), GRACE_MS)
	await closed
	clearTimeout(timer)
}

export async function stopAllProcesses(): Promise<void> {
	await Promise.all([...running].map(stopProcess))
}

/**
 * Until released, Ctrl-C, a TERM signal or the end of a parent that keeps a channel to us ends the children first, then
 * this process. Returns the release.
 */
export function stopChildrenOnSignals(before?: () => void): () => void {
	let isStopping = false
	const stop = (signal: NodeJS.Signals) => {
		if (isStopping) return
		isStopping = true
		before?.()
		void stopAllProcesses().then(() => process.exit(128 + constants.signals[signal]))
	}
	const stopWithParent = () => stop('SIGTERM')
	for (const signal of STOP_SIGNALS) process.on(signal, stop)
	process.on('disconnect', stopWithParent)
	return () => {
		for (const signal of STOP_SIGNALS) process.off(signal, stop)
		process.off('disconnect', stopWithParent)
	}
}

process.on('exit', () => {
	for (const child of running) signalGroup(child, 'SIGKILL')
})

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
	if (child.pid === undefined) return
	try {
		process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal)
	} catch {
		// The group has already ended.
	}
}
