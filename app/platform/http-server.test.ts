import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { request as sendRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHttpServer } from './http-server.ts'
import { readUpload } from './read-form.ts'
import { BODY_LIMIT_BYTES } from './request-body.ts'
import { ADDRESS_HEADER } from './request-context.ts'
import { compressFiles } from './static-files.ts'
import { streamedResponse } from './streamed-response.ts'

const LONG = 'A page that is long enough to be worth compressing. '.repeat(40)
const LINES = Array.from({ length: 1000 }, (_, i) => `line ${i}\n`)
let chunksMade = 0

function* endless() {
	for (; ; chunksMade++) yield new Uint8Array(100_000)
}

const directory = mkdtempSync(join(tmpdir(), 'client-'))
let server: Server
let port: number
const faults: unknown[] = []

beforeAll(async () => {
	mkdirSync(join(directory, 'assets'))
	writeFileSync(join(directory, 'assets/app-1a2b.js'), `// ${LONG}`)
	compressFiles(directory)
	writeFileSync(join(directory, 'assets/late-3c4d.js'), `// ${LONG}`)
	server = createHttpServer({
		handleRequest,
		clientDirectory: directory,
		isTls: false,
		trustedProxies: 0,
		onError: (error) => faults.push(error),
	})
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	port = (server.address() as AddressInfo).port
})

afterAll(async () => {
	await new Promise((resolve) => server.close(resolve))
	rmSync(directory, { recursive: true })
})

async function handleRequest(request: Request): Promise<Response> {
	const { pathname } = new URL(request.url)
	if (pathname === '/fail') throw new Error('broken')
	if (pathname === '/held') return new Response(null, { status: 304, headers: { ETag: 'W/"x"' } })
	if (pathname === '/stream') return streamedResponse(LINES, { fileName: 'lines.csv', type: 'text/csv; charset=utf-8' })
	if (pathname === '/endless') return streamedResponse(endless(), { fileName: 'endless.bin', type: 'application/zip' })
	if (pathname === '/form') return readUpload(request).then((form) => Response.json([...form]))
	if (pathname === '/address') return new Response(request.headers.get(ADDRESS_HEADER))
	if (pathname.endsWith('/import'))
		return readUpload(request).then(sizeOfFile, (refusal) => new Response(null, refusal.init))
	if (request.method === 'POST') return new Response(String((await request.text()).length))
	const headers = new Headers({ 'Content-Type': 'text/html; charset=utf-8' })
	headers.append('Set-Cookie', 'a=1')
	headers.append('Set-Cookie', 'b=2')
	return new Response(LONG, { headers })
}

function sizeOfFile(form: FormData): Response {
	const file = form.get('file')
	return new Response(file instanceof File ? String(file.size) : 'none')
}

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer }

function ask(
	path: string,
	options: { method?: string; headers?: Record<string, string>; body?: Buffer } = {},
): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const request = sendRequest(
			{ port, path, method: options.method ?? 'GET', headers: options.headers ?? {} },
			(response) => {
				const chunks: Buffer[] = []
				response.on('data', (chunk) => chunks.push(chunk))
				response.on('end', () =>
					resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
				)
			},
		)
		request.on('error', reject)
		request.end(options.body)
	})
}

test('a page is compressed as the client can read it, and carries its length and every cookie', async () => {
	const zstd = await ask('/', { headers: { 'Accept-Encoding': 'gzip, deflate, br, zstd' } })
	expect(zstd.headers).toMatchObject({ 'content-encoding': 'zstd', vary: 'Accept-Encoding' })
	expect(zstdDecompressSync(zstd.body).toString()).toBe(LONG)

	const brotli = await ask('/', { headers: { 'Accept-Encoding': 'gzip, br, zstd;q=0' } })
	expect(brotli.headers).toMatchObject({
		'content-encoding': 'br',
		vary: 'Accept-Encoding',
		'set-cookie': ['a=1', 'b=2'],
	})
	expect(brotliDecompressSync(brotli.body).toString()).toBe(LONG)
	expect(Number(brotli.headers['content-length'])).toBe(brotli.body.byteLength)

	const gzip = await ask('/', { headers: { 'Accept-Encoding': 'gzip, br;q=0' } })
	expect(gunzipSync(gzip.body).toString()).toBe(LONG)
	const plain = await ask('/')
	expect(plain.body.toString()).toBe(LONG)
})

test('a built asset is kept by browsers for good, and is no way out of its folder', async () => {
	const asset = await ask('/assets/app-1a2b.js', { headers: { 'Accept-Encoding': 'br' } })
	expect(asset.headers).toMatchObject({
		'cache-control': 'public, max-age=31536000, immutable',
		'content-type': 'text/javascript; charset=utf-8',
		'x-content-type-options': 'nosniff',
	})
	expect(asset.headers['content-security-policy']).not.toContain('unsafe')
	expect((await ask('/assets/../../package.json')).body.toString()).toBe(LONG)
})

test('a built asset travels as the build compressed it, for who takes that; what it did not compress goes as it is', async () => {
	const built = '/assets/app-1a2b.js'
	const accepting = (encoding: string) => ({ headers: { 'Accept-Encoding': encoding } })
	const [brotli, gzip, plain] = [
		await ask(built, accepting('br')),
		await ask(built, accepting('gzip')),
		await ask(built),
	]
	expect([brotli, gzip, plain].map(({ headers }) => headers['content-encoding'])).toEqual(['br', 'gzip', undefined])
	expect(brotliDecompressSync(brotli.body).toString()).toBe(`// ${LONG}`)
	expect(gunzipSync(gzip.body).toString()).toBe(`// ${LONG}`)
	expect(plain.body.toString()).toBe(`// ${LONG}`)
	const late = await ask('/assets/late-3c4d.js', accepting('br'))
	expect(late.headers['content-encoding']).toBeUndefined()
	expect(late.body.toString()).toBe(`// ${LONG}`)
	expect((await ask(`${built}.br`)).body.toString()).toBe(LONG)
})

test('an answer without a body stays without one', async () => {
	const held = await ask('/held')
	expect(held).toMatchObject({ status: 304, body: Buffer.alloc(0) })
	expect(held.headers['content-length']).toBeUndefined()
	const head = await ask('/', { method: 'HEAD' })
	expect(head).toMatchObject({ status: 200, body: Buffer.alloc(0) })
})

test('a body over the limit is refused, whether its length is told or not', async () => {
	const tooLong = Buffer.alloc(BODY_LIMIT_BYTES + 1, 'a')
	const told = { 'Content-Length': String(tooLong.byteLength) }
	expect((await ask('/', { method: 'POST', body: tooLong, headers: told })).status).toBe(413)
	const untold = await ask('/', { method: 'POST', body: tooLong, headers: { 'Transfer-Encoding': 'chunked' } })
	expect(untold.status).toBe(413)
	expect((await ask('/', { method: 'POST', body: Buffer.from('abc') })).body.toString()).toBe('3')
})

test('a form is read as it was sent, sign by sign', async () => {
	const fields = [
		['text', 'Amina’s & "b" = c+d\r\nعائشة'],
		['again', '1'],
		['again', '2'],
		['empty', ''],
	]
	const headers = { 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8' }
	const body = Buffer.from(new URLSearchParams(fields).toString())
	expect(JSON.parse((await ask('/form', { method: 'POST', headers, body })).body.toString())).toEqual(fields)
	expect((await ask('/form', { method: 'POST', headers })).body.toString()).toBe('[]')
})

test('the address is the one of the connection, whatever the client writes', async () => {
	const answer = await ask('/address', { headers: { [ADDRESS_HEADER]: '6.6.6.6', 'X-Forwarded-For': '7.7.7.7' } })
	expect(answer.body.toString()).toMatch(/127\.0\.0\.1$/)
})

test('a fault outside of any page is answered with an id that the log has too', async () => {
	const answer = await ask('/fail')
	expect(answer).toMatchObject({ status: 500 })
	expect(answer.body.toString()).toMatch(/^Internal error [0-9a-f-]{36}$/)
	expect(faults).toHaveLength(1)
})

test.each([
	['a file larger than any form', 1_000_000, 200, '1000000'],
	['a file larger than any layer', 21 * 1024 * 1024, 413, ''],
])('where files are sent, %s is answered in full', async (_, size, status, text) => {
	const form = new FormData()
	form.append('file', new File([new Uint8Array(size)], 'layer.zip'))
	const upload = new Request('http://localhost/', { method: 'POST', body: form })
	const headers = { 'Content-Type': upload.headers.get('Content-Type') ?? '' }
	const body = Buffer.from(await upload.arrayBuffer())
	const answer = await ask('/trainer/adaptations/senegal/import', { method: 'POST', headers, body })
	expect(answer.status).toBe(status)
	expect(answer.body.toString()).toBe(text)
	expect((await ask('/')).status).toBe(200)
})

test('what is sent while it is made arrives whole, compressed where that is wanted', async () => {
	const plain = await ask('/stream')
	expect(plain.body.toString()).toBe(LINES.join(''))
	expect(plain.headers).toMatchObject({
		'content-disposition': 'attachment; filename="lines.csv"',
		vary: 'Accept-Encoding',
	})
	expect(plain.headers).not.toHaveProperty('x-lms-stream')
	const zipped = await ask('/stream', { headers: { 'accept-encoding': 'gzip, br' } })
	expect(zipped.headers['content-encoding']).toBe('gzip')
	expect(gunzipSync(zipped.body).toString()).toBe(LINES.join(''))
})

test('who breaks off a long answer stops its making, and is no fault', async () => {
	await new Promise<void>((resolve) => {
		const request = sendRequest({ port, path: '/endless' }, (response) => {
			response.once('data', () => {
				response.destroy()
				resolve()
			})
			response.on('error', () => {})
		})
		request.end()
	})
	await expect
		.poll(async () => {
			const before = chunksMade
			await ask('/address')
			return chunksMade - before
		})
		.toBe(0)
	expect(faults.filter((fault) => (fault as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE')).toEqual([])
})
