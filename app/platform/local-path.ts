/**
 * Where to go after signing in is said by the address bar, that is by anybody. Only paths on this site are followed.
 *
 * Browsers read `//host`, `/\host` and `/<tab>/host` as another site, and `/.//host` becomes `//host` once resolved; so
 * the text is checked before resolving and again after. What is doubtful is refused rather than repaired.
 */
const SITE = 'https://site.invalid'
const LONGEST = 2000

/** `value` as a path with query and fragment on this site, or `fallback` when it is anything else. */
export function localPath(value: unknown, fallback = '/'): string {
	if (typeof value !== 'string' || value.length > LONGEST || !staysHere(value)) return fallback
	const url = URL.parse(value, SITE)
	if (!url || url.origin !== SITE || !staysHere(url.pathname)) return fallback
	return url.pathname + url.search + url.hash
}

function staysHere(path: string): boolean {
	if (!path.startsWith('/')) return false
	// Backslashes are slashes to a browser, and control characters are dropped by it.
	if (/[\\\p{Cc}]/u.test(path)) return false
	// A second slash, plain or encoded: a proxy in between may decode it.
	return !/^\/(\/|%2f|%5c)/i.test(path)
}
