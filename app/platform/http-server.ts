import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { createGzip } from 'node:zlib'
import { clientAddress } from './client-address.ts'
import { compress, compressionFor, PAGE_ENCODINGS } from './compression.ts'
import { ReadRequest } from './read-request.ts'
import { type RequestBody, readBody } from './request-body.ts'
import { ADDRESS_HEADER, REQUEST_ID_HEADER, STREAM_HEADER } from './request-context.ts'
import { securityHeaders } from './security-headers.ts'
import { openStaticFiles, type StaticFiles } from './static-files.ts'

type Options = {
	handleRequest: (request: Request) => Promise<Response>
	/** The folder of built assets, served before any page. */
	clientDirectory: string
	/** The public address, e.g. `https://learn.example`; without it the Host header is believed. */
	origin?: string | undefined
	/** Whether people reach us over TLS. */
	isTls: boolean
	/** How many reverse proxies of our own stand in front. */
	trustedProxies: number
	onError?: (error: unknown, requestId: string) => void
}

/** What pages and forms use; the others, TRACE among them, are refused before anything looks at them. */
const METHODS = ['GET', 'HEAD', 'POST']

/** The production server: static files, then pages; bodies are bounded, answers compressed. */
export function createHttpServer(options: Options): Server {
	const bareHeaders = securityHeaders({ nonce: null, isTls: options.isTls })
	const files = openStaticFiles(options.clientDirectory, bareHeaders)
	const refuse: Refuse = (response, status, text, headers = {}) => {
		response.writeHead(status, { ...bareHeaders, 'Content-Type': 'text/plain; charset=utf-8', ...headers })
		response.end(text)
	}
	const server = createServer((request, response) => {
		answer(request, response, { files, refuse, bareHeaders, ...options }).catch((error: unknown) => {
			const requestId = randomUUID()
			options.onError?.(error, requestId)
			if (response.headersSent) response.end()
			else refuse(response, 500, `Internal error ${requestId}`)
		})
	})
	server.headersTimeout = 20_000
	server.requestTimeout = 60_000
	server.keepAliveTimeout = 65_000
	return server
}

type Refuse = (response: ServerResponse, status: number, text: string, headers?: Record<string, string>) => void
type Handling = Options & { files: StaticFiles; refuse: Refuse; bareHeaders: Record<string, string> }

async function answer(request: IncomingMessage, response: ServerResponse, handling: Handling) {
	const { files, refuse, bareHeaders, ...options } = handling
	if (files.serve(request, response)) return
	if (!METHODS.includes(request.method ?? '')) {
		return refuse(response, 405, 'Method not allowed', { Allow: METHODS.join(', ') })
	}
	const body = await readBody(request)
	if (body === 'too-large') return refuse(response, 413, 'Payload too large', { Connection: 'close' })
	const page = await options.handleRequest(toWebRequest(request, body, options))
	// What the framework refuses by itself has not been through our middleware.
	if (page.status !== 304 && !page.headers.has('Content-Security-Policy')) {
		for (const [name, value] of Object.entries(bareHeaders)) page.headers.set(name, value)
	}
	await send(request, response, page)
}

function toWebRequest(
	request: IncomingMessage,
	body: RequestBody,
	{ origin, trustedProxies }: Pick<Options, 'origin' | 'trustedProxies'>,
): Request {
	const base = origin ?? `http://${request.headers.host ?? 'localhost'}`
	const url = base.replace(/\/$/, '') + (request.url?.startsWith('/') ? request.url : '/')
	const ours = { [ADDRESS_HEADER]: addressOf(request, trustedProxies), [REQUEST_ID_HEADER]: randomUUID() }
	const init = { method: request.method ?? 'GET', headers: sentHeaders(request, ours) }
	const isForm = /^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '')
	if (Buffer.isBuffer(body) && isForm) return new ReadRequest(url, init, body)
	return new Request(url, { ...init, ...bodyOf(body) })
}

/** What the client sent, but for what only we say. */
function sentHeaders({ rawHeaders }: IncomingMessage, ours: Record<string, string>): [string, string][] {
	const headers = Object.entries(ours)
	for (let i = 0; i < rawHeaders.length; i += 2) {
		const name = rawHeaders[i] as string
		if (!(name.startsWith(':') || name.toLowerCase() in ours)) headers.push([name, rawHeaders[i + 1] as string])
	}
	return headers
}

/** `duplex` is required of a stream, and missing in the browser's type. */
function bodyOf(body: RequestBody): RequestInit & { duplex?: 'half' } {
	if (Buffer.isBuffer(body)) return { body: body.byteLength > 0 ? new Uint8Array(body) : null }
	return body ? { body, duplex: 'half' } : {}
}

async function send(request: IncomingMessage, response: ServerResponse, page: Response) {
	if (page.headers.has(STREAM_HEADER)) return sendStream(request, response, page)
	const body = await page.bytes()
	const headers = headersOf(page)

	const encoding = compressionFor(PAGE_ENCODINGS, {
		accept: request.headers['accept-encoding'],
		type: page.headers.get('Content-Type'),
		bytes: body.byteLength,
	})
	const sent = encoding ? compress(body, encoding) : body
	if (page.status !== 304 && page.status !== 204) {
		headers.vary = [page.headers.get('Vary'), 'Accept-Encoding'].filter(Boolean).join(', ')
		headers['content-length'] = String(sent.byteLength)
		if (encoding) headers['content-encoding'] = encoding
	}
	response.writeHead(page.status, headers)
	response.end(request.method === 'HEAD' ? undefined : sent)
	// What a page did not read of an upload must not stay in the line before the next request.
	request.resume()
}

/** What is too long to hold: as it comes, and no faster than it is taken. */
async function sendStream(request: IncomingMessage, response: ServerResponse, page: Response) {
	page.headers.delete(STREAM_HEADER)
	const asked = { accept: request.headers['accept-encoding'], type: page.headers.get('Content-Type'), bytes: Infinity }
	const isZipped = compressionFor(['gzip'], asked) !== null
	const headers = { ...headersOf(page), vary: 'Accept-Encoding', ...(isZipped && { 'content-encoding': 'gzip' }) }
	response.writeHead(page.status, headers)
	request.resume()
	if (request.method === 'HEAD' || !page.body) return response.end()
	const body = Readable.fromWeb(page.body as WebStream)
	const sent = isZipped ? pipeline(body, createGzip({ level: 1 }), response) : pipeline(body, response)
	// Who breaks off a download has no fault to be told of.
	await sent.catch((error: NodeJS.ErrnoException) => {
		if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
	})
}

function headersOf(page: Response): Record<string, string | string[]> {
	const headers: Record<string, string | string[]> = {}
	for (const [name, value] of page.headers) if (name !== 'set-cookie') headers[name] = value
	const cookies = page.headers.getSetCookie()
	if (cookies.length > 0) headers['set-cookie'] = cookies
	return headers
}

function addressOf(request: IncomingMessage, trustedProxies: number): string {
	const forwardedFor = request.headersDistinct['x-forwarded-for']?.join(',') ?? null
	return clientAddress(request.socket.remoteAddress ?? 'unknown', forwardedFor, trustedProxies)
}
