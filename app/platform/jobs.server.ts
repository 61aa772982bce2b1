import type { Log } from './log.server.ts'

/** Work that the server does by itself, again and again. A run begins `everyMs` after the last one ended. */
export type Job = {
	name: string
	everyMs: number
	/** May be async; what it returns is awaited and otherwise ignored. */
	run: () => unknown
}

export type RunningJobs = {
	/** Starts no further run and waits for those under way. */
	stop: () => Promise<void>
}

/** Runs the jobs until stopped. A run that throws is logged, and the job goes on. Does not keep the process alive. */
export function startJobs(jobs: readonly Job[], log: Log): RunningJobs {
	const stops = jobs.map((job) => startJob(job, log))
	return {
		async stop() {
			await Promise.all(stops.map((stop) => stop()))
		},
	}
}

function startJob(job: Job, log: Log): () => Promise<void> {
	let isStopped = false
	let running: Promise<void> = Promise.resolve()
	let timer = setTimeout(next, 0).unref()

	function next() {
		running = runOnce(job, log).then(() => {
			if (!isStopped) timer = setTimeout(next, job.everyMs).unref()
		})
	}
	return () => {
		isStopped = true
		clearTimeout(timer)
		return running
	}
}

async function runOnce(job: Job, log: Log): Promise<void> {
	try {
		await job.run()
	} catch (error) {
		log.error({ job: job.name, err: error }, 'job failed')
	}
}
