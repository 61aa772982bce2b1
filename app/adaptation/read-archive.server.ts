import { MAX_ARCHIVE_BYTES, type ReadArchive, readLayerArchive } from './layer-archive.ts'
import { uploads } from './upload-pool.server.ts'

/** Unpacks a layer's archive in a thread of its own, while the server answers others. */
export async function readArchive(bytes: Uint8Array): Promise<ReadArchive> {
	// Its refusal is quick, and not worth copying fifty megabytes into a thread.
	if (bytes.length > MAX_ARCHIVE_BYTES) return readLayerArchive(bytes)
	const done = await uploads.run({ kind: 'archive', bytes })
	if (done.ok && !('reason' in done.result) && !('hash' in done.result)) return done.result
	const message = 'This zip file could not be read: it takes too long, or too much memory.'
	return { ok: false, faults: [{ path: '', line: 1, column: 1, code: 'archive', message }] }
}
