import { hash } from 'node:crypto'
import type { RouterContextProvider } from 'react-router'
import { BUILD_ID } from './build-id.ts'
import { readCookie } from './cookies.ts'
import { dataSaverContext, localeContext } from './request-context.ts'

/**
 * Answers 304 where the reader already holds the page, without rendering it; else lets it be made, and tags it.
 *
 * @param shown all that the page shows and that can change; locale, bytes wanted and build are added here
 */
export async function answerWithTag(
	request: Request,
	context: Readonly<RouterContextProvider>,
	shown: readonly unknown[],
	next: () => Promise<Response>,
): Promise<Response> {
	// A page that brings a message, or takes one away, is shown once.
	if (readCookie(request, 'toast') !== null) return next()
	const tag = entityTag([BUILD_ID, context.get(localeContext), context.get(dataSaverContext), ...shown])
	const headers = { ETag: tag, 'Cache-Control': 'private, no-cache' }
	if (isHeld(request, tag)) return new Response(null, { status: 304, headers })
	const response = await next()
	if (response.status === 200) for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
	return response
}

/** An entity tag (RFC 9110 section 8.8.3); weak, since the page may travel compressed. */
function entityTag(shown: readonly unknown[]): string {
	return `W/"${hash('sha1', JSON.stringify(shown), 'base64url')}"`
}

function isHeld(request: Request, tag: string): boolean {
	const held = request.headers.get('If-None-Match')
	return held?.split(',').some((candidate) => candidate.trim() === tag) ?? false
}
