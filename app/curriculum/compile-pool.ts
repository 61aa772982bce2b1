import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { CompileInput, CompileResult } from './compile-document.ts'
import type { Fault } from './fault.ts'
import type { SourceFile } from './source-file.ts'

/** Generous for the slowest machine under load; a text that needs longer is hostile or a mistake. */
export const TIME_LIMIT_MS = 20_000
export const MEMORY_LIMIT_MB = 512

/** Found from the project's root, because a bundled server no longer lies beside its sources. Node runs it as it is. */
const WORKER_FILE = 'app/curriculum/compile-worker.ts'

type CheckedFile = Pick<SourceFile, 'name' | 'text' | 'path'>
export type CompileTask = { kind: 'compile'; input: CompileInput } | { kind: 'check'; file: CheckedFile }
export type TaskResult = CompileResult | { ok: true } | { ok: false; faults: Fault[] }

export type CompilePool = {
	compile: (input: CompileInput) => Promise<CompileResult>
	/** The faults of one text by itself: limits, front matter, syntax, policy. */
	check: (file: CheckedFile) => Promise<Fault[]>
	/** Ends all workers; work not done comes back with a fault. */
	close: () => Promise<void>
}

type Job = { task: CompileTask; path: string; finish: (result: TaskResult) => void }
type Bench = { worker: Worker; job: Job | null; timer: NodeJS.Timeout | undefined }

/**
 * Compiles in worker threads, so that no text can hang or exhaust the server: a worker that takes too long or too
 * much memory is ended, its text gets a fault, and the next text a fresh worker. Workers start when first needed and
 * do not keep a finished process alive.
 */
export function createCompilePool({
	size = availableParallelism(),
	timeLimitMs = TIME_LIMIT_MS,
	memoryLimitMb = MEMORY_LIMIT_MB,
} = {}): CompilePool {
	const benches = new Set<Bench>()
	const waiting: Job[] = []
	let isClosed = false

	function submit(task: CompileTask, path: string): Promise<TaskResult> {
		return new Promise((finish) => {
			waiting.push({ task, path, finish })
			assign()
		})
	}

	function assign(): void {
		while (waiting.length > 0) {
			if (isClosed) {
				settle(waiting.shift(), 'stopped', 'The compiler was stopped before it came to this text. Try again.')
				continue
			}
			const bench =
				[...benches].find((candidate) => candidate.job === null) ?? (benches.size < size ? startBench() : null)
			const job = bench && waiting.shift()
			if (!bench || !job) return
			bench.job = job
			bench.worker.ref()
			bench.timer = setTimeout(
				() =>
					end(
						bench,
						'time-limit',
						`This text takes longer than ${timeLimitMs / 1_000} seconds to compile. Make it simpler.`,
					),
				timeLimitMs,
			)
			bench.worker.postMessage(job.task)
		}
	}

	function startBench(): Bench {
		const worker = new Worker(resolve(process.cwd(), WORKER_FILE), {
			execArgv: [],
			resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
		})
		const bench: Bench = { worker, job: null, timer: undefined }
		benches.add(bench)
		worker.unref()
		worker.on('message', (result: TaskResult) => {
			const { job } = bench
			release(bench)
			job?.finish(result)
			assign()
		})
		worker.on('error', (error) => {
			const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
			const message = isMemory
				? `This text needs more than ${memoryLimitMb} MB to compile. Make it simpler.`
				: `The compiler failed: ${error.message}`
			end(bench, isMemory ? 'memory-limit' : 'compiler', message)
		})
		worker.on('exit', () => end(bench, 'compiler', 'The compiler ended unexpectedly. Try again.'))
		return bench
	}

	function release(bench: Bench): void {
		clearTimeout(bench.timer)
		bench.job = null
		bench.worker.unref()
	}

	function end(bench: Bench, code: string, message: string): void {
		if (!benches.delete(bench)) return
		const { job } = bench
		release(bench)
		void bench.worker.terminate()
		settle(job, code, message)
		assign()
	}

	return {
		async compile(input) {
			const result = await submit({ kind: 'compile', input }, input.files[0]?.path ?? '')
			return 'document' in result || !result.ok ? result : { ok: false, faults: [] }
		},
		async check(file) {
			const result = await submit({ kind: 'check', file }, file.path)
			return result.ok ? [] : result.faults
		},
		async close() {
			isClosed = true
			const ending = [...benches].map(({ worker }) => worker)
			for (const bench of benches) end(bench, 'stopped', 'The compiler was stopped while it read this text. Try again.')
			assign()
			await Promise.all(ending.map((worker) => worker.terminate()))
		},
	}
}

function settle(job: Job | null | undefined, code: string, message: string): void {
	job?.finish({ ok: false, faults: [{ path: job.path, line: 1, column: 1, code, message }] })
}
