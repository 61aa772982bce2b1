import type { MiddlewareFunction } from 'react-router'
import { readerDigits } from '#app/curriculum/reader-digits.server.ts'
import { isInterfaceLocale, negotiateLocale } from '#app/i18n/locale.ts'
import { withWording } from '#app/i18n/request-locale.server.ts'
import { identifyUser, optionalUser } from '#app/identity/current-user.server.ts'
import { readCookie } from '#app/platform/cookies.ts'
import { env } from '#app/platform/env.server.ts'
import {
	ADDRESS_HEADER,
	addressContext,
	audienceContext,
	dataSaverContext,
	localeContext,
	nonceContext,
	REQUEST_ID_HEADER,
	readerNameContext,
	requestIdContext,
} from '#app/platform/request-context.ts'
import { changesState, isOpenToElsewhere, isSameOrigin } from '#app/platform/same-origin.ts'
import { securityHeaders } from '#app/platform/security-headers.ts'
import { pageNonce } from '#app/platform/tokens.ts'
import { db } from '#db/database.server.ts'

type Middleware = MiddlewareFunction<Response>

/** Names the request, refuses state changes from elsewhere, and puts the security headers on whatever comes back. */
const secureRequest: Middleware = async ({ request, context }, next) => {
	const nonce = pageNonce()
	context.set(nonceContext, nonce)
	context.set(requestIdContext, request.headers.get(REQUEST_ID_HEADER) ?? '')
	context.set(addressContext, request.headers.get(ADDRESS_HEADER) ?? '127.0.0.1')
	const response = comesFromHere(request) ? await next() : new Response('Cross-origin request refused', { status: 403 })
	// A 304 keeps the stored page with its stored nonce: a new policy would lock that page's own scripts out.
	if (response.status === 304) return response
	for (const [name, value] of Object.entries(securityHeaders({ nonce, isTls: env().isTls }))) {
		// The development server injects scripts of its own, which know no nonce.
		if (!(import.meta.env.DEV && name === 'Content-Security-Policy')) response.headers.set(name, value)
	}
	if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'private, no-cache')
	return response
}

function comesFromHere(request: Request): boolean {
	if (!changesState(request.method) || isOpenToElsewhere(new URL(request.url).pathname)) return true
	return isSameOrigin({
		fetchSite: request.headers.get('Sec-Fetch-Site'),
		origin: request.headers.get('Origin'),
		host: request.headers.get('Host'),
		publicOrigin: env().isOriginSet ? env().origin : null,
	})
}

/** Finds out who asks, and in which language and with how many bytes they want the answer. */
const knowReader: Middleware = async ({ request, context }, next) => {
	const renewal = await identifyUser(request, context)
	const user = optionalUser(context)
	const cookieLocale = readCookie(request, 'locale')
	const locale =
		user?.interfaceLocale ??
		(isInterfaceLocale(cookieLocale) ? cookieLocale : negotiateLocale(request.headers.get('Accept-Language')))
	context.set(readerNameContext, user?.displayName ?? '')
	context.set(localeContext, locale)
	const isDataSaver =
		(user?.dataSaver ?? readCookie(request, 'data-saver') === '1') || request.headers.get('Save-Data') === 'on'
	context.set(dataSaverContext, isDataSaver)
	const digits = readerDigits(db, { locale, contextId: user?.contextId ?? null })
	context.set(audienceContext, [locale, digits, isDataSaver, ...(user?.roles ?? [])].join())
	const response = await withWording({ locale, digits }, next)
	if (renewal) response.headers.append('Set-Cookie', renewal)
	return response
}

export const requestMiddleware: Middleware[] = [secureRequest, knowReader]
