const TWO_YEARS_IN_SECONDS = 63_072_000

const POWERFUL_FEATURES = [
	'accelerometer',
	'browsing-topics',
	'camera',
	'display-capture',
	'geolocation',
	'gyroscope',
	'magnetometer',
	'microphone',
	'midi',
	'payment',
	'usb',
]

/**
 * The security headers of every response. `nonce` is fresh for each page and marks our own inline scripts; it is null for
 * what is no page (a built asset, a bare refusal), which then may load and run nothing.
 *
 * `Referrer-Policy` is `same-origin` and not `no-referrer`: under the latter browsers send `Origin: null` with our own
 * forms, and the same-origin check would refuse them. HSTS leaves out `includeSubDomains`, which is not ours to decide.
 */
export function securityHeaders({ nonce, isTls }: { nonce: string | null; isTls: boolean }): Record<string, string> {
	return {
		'Content-Security-Policy': nonce === null ? NOTHING : contentSecurityPolicy(nonce, isTls),
		'X-Content-Type-Options': 'nosniff',
		'X-Frame-Options': 'DENY',
		'Referrer-Policy': 'same-origin',
		'Permissions-Policy': POWERFUL_FEATURES.map((feature) => `${feature}=()`).join(', '),
		'Cross-Origin-Opener-Policy': 'same-origin',
		'Cross-Origin-Resource-Policy': 'same-origin',
		...(isTls && { 'Strict-Transport-Security': `max-age=${TWO_YEARS_IN_SECONDS}` }),
	}
}

const NOTHING = "default-src 'none'; frame-ancestors 'none'"

function contentSecurityPolicy(nonce: string | null, isTls: boolean): string {
	const directives = [
		"default-src 'none'",
		nonce === null ? "script-src 'self'" : `script-src 'self' 'nonce-${nonce}'`,
		// The editor of texts brings its styles along.
		nonce === null ? "style-src 'self'" : `style-src 'self' 'nonce-${nonce}'`,
		"img-src 'self'",
		"font-src 'self'",
		"media-src 'self'",
		"connect-src 'self'",
		"manifest-src 'self'",
		"form-action 'self'",
		"base-uri 'none'",
		"frame-ancestors 'none'",
	]
	if (isTls) directives.push('upgrade-insecure-requests')
	return directives.join('; ')
}
