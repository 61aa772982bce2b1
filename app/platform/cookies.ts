/** One cookie's value as the client sent it, or null. Values that are not plain text are treated as absent. */
export function readCookie(request: Request, name: string): string | null {
	for (const pair of (request.headers.get('Cookie') ?? '').split(';')) {
		const [key, value] = pair.split('=')
		if (key?.trim() === name && value !== undefined) {
			const text = value.trim()
			return /^[\w%.-]*$/.test(text) ? text : null
		}
	}
	return null
}

type CookieOptions = { maxAgeSeconds: number; isTls: boolean }

/** A `Set-Cookie` line for a small preference that no script needs to read. */
export function writeCookie(name: string, value: string, { maxAgeSeconds, isTls }: CookieOptions): string {
	return `${name}=${value}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${isTls ? '; Secure' : ''}`
}

export const YEAR_SECONDS = 365 * 24 * 60 * 60
