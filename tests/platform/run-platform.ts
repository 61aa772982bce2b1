import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'

const START = new URL('../../scripts/start.ts', import.meta.url).pathname
const READY_WITHIN_MS = 5 * 60_000

export type Platform = {
	origin: string
	/** Ends it as an operator does, with time to finish. */
	stop: () => Promise<void>
	/** Ends it as a power cut does. */
	kill: () => Promise<void>
	/** Asks something of what was loaded before it; resolves when it is done. */
	tell: (wish: string) => Promise<void>
}

type Settings = {
	databasePath: string
	smtpUrl?: string
	port?: number
	/** A module of this repository that its process loads first. */
	preload?: string
	/** Gets what it says once it runs, which are faults; else they are shown. */
	onFault?: (text: string) => void
}

/** The platform as a process of its own, by the very script of `npm start`; resolves once it answers. */
export async function runPlatform({ databasePath, smtpUrl, port, preload, onFault }: Settings): Promise<Platform> {
	const ownPort = port ?? (await freePort())
	const origin = `http://localhost:${ownPort}`
	const settings = { PORT: String(ownPort), HOST: '127.0.0.1', ORIGIN: origin, DATABASE_PATH: databasePath }
	const child = spawn(process.execPath, [...(preload ? ['--import', preload] : []), START], {
		env: { ...inherited(), ...settings, LOG_LEVEL: 'error', ...(smtpUrl && { SMTP_URL: smtpUrl }) },
		// The channel ends with this process, however it ends, and the platform stops with the channel.
		stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
	})
	await ready(child, onFault ?? ((text) => process.stderr.write(text)))
	const end = async (signal: NodeJS.Signals) => {
		if (child.exitCode !== null || child.signalCode !== null) return
		const closed = once(child, 'close')
		child.kill(signal)
		await closed
	}
	const tell = async (wish: string) => {
		const done = once(child, 'message')
		child.send(wish)
		await done
	}
	return { origin, stop: () => end('SIGTERM'), kill: () => end('SIGKILL'), tell }
}

/** What a test runner sets for its own processes would change how the platform is built. */
function inherited(): NodeJS.ProcessEnv {
	return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV|TEST$)/.test(name)))
}

/** Waits until it says that it is ready; an end or a silence before that fails with all that was said. */
function ready(platform: ChildProcess, onFault: (text: string) => void): Promise<void> {
	return new Promise((resolve, reject) => {
		let said = ''
		let isReady = false
		const fail = (why: string) => {
			clearTimeout(timer)
			platform.kill('SIGKILL')
			reject(new Error(`The platform ${why}.\n\n${said}`))
		}
		const timer = setTimeout(() => fail(`was not ready after ${READY_WITHIN_MS / 60_000} minutes`), READY_WITHIN_MS)
		const ended = (code: number | null) => fail(`ended with exit code ${code}`)
		platform.once('close', ended)
		for (const stream of [platform.stdout, platform.stderr]) {
			stream?.setEncoding('utf8').on('data', (text: string) => {
				// Once it runs, it speaks only of faults.
				if (isReady) return onFault(text)
				said += text
				if (!/^ {2}Ctrl-C/m.test(said)) return
				isReady = true
				clearTimeout(timer)
				platform.off('close', ended)
				resolve()
			})
		}
	})
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer()
		probe.once('error', reject)
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address()
			probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
		})
	})
}
