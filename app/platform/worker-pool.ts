import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'

/** Why a task came back without a result. */
export type WorkerFailure =
	| { kind: 'stopped' }
	| { kind: 'time-limit' }
	| { kind: 'memory-limit' }
	/** `message` is null when the thread ended without one. */
	| { kind: 'crashed'; message: string | null }

export type WorkerResult<Result> = { ok: true; result: Result } | { ok: false; failure: WorkerFailure }

export type WorkerPool<Task, Result> = {
	/**
	 * Never rejects. Results come in any order.
	 * @param kin what a task has in common with others, which then go to the same thread where they can
	 */
	run: (task: Task, kin?: string) => Promise<WorkerResult<Result>>
	/** Starts a thread, if none is there, for work that is about to come: loading what it needs takes a second. */
	start: () => void
	/** Ends all threads; work not done comes back as stopped. */
	close: () => Promise<void>
}

type PoolOptions = {
	/** From the project's root, because a bundled server no longer lies beside its sources. Node runs it as it is. */
	file: string
	/** What every thread is told at its start. */
	workerData?: unknown
	/** Threads at most. */
	size: number
	timeLimitMs: number
	/** Of JavaScript's heap; what native code takes has to be bounded by the task. */
	memoryLimitMb: number
}

type Job<Task, Result> = { task: Task; kin: string | undefined; finish: (result: WorkerResult<Result>) => void }
type Bench<Task, Result> = {
	worker: Worker
	job: Job<Task, Result> | null
	/** What its last job was akin to. */
	kin: string | undefined
	timer: NodeJS.Timeout | undefined
}

/**
 * Does hostile or heavy work in threads, so that none of it can hang or exhaust the server: a thread that takes too long
 * or too much memory is ended, its task comes back as failed, and the next task gets a fresh thread. Threads start when
 * first needed and do not keep a finished process alive. The file answers every message with one message.
 */
export function createWorkerPool<Task, Result>(options: PoolOptions): WorkerPool<Task, Result> {
	const { file, workerData, size, timeLimitMs, memoryLimitMb } = options
	const benches = new Set<Bench<Task, Result>>()
	const waiting: Job<Task, Result>[] = []
	let isClosed = false

	function assign(): void {
		while (waiting.length > 0) {
			if (isClosed) {
				waiting.shift()?.finish({ ok: false, failure: { kind: 'stopped' } })
				continue
			}
			const bench =
				[...benches].find((candidate) => candidate.job === null) ?? (benches.size < size ? startBench() : null)
			const job = bench && takeJobFor(bench)
			if (!bench || !job) return
			bench.job = job
			bench.kin = job.kin
			bench.worker.ref()
			bench.timer = setTimeout(() => end(bench, { kind: 'time-limit' }), timeLimitMs)
			bench.worker.postMessage(job.task)
		}
	}

	/** The first that is akin to what this thread did last, else the first that no other thread is at, else the first. */
	function takeJobFor(bench: Bench<Task, Result>): Job<Task, Result> | undefined {
		const elsewhere = new Set([...benches].filter((other) => other !== bench).map(({ kin }) => kin))
		const akin = waiting.findIndex(({ kin }) => kin !== undefined && kin === bench.kin)
		const free = akin < 0 ? waiting.findIndex(({ kin }) => kin === undefined || !elsewhere.has(kin)) : akin
		return waiting.splice(Math.max(0, free), 1)[0]
	}

	function startBench(): Bench<Task, Result> {
		const worker = new Worker(resolve(process.cwd(), file), {
			execArgv: [],
			workerData,
			resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
		})
		const bench: Bench<Task, Result> = { worker, job: null, kin: undefined, timer: undefined }
		benches.add(bench)
		worker.unref()
		worker.on('message', (result: Result) => {
			const { job } = bench
			release(bench)
			job?.finish({ ok: true, result })
			assign()
		})
		worker.on('error', (error) => {
			const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
			end(bench, isMemory ? { kind: 'memory-limit' } : { kind: 'crashed', message: error.message })
		})
		worker.on('exit', () => end(bench, { kind: 'crashed', message: null }))
		return bench
	}

	function release(bench: Bench<Task, Result>): void {
		clearTimeout(bench.timer)
		bench.job = null
		bench.worker.unref()
	}

	function end(bench: Bench<Task, Result>, failure: WorkerFailure): void {
		if (!benches.delete(bench)) return
		const { job } = bench
		release(bench)
		void bench.worker.terminate()
		job?.finish({ ok: false, failure })
		assign()
	}

	return {
		run(task, kin) {
			return new Promise((finish) => {
				waiting.push({ task, kin, finish })
				assign()
			})
		},
		start() {
			if (!isClosed && benches.size === 0) startBench()
		},
		async close() {
			isClosed = true
			const ending = [...benches].map(({ worker }) => worker)
			for (const bench of benches) end(bench, { kind: 'stopped' })
			assign()
			await Promise.all(ending.map((worker) => worker.terminate()))
		},
	}
}
