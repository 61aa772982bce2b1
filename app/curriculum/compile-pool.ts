import { availableParallelism } from 'node:os'
import { createWorkerPool, type WorkerFailure } from '#app/platform/worker-pool.ts'
import type { CompileInput, CompileResult } from './compile-document.ts'
import type { OutlineResult } from './outline-text.ts'
import type { SourceFile } from './source-file.ts'

/** Generous for the slowest machine under load; a text that needs longer is hostile or a mistake. */
export const TIME_LIMIT_MS = 20_000
export const MEMORY_LIMIT_MB = 512

type CheckedFile = Pick<SourceFile, 'name' | 'text' | 'path'>
export type CompileTask = { kind: 'compile'; input: CompileInput } | { kind: 'outline'; file: CheckedFile }
export type CompileWorkerData = { isInBackground: boolean }
export type TaskResult = CompileResult | OutlineResult

export type CompilePool = {
	compile: (input: CompileInput) => Promise<CompileResult>
	/** What one text mentions and promises, or its faults: limits, front matter, syntax, policy. */
	outline: (file: CheckedFile) => Promise<OutlineResult>
	/** Gets a worker ready for who is about to write. */
	start: () => void
	/** Ends all workers; work not done comes back with a fault. */
	close: () => Promise<void>
}

/**
 * Compiles in worker threads; a text that takes too long or too much memory gets a fault. In the background they leave
 * the processor to whoever is served meanwhile.
 */
export function createCompilePool({
	size = availableParallelism(),
	timeLimitMs = TIME_LIMIT_MS,
	memoryLimitMb = MEMORY_LIMIT_MB,
	isInBackground = false,
} = {}): CompilePool {
	const file = 'app/curriculum/compile-worker.ts'
	const workerData: CompileWorkerData = { isInBackground }
	const pool = createWorkerPool<CompileTask, TaskResult>({ file, workerData, size, timeLimitMs, memoryLimitMb })

	async function submit(task: CompileTask, path: string): Promise<TaskResult> {
		const done = await pool.run(task, path)
		if (done.ok) return done.result
		const { code, message } = faultOf(done.failure, { timeLimitMs, memoryLimitMb })
		return { ok: false, faults: [{ path, line: 1, column: 1, code, message }] }
	}

	return {
		async compile(input) {
			const result = await submit({ kind: 'compile', input }, input.files[0]?.path ?? '')
			return 'document' in result || !result.ok ? result : { ok: false, faults: [] }
		},
		async outline(file) {
			const result = await submit({ kind: 'outline', file }, file.path)
			return 'outline' in result || !result.ok ? result : { ok: false, faults: [] }
		},
		start: () => pool.start(),
		close: () => pool.close(),
	}
}

type Limits = { timeLimitMs: number; memoryLimitMb: number }

function faultOf(failure: WorkerFailure, { timeLimitMs, memoryLimitMb }: Limits): { code: string; message: string } {
	if (failure.kind === 'time-limit') {
		const message = `This text takes longer than ${timeLimitMs / 1_000} seconds to compile. Make it simpler.`
		return { code: failure.kind, message }
	}
	if (failure.kind === 'memory-limit') {
		return { code: failure.kind, message: `This text needs more than ${memoryLimitMb} MB to compile. Make it simpler.` }
	}
	if (failure.kind === 'stopped') {
		return { code: failure.kind, message: 'The compiler was stopped before it had read this text. Try again.' }
	}
	const message = failure.message
		? `The compiler failed: ${failure.message}`
		: 'The compiler ended unexpectedly. Try again.'
	return { code: 'compiler', message }
}
