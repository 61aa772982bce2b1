import { readdirSync, readFileSync, statSync } from 'node:fs'
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

type StaticFile = { type: string; plain: Buffer; br: Buffer; gzip: Buffer; cacheControl: string }
export type StaticFiles = { serve(request: IncomingMessage, response: ServerResponse): boolean }

/**
 * The built assets, read and compressed once into memory: they are few, and each is sent thousands of times.
 * Names under `assets/` carry a hash of their content, so browsers keep them for good.
 *
 * @param headers sent with every file
 */
export function openStaticFiles(directory: string, headers: Record<string, string>): StaticFiles {
	const files = new Map<string, StaticFile>()
	for (const path of filesBelow(directory)) {
		const plain = readFileSync(path)
		const url = `/${relative(directory, path).split(sep).join('/')}`
		files.set(url, {
			type: TYPES[extname(path)] ?? 'application/octet-stream',
			plain,
			br: brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
			gzip: gzipSync(plain, { level: 9 }),
			cacheControl: url.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
		})
	}
	return {
		serve(request, response) {
			if (request.method !== 'GET' && request.method !== 'HEAD') return false
			const file = files.get((request.url ?? '').split('?')[0] as string)
			if (!file) return false
			const encoding = compressionFor(STORED_ENCODINGS, {
				accept: request.headers['accept-encoding'],
				type: file.type,
				bytes: file.plain.byteLength,
			})
			const body = encoding ? file[encoding] : file.plain
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

function filesBelow(directory: string): string[] {
	return readdirSync(directory)
		.map((name) => join(directory, name))
		.flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : [path]))
}
