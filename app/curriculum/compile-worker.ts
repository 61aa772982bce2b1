import { parentPort } from 'node:worker_threads'
import { compileDocument } from './compile-document.ts'
import type { CompileTask, TaskResult } from './compile-pool.ts'
import { readText } from './read-text.ts'

/** The body of a worker thread of the compile pool: one task at a time, until it is ended from outside. */
parentPort?.on('message', async (task: CompileTask) => {
	parentPort?.postMessage(await run(task))
})

async function run(task: CompileTask): Promise<TaskResult> {
	if (task.kind === 'compile') return compileDocument(task.input)
	const read = readText(task.file)
	return read.ok ? { ok: true } : { ok: false, faults: read.faults }
}
