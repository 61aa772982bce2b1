import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startJobs } from './jobs.server.ts'
import { createLog } from './log.server.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const log = createLog('silent')

test('runs a job at the start and again after each pause', async () => {
	let runs = 0
	const jobs = startJobs([{ name: 'count', everyMs: 1000, run: () => void runs++ }], log)
	await vi.advanceTimersByTimeAsync(0)
	expect(runs).toBe(1)
	await vi.advanceTimersByTimeAsync(2000)
	expect(runs).toBe(3)
	await jobs.stop()
})

test('runs nothing after it was stopped', async () => {
	let runs = 0
	const jobs = startJobs([{ name: 'count', everyMs: 1000, run: () => void runs++ }], log)
	await vi.advanceTimersByTimeAsync(0)
	await jobs.stop()
	await vi.advanceTimersByTimeAsync(5000)
	expect(runs).toBe(1)
})

test('stopping waits for the run under way', async () => {
	let finish = () => {}
	const order: string[] = []
	const run = () => new Promise<void>((resolve) => (finish = resolve)).then(() => order.push('run ended'))
	const jobs = startJobs([{ name: 'slow', everyMs: 1000, run }], log)
	await vi.advanceTimersByTimeAsync(0)
	const stopped = jobs.stop().then(() => order.push('stopped'))
	finish()
	await stopped
	expect(order).toEqual(['run ended', 'stopped'])
})

test('a job that fails is logged and tried again, and disturbs no other', async () => {
	const lines: string[] = []
	let runs = 0
	const failing = {
		name: 'failing',
		everyMs: 1000,
		run: () => {
			runs++
			throw new Error('disk full')
		},
	}
	const jobs = startJobs([failing], createLog('info', { write: (line) => void lines.push(line) }))
	await vi.advanceTimersByTimeAsync(1000)
	expect(runs).toBe(2)
	expect(lines[0]).toContain('disk full')
	await jobs.stop()
})
