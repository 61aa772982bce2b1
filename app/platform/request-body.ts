import type { IncomingMessage } from 'node:http'

/** The largest form this platform takes: a long reflection in Arabic, with room to spare. */
export const BODY_LIMIT_BYTES = 256 * 1024

/** Reads a request's body into memory, or says that it passes the limit; `null` for methods without one. */
export async function readBody(request: IncomingMessage): Promise<Buffer | null | 'too-large'> {
	if (request.method === 'GET' || request.method === 'HEAD') return null
	if (Number(request.headers['content-length'] ?? 0) > BODY_LIMIT_BYTES) return 'too-large'
	const chunks: Buffer[] = []
	let size = 0
	for await (const chunk of request) {
		size += chunk.length
		if (size > BODY_LIMIT_BYTES) return 'too-large'
		chunks.push(chunk)
	}
	return Buffer.concat(chunks)
}
