import { createWorkerPool } from '#app/platform/worker-pool.ts'
import type { ReadArchive } from './layer-archive.ts'
import type { ReadImage } from './redraw-picture.ts'

export type UploadTask = { kind: 'image' | 'archive'; bytes: Uint8Array }

/** A photo of 40 megapixels takes about two seconds. */
const TIME_LIMIT_MS = 20_000
const MEMORY_LIMIT_MB = 256

/**
 * The one thread in which uploads are opened, so that a photo's decoding takes no page's time, and the largest of them is
 * in memory once: a decoder's memory is native, and bounded by the pixels that are let through.
 */
export const uploads = createWorkerPool<UploadTask, ReadImage | ReadArchive>({
	file: 'app/adaptation/upload-worker.ts',
	size: 1,
	timeLimitMs: TIME_LIMIT_MS,
	memoryLimitMb: MEMORY_LIMIT_MB,
})
