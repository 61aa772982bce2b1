import { hash } from 'node:crypto'
import type { RouterContextProvider } from 'react-router'
import { BUILD_ID } from './build-id.ts'
import { readCookie } from './cookies.ts'
import { drawingContext, keepPage, keptPage } from './kept-pages.server.ts'
import { pageBytes } from './page-drawing.server.ts'
import { PAGE_HEADERS, PageResponse } from './page-response.server.ts'
import { audienceContext, readerNameContext } from './request-context.ts'

export type Shown = {
	/** All that the page shows and that can change, but for its reader's name; what every page depends on is added here. */
	shown: readonly unknown[]
	/** Whether a text is in it that only its reader is to see, which then is not kept. */
	isPersonal: boolean
}

/**
 * Answers 304 where the reader already holds the page, and with what was drawn for another where that shows the same;
 * else lets the page be made, and keeps it.
 */
export async function answerWithTag(
	request: Request,
	context: Readonly<RouterContextProvider>,
	{ shown, isPersonal }: Shown,
	next: () => Promise<Response>,
): Promise<Response> {
	// What draws pages changes while the development server runs.
	if (import.meta.env.MODE === 'development') return next()
	// A page that brings a message, or takes one away, is shown once.
	if (readCookie(request, 'toast') !== null) return next()
	const { pathname, search } = new URL(request.url)
	const key = digest([BUILD_ID, pathname, search, context.get(audienceContext), ...shown])
	// An entity tag (RFC 9110 section 8.8.3); weak, since the page may travel compressed.
	const tag = `W/"${digest([key, context.get(readerNameContext)])}"`
	const headers = { ETag: tag, 'Cache-Control': 'private, no-cache' }
	if (isHeld(request, tag)) return new Response(null, { status: 304, headers })

	const kept = keptPage(key)
	if (kept) return new PageResponse(pageBytes(kept, context), { headers: { ...PAGE_HEADERS, ...headers } })
	const response = await next()
	if (response.status !== 200) return response
	for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
	const drawing = context.get(drawingContext)
	if (drawing && !isPersonal) keepPage(key, drawing)
	return response
}

function digest(things: readonly unknown[]): string {
	return hash('sha256', JSON.stringify(things), 'base64url')
}

function isHeld(request: Request, tag: string): boolean {
	const held = request.headers.get('If-None-Match')
	return held?.split(',').some((candidate) => candidate.trim() === tag) ?? false
}
