import { parentPort } from 'node:worker_threads'
import { compileDocument } from './compile-document.ts'
import type { CompileTask, TaskResult } from './compile-pool.ts'
import { outlineText } from './outline-text.ts'

/** The body of a worker thread of the compile pool: one task at a time, until it is ended from outside. */
parentPort?.on('message', async (task: CompileTask) => {
	parentPort?.postMessage(await run(task))
})

async function run(task: CompileTask): Promise<TaskResult> {
	return task.kind === 'compile' ? compileDocument(task.input) : outlineText(task.file)
}
