import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, relative, sep } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { compressionFor, STORED_ENCODINGS } from './compression.ts'

const TYPES: Record<string, string> = {
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.svg': 'image/svg+xml; charset=utf-8',
	'.png': 'image/png',
	'.ico': 'image/x-icon',
	'.txt': 'text/plain; charset=utf-8',
	'.webmanifest': 'application/manifest+json',
}

type StoredEncoding = (typeof STORED_ENCODINGS)[number]
type StaticFile = { type: string; bodies: Map<StoredEncoding | null, Buffer>; cacheControl: string }
export type StaticFiles = { serve(request: IncomingMessage, response: ServerResponse): boolean }

const SUFFIXES: Record<StoredEncoding, string> = { br: '.br', gzip: '.gz' }

/** Lays beside every built file that is worth it what `openStaticFiles` sends to those who take it compressed. */
export function compressFiles(directory: string): void {
	for (const path of filesBelow(directory)) {
		const plain = readFileSync(path)
		if (!compressionFor(STORED_ENCODINGS, { accept: 'br', type: typeOf(path), bytes: plain.byteLength })) continue
		const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.byteLength }
		writeFileSync(path + SUFFIXES.br, brotliCompressSync(plain, { params }))
		writeFileSync(path + SUFFIXES.gzip, gzipSync(plain, { level: 9 }))
	}
}

/**
 * The built assets, held in memory: they are few, and each is sent thousands of times.
 * Names under `assets/` carry a hash of their content, so browsers keep them for good.
 *
 * @param directory what the build left, compressed by `compressFiles`; a file that is not is sent as it is
 * @param headers sent with every file
 */
export function openStaticFiles(directory: string, headers: Record<string, string>): StaticFiles {
	const files = new Map<string, StaticFile>()
	for (const path of filesBelow(directory)) {
		const bodies: StaticFile['bodies'] = new Map([[null, readFileSync(path)]])
		for (const encoding of STORED_ENCODINGS) {
			if (existsSync(path + SUFFIXES[encoding])) bodies.set(encoding, readFileSync(path + SUFFIXES[encoding]))
		}
		const url = `/${relative(directory, path).split(sep).join('/')}`
		files.set(url, {
			type: typeOf(path),
			bodies,
			cacheControl: url.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
		})
	}
	return {
		serve(request, response) {
			if (request.method !== 'GET' && request.method !== 'HEAD') return false
			const file = files.get((request.url ?? '').split('?')[0] as string)
			if (!file) return false
			const stored = STORED_ENCODINGS.filter((encoding) => file.bodies.has(encoding))
			const accept = request.headers['accept-encoding']
			const encoding = compressionFor(stored, { accept, type: file.type, bytes: Number.POSITIVE_INFINITY })
			const body = file.bodies.get(encoding) as Buffer
			response.writeHead(200, {
				...headers,
				'Content-Type': file.type,
				'Content-Length': body.byteLength,
				'Cache-Control': file.cacheControl,
				...headers,
				Vary: 'Accept-Encoding',
				...(encoding ? { 'Content-Encoding': encoding } : {}),
			})
			response.end(request.method === 'HEAD' ? undefined : body)
			return true
		},
	}
}

function typeOf(path: string): string {
	return TYPES[extname(path)] ?? 'application/octet-stream'
}

/** All files but the compressed twins of others. */
function filesBelow(directory: string): string[] {
	return readdirSync(directory)
		.filter((name) => !Object.values(SUFFIXES).includes(extname(name)))
		.map((name) => join(directory, name))
		.flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : [path]))
}
