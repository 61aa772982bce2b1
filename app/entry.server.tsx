import { allWords } from 'virtual:words-by-language'
import { renderToString } from 'react-dom/server'
import {
	type EntryContext,
	type HandleErrorFunction,
	isRouteErrorResponse,
	type RouterContextProvider,
	ServerRouter,
} from 'react-router'
import { wordsOfPage } from '#app/i18n/words-by-language.ts'
import { env } from '#app/platform/env.server.ts'
import { inDataScript } from '#app/platform/escape.ts'
import { drawingContext } from '#app/platform/kept-pages.server.ts'
import { createLog, loggablePath } from '#app/platform/log.server.ts'
import { ownMark, pageBytes, pageDrawing, pagePiecesContext } from '#app/platform/page-drawing.server.ts'
import { PAGE_HEADERS, PageResponse } from '#app/platform/page-response.server.ts'
import { localeContext, requestIdContext } from '#app/platform/request-context.ts'

// The server takes these from the build: with modules of its own it would hold a second copy of the whole application.
export { startServerJobs } from '#app/jobs/start-server-jobs.server.ts'
export { db } from '#db/database.server.ts'

/**
 * Renders a page whole. All its data is at hand, so there is nothing to stream; a string costs the server half of
 * what a stream does, compresses better, and carries its length.
 */
export default async function handleDocumentRequest(
	request: Request,
	status: number,
	headers: Headers,
	routerContext: EntryContext,
	context: Readonly<RouterContextProvider>,
): Promise<Response> {
	const nonce = ownMark('nonce')
	const { serverHandoffStream, ...rest } = routerContext
	const entryContext: EntryContext = { ...rest, ...onlyMatched(routerContext), renderMeta: {} }
	const html = renderToString(<ServerRouter context={entryContext} url={request.url} nonce={nonce} />)
	const end = html.lastIndexOf('</body>')
	const isScripted = entryContext.renderMeta?.didRenderScripts === true && serverHandoffStream
	const data = isScripted ? await dataScript(serverHandoffStream, nonce) : ''
	for (const [name, value] of Object.entries(PAGE_HEADERS)) headers.set(name, value)
	const head = html.indexOf('<head>') + '<head>'.length
	const words = isScripted && allWords ? wordsOfPage(context.get(localeContext), allWords, nonce) : ''
	const page = `<!DOCTYPE html>${html.slice(0, head)}${words}${html.slice(head, end)}${data}${html.slice(end)}`
	const drawing = pageDrawing(page, context.get(pagePiecesContext))
	context.set(drawingContext, drawing)
	return new PageResponse(pageBytes(drawing, context), { status, headers })
}

type Known = Pick<EntryContext, 'manifest' | 'routeModules'>
const matched = new Map<string, Known>()

/** What the router knows of the routes that this page is made of. Of all others it would make objects for nothing. */
function onlyMatched({ manifest, routeModules, staticHandlerContext }: EntryContext): Known {
	const ids = staticHandlerContext.matches.map(({ route }) => route.id)
	const key = ids.join(' ')
	const known = matched.get(key)
	// In development both change while the server runs.
	if (known && import.meta.env.PROD) return known
	const pick = <Thing,>(things: Record<string, Thing>) => Object.fromEntries(ids.map((id) => [id, things[id] as Thing]))
	const fresh = { manifest: { ...manifest, routes: pick(manifest.routes) }, routeModules: pick(routeModules) }
	matched.set(key, fresh)
	return fresh
}

/** The data that the page was made of, for its scripts to start from; as the router's own streaming would write it. */
async function dataScript(stream: ReadableStream<Uint8Array>, nonce: string): Promise<string> {
	const chunks: Uint8Array[] = []
	for await (const chunk of stream) chunks.push(chunk)
	const literal = `"${inDataScript(Buffer.concat(chunks).toString())}"`
	return `<script nonce="${nonce}">{const c=window.__reactRouterContext.streamController;c.enqueue(${literal});c.close()}</script>`
}

const log = createLog(env().logLevel)

export const handleError: HandleErrorFunction = (error, { request, context }) => {
	// A page that does not exist, a form where none is taken: the asker's fault, and answered as such.
	const isTheirs = isRouteErrorResponse(error) && error.status < 500
	if (isTheirs || request.signal.aborted) return
	const path = loggablePath(new URL(request.url).pathname)
	log.error({ err: error, requestId: context.get(requestIdContext), path }, 'request failed')
}
