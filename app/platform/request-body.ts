import type { IncomingMessage } from 'node:http'

/** The largest form this platform takes: a long reflection in Arabic, with room to spare. */
export const BODY_LIMIT_BYTES = 256 * 1024

/** A layer as an archive. */
export const ARCHIVE_LIMIT_BYTES = 20 * 1024 * 1024

/** A list of people, and its text once more where that takes more room in UTF-8. */
const LIST_LIMIT_BYTES = 3 * 1024 * 1024

/** Where files are sent, and how much at most: a list of people, a picture beside a text, a layer as an archive. */
const UPLOADS = [
	{ path: /^\/trainer\/cohorts\/[^/]+\/invite(?:\.data)?(?:\?|$)/, limitBytes: LIST_LIMIT_BYTES },
	{ path: /^\/trainer\/adaptations\/[^/]+\/edit\//, limitBytes: 9 * 1024 * 1024 },
	{ path: /^\/trainer\/adaptations\/[^/]+\/import(?:\.data)?(?:\?|$)/, limitBytes: ARCHIVE_LIMIT_BYTES },
]

export type RequestBody = Buffer | ReadableStream<Uint8Array> | null

/**
 * A request's body, or that it passes the limit; `null` for methods without one. A form is read into memory. A file is
 * not, before its page has asked who sends it: it comes as a stream, which breaks off at the limit.
 */
export async function readBody(request: IncomingMessage): Promise<RequestBody | 'too-large'> {
	if (request.method === 'GET' || request.method === 'HEAD') return null
	const isMultipart = /^multipart\/form-data/i.test(request.headers['content-type'] ?? '')
	const upload = isMultipart ? UPLOADS.find(({ path }) => path.test(request.url ?? '')) : undefined
	const limitBytes = upload?.limitBytes ?? BODY_LIMIT_BYTES
	if (upload) return streamOf(upTo(request, limitBytes))
	if (Number(request.headers['content-length'] ?? 0) > limitBytes) return 'too-large'
	return readAll(request, limitBytes)
}

/** By events, which take a quarter of an iterator's time: a form is one chunk, and answering a question little else. */
function readAll(request: IncomingMessage, limitBytes: number): Promise<Buffer | 'too-large'> {
	return new Promise((resolve, reject) => {
		const chunks: Buffer[] = []
		let size = 0
		function take(chunk: Buffer) {
			size += chunk.length
			if (size <= limitBytes) chunks.push(chunk)
			else {
				// Left open, so that the answer can still be sent.
				request.off('data', take).pause()
				resolve('too-large')
			}
		}
		request
			.on('data', take)
			.once('end', () => resolve(Buffer.concat(chunks)))
			.once('error', reject)
	})
}

function streamOf(chunks: AsyncGenerator<Buffer>): ReadableStream<Uint8Array> {
	return new ReadableStream({
		async pull(controller) {
			const { done, value } = await chunks.next()
			if (done) controller.close()
			else controller.enqueue(value)
		},
	})
}

/** Of a stream that was broken off. */
export class TooLarge extends Error {
	override name = 'TooLarge'
}

async function* upTo(request: IncomingMessage, limitBytes: number): AsyncGenerator<Buffer> {
	let size = 0
	// Left open after the break, so that the answer can still be sent.
	for await (const chunk of request.iterator({ destroyOnReturn: false })) {
		size += chunk.length
		if (size > limitBytes) throw new TooLarge(`The body has more than ${limitBytes} bytes`)
		yield chunk
	}
}
