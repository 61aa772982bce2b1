import { parentPort } from 'node:worker_threads'
import { readLayerArchive } from './layer-archive.ts'
import { redrawPicture } from './redraw-picture.ts'
import type { UploadTask } from './upload-pool.server.ts'

/** The body of a thread that opens what people upload: one file at a time, until it is ended from outside. */
parentPort?.on('message', ({ kind, bytes }: UploadTask) => {
	parentPort?.postMessage(kind === 'image' ? redrawPicture(bytes) : readLayerArchive(bytes))
})
