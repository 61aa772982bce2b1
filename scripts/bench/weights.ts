import { exchange, type Received } from './client.ts'

/** Bytes as they come over the connection, headers included. */
export type Weights = {
	firstVisit: number
	css: number
	nextLesson: number
	dataSaver: number
	dataSaverHasScript: boolean
	unchanged: number
	unchangedStatus: number
}

/** Weighs a lesson as a browser fetches it: the page and all it refers to, each file once. */
export async function weighLesson(origin: string, cookie: string, lesson: string, next: string): Promise<Weights> {
	const get = (path: string, headers: Record<string, string> = {}) =>
		exchange(origin, { method: 'GET', path, headers }, cookie)
	const page = await get(lesson)
	const files = await fetchAll(get, page)
	const saving = await get(lesson, { 'Save-Data': 'on' })
	const savingFiles = await fetchAll(get, saving)
	const again = await get(lesson, { 'If-None-Match': page.headers.etag ?? '"none"' })
	return {
		firstVisit: sum([page, ...files.values()]),
		css: sum([...files].filter(([path]) => path.endsWith('.css')).map(([, file]) => file)),
		nextLesson: (await get(`${next}.data`)).wireBytes,
		dataSaver: sum([saving, ...savingFiles.values()]),
		dataSaverHasScript: /<script|rel="modulepreload"/.test(saving.text),
		unchanged: again.wireBytes,
		unchangedStatus: again.status,
	}
}

/** Fetches what a page names: styles, scripts, pictures, and the modules that scripts import. */
async function fetchAll(get: (path: string) => Promise<Received>, page: Received): Promise<Map<string, Received>> {
	const files = new Map<string, Received>()
	const waiting = [...page.text.matchAll(/(?:href|src)="(\/(?:assets|media)\/[^"]+)"|"(\/assets\/[^"]+\.js)"/g)]
		.map((match) => match[1] ?? match[2] ?? '')
		.filter((path) => isFetched(path, page.text))
	for (const path of waiting) {
		if (!files.has(path)) files.set(path, await get(path))
	}
	return files
}

/** The manifest names the modules of every route; a browser fetches only those that this page preloads or runs. */
function isFetched(path: string, html: string): boolean {
	return new RegExp(`(?:href|src)="${path}"|import [^;]*"${path}"`).test(html)
}

function sum(all: readonly Received[]): number {
	return all.reduce((total, one) => total + one.wireBytes, 0)
}
