import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { compileDocument } from './compile-document.ts'
import type { CompileTask, CompileWorkerData, TaskResult } from './compile-pool.ts'
import { outlineText } from './outline-text.ts'
import { rememberingReader } from './text-reader.ts'

/** A third of the processor where readers want it as well: who writes is waiting too. */
const BACKGROUND_NICENESS = 5

// On Linux this is the priority of this thread, and of the bundler that it starts; elsewhere that of the whole process.
const { isInBackground } = workerData as CompileWorkerData
if (isInBackground && process.platform === 'linux') setPriority(BACKGROUND_NICENESS)

const read = rememberingReader()

/** The body of a worker thread of the compile pool: one task at a time, until it is ended from outside. */
parentPort?.on('message', async (task: CompileTask) => {
	parentPort?.postMessage(await run(task))
})

async function run(task: CompileTask): Promise<TaskResult> {
	return task.kind === 'compile' ? compileDocument(task.input, read) : outlineText(task.file, read)
}
