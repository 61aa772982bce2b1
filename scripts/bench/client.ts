import { Agent, type IncomingMessage, request } from 'node:http'
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import type { Answer, Exchange } from './journey.ts'

export type Received = Answer & {
	headers: Record<string, string>
	/** As it came, compressed or not. */
	bodyBytes: number
	/** Everything that came over the connection: status line, headers and body. */
	wireBytes: number
}

/** What a browser sends with every request. The connection is kept by the caller, or is new each time. */
export function browserHeaders(origin: string, cookie: string | null): Record<string, string> {
	return {
		Accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
		'Accept-Encoding': 'gzip, deflate, br, zstd',
		'Accept-Language': 'en',
		Origin: origin,
		'Sec-Fetch-Site': 'same-origin',
		...(cookie ? { Cookie: cookie } : {}),
	}
}

/** Sends one request on a connection of its own, so that every byte received belongs to it. */
export function exchange(origin: string, sent: Exchange, cookie: string | null): Promise<Received> {
	return new Promise((resolve, reject) => {
		const agent = new Agent({ keepAlive: false })
		const headers = { ...browserHeaders(origin, cookie), ...formHeaders(sent), ...sent.headers }
		const outgoing = request(new URL(sent.path, origin), { method: sent.method, headers, agent }, async (incoming) => {
			const body = await readBody(incoming)
			resolve({
				status: incoming.statusCode ?? 0,
				location: incoming.headers.location ?? null,
				text: decode(body, incoming.headers['content-encoding']).toString('utf8'),
				headers: plainHeaders(incoming),
				bodyBytes: body.byteLength,
				wireBytes: incoming.socket.bytesRead,
			})
		})
		outgoing.on('error', reject)
		outgoing.end(sent.body)
	})
}

export function formHeaders(sent: Exchange): Record<string, string> {
	if (sent.body === undefined) return {}
	return {
		'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8',
		'Content-Length': String(Buffer.byteLength(sent.body)),
	}
}

export function decode(body: Buffer, encoding: string | undefined): Buffer {
	if (encoding === 'zstd') return zstdDecompressSync(body)
	if (encoding === 'br') return brotliDecompressSync(body)
	if (encoding === 'gzip') return gunzipSync(body)
	return body
}

async function readBody(incoming: IncomingMessage): Promise<Buffer> {
	const chunks: Buffer[] = []
	for await (const chunk of incoming) chunks.push(chunk)
	return Buffer.concat(chunks)
}

/** The headers worth replaying: all but those that belong to the connection or the moment. */
function plainHeaders(incoming: IncomingMessage): Record<string, string> {
	const kept = Object.entries(incoming.headers).filter(
		([name]) => !['date', 'connection', 'keep-alive', 'content-length', 'transfer-encoding'].includes(name),
	)
	return Object.fromEntries(kept.map(([name, value]) => [name, [value ?? ''].flat().join(', ')]))
}
