/**
 * Whether a request that changes something was sent by one of our own pages.
 *
 * Browsers say where a request comes from in `Sec-Fetch-Site` (over TLS and on localhost) and in `Origin` (with every
 * POST). A request that carries neither is refused: no browser in use sends one, and tokens in forms, the older
 * defence, would make pages impossible to cache.
 */
export type RequestSource = {
	/** The `Sec-Fetch-Site` header. */
	fetchSite: string | null
	/** The `Origin` header. */
	origin: string | null
	/** The `Host` header. */
	host: string | null
	/** The site's public address if it is configured; it then stands in for `host`. */
	publicOrigin: string | null
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

export function changesState(method: string): boolean {
	return !SAFE_METHODS.has(method.toUpperCase())
}

export function isSameOrigin({ fetchSite, origin, host, publicOrigin }: RequestSource): boolean {
	if (fetchSite === 'same-origin') return true
	if (fetchSite === 'same-site' || fetchSite === 'cross-site') return false
	const source = origin ? URL.parse(origin) : null
	if (!source || source.origin === 'null') return false
	return publicOrigin ? source.origin === publicOrigin : source.host === host?.toLowerCase()
}

/**
 * Addresses whose forms may come from elsewhere. Only `/unsubscribe/…`: a mail program posts there by itself, without
 * cookies and without saying where it comes from (RFC 8058 section 3.2). The signed token in the address is the proof, and
 * who is signed in plays no part there.
 */
export function isOpenToElsewhere(pathname: string): boolean {
	return /^\/unsubscribe\/[^/]+$/.test(pathname)
}
