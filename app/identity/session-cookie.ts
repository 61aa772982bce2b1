import { writeCookie } from '#app/platform/cookies.ts'

/** How long a session lives without being used. */
export const SESSION_DAYS = 30

const DAY_SECONDS = 24 * 60 * 60
const SECRET_PATTERN = /^[a-z2-7]{40}$/

/** The `Set-Cookie` header that hands a session to the browser. */
export function sessionCookie(secret: string, isTls: boolean): string {
	return writeCookie(cookieName(isTls), secret, { maxAgeSeconds: SESSION_DAYS * DAY_SECONDS, isTls })
}

/** The `Set-Cookie` header that takes it away again. */
export function endedSessionCookie(isTls: boolean): string {
	return writeCookie(cookieName(isTls), '', { maxAgeSeconds: 0, isTls })
}

/** The secret in a `Cookie` header, or null. Cookies that others set, however malformed, do no harm. */
export function readSessionCookie(header: string | null, isTls: boolean): string | null {
	const start = `${cookieName(isTls)}=`
	const pairs = (header ?? '').split(';').map((pair) => pair.trim())
	const secret = pairs.find((pair) => pair.startsWith(start))?.slice(start.length) ?? ''
	return SECRET_PATTERN.test(secret) ? secret : null
}

/** Behind TLS the name itself forbids a neighbouring site to set it (`__Host-`, RFC 6265bis section 4.1.3.2). */
function cookieName(isTls: boolean): string {
	return isTls ? '__Host-session' : 'session'
}
