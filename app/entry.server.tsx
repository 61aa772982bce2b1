import { renderToString } from 'react-dom/server'
import {
	type EntryContext,
	type HandleErrorFunction,
	isRouteErrorResponse,
	type RouterContextProvider,
	ServerRouter,
} from 'react-router'
import { env } from '#app/platform/env.server.ts'
import { createLog, loggablePath } from '#app/platform/log.server.ts'
import { nonceContext, requestIdContext } from '#app/platform/request-context.ts'

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
	const nonce = context.get(nonceContext)
	const { serverHandoffStream, ...rest } = routerContext
	const entryContext: EntryContext = { ...rest, renderMeta: {} }
	const html = renderToString(<ServerRouter context={entryContext} url={request.url} nonce={nonce} />)
	const end = html.lastIndexOf('</body>')
	const isScripted = entryContext.renderMeta?.didRenderScripts === true && serverHandoffStream
	const data = isScripted ? await dataScript(serverHandoffStream, nonce) : ''
	headers.set('Content-Type', 'text/html; charset=utf-8')
	return new Response(`<!DOCTYPE html>${html.slice(0, end)}${data}${html.slice(end)}`, { status, headers })
}

/** The data that the page was made of, for its scripts to start from; as the router's own streaming would write it. */
async function dataScript(stream: ReadableStream<Uint8Array>, nonce: string): Promise<string> {
	const data = await new Response(stream).text()
	const literal = JSON.stringify(data).replace(
		/[<>&\u2028\u2029]/g,
		(sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
	)
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
