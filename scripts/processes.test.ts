import { expect, test } from 'vitest'
import { runProcess, startProcess, stopProcess } from './processes.ts'

const node = (code: string) => [process.execPath, ['-e', code]] as const

test('a process gives its exit code and all it said', async () => {
	const finished = await runProcess(...node('console.log("out"); console.error("err"); process.exitCode = 3'))
	expect(finished).toMatchObject({ code: 3, stdout: 'out\n', timedOut: false })
	expect(finished.output).toContain('err')
})

test('a process is ended when its time is up', async () => {
	const finished = await runProcess(...node('setInterval(() => {}, 1000)'), { limitMs: 500 })
	expect(finished.timedOut).toBe(true)
	expect(finished.code).not.toBe(0)
})

test('what a process started ends with it', async () => {
	const child = 'console.log("begun"); setInterval(() => {}, 1000)'
	const parent = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}], { stdio: 'inherit' })`
	const started = startProcess(...node(`${parent}; setInterval(() => {}, 1000)`), {
		stdio: ['ignore', 'pipe', 'inherit'],
	})
	await new Promise((resolve) => started.stdout?.once('data', resolve))
	// The grandchild holds the same pipe: it ends only when both are gone.
	const pipeEnded = new Promise((resolve) => started.stdout?.once('end', resolve))
	started.stdout?.resume()
	await stopProcess(started)
	await expect(pipeEnded).resolves.toBeUndefined()
})
