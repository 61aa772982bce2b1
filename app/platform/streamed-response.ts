import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { STREAM_HEADER } from './request-context.ts'

/**
 * An answer that is written while it is made, for what is too long to hold. Others are answered between two chunks, and
 * no chunk is made before the one before it has left.
 */
export function streamedResponse(
	chunks: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
	{ fileName, type, isInline = false }: { fileName: string; type: string; isInline?: boolean },
): Response {
	return new Response(Readable.toWeb(Readable.from(paced(chunks))) as ReadableStream, {
		headers: {
			'Cache-Control': 'no-store',
			'Content-Type': type,
			'Content-Disposition': `${isInline ? 'inline' : 'attachment'}; filename="${fileName}"`,
			[STREAM_HEADER]: '1',
		},
	})
}

async function* paced(chunks: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>) {
	for await (const chunk of chunks) {
		yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk
		await setImmediate()
	}
}
