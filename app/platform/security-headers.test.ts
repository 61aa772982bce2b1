import { expect, test } from 'vitest'
import { securityHeaders } from './security-headers.ts'

const overTls = securityHeaders({ nonce: 'abc123', isTls: true })
const overHttp = securityHeaders({ nonce: 'abc123', isTls: false })

test('lets nothing load from elsewhere and nothing run that we did not write', () => {
	const policy = overTls['Content-Security-Policy'] ?? ''
	expect(policy).not.toContain('unsafe')
	expect(policy).not.toMatch(/\*|https?:|data:|blob:/)
	expect(policy).toContain("default-src 'none'")
	expect(policy).toContain("script-src 'self' 'nonce-abc123'")
})

test('lets nobody frame our pages, move their base or take their forms elsewhere', () => {
	const policy = overTls['Content-Security-Policy']
	expect(policy).toContain("frame-ancestors 'none'")
	expect(policy).toContain("base-uri 'none'")
	expect(policy).toContain("form-action 'self'")
})

test('promises TLS only where there is TLS', () => {
	expect(overTls['Strict-Transport-Security']).toMatch(/^max-age=\d{8}$/)
	expect(overTls['Content-Security-Policy']).toContain('upgrade-insecure-requests')
	expect(overHttp).not.toHaveProperty('Strict-Transport-Security')
	expect(overHttp['Content-Security-Policy']).not.toContain('upgrade-insecure-requests')
})

test('keeps types, referrers and devices to ourselves', () => {
	expect(overHttp).toMatchObject({
		'X-Content-Type-Options': 'nosniff',
		'Referrer-Policy': 'same-origin',
		'Cross-Origin-Opener-Policy': 'same-origin',
		'Cross-Origin-Resource-Policy': 'same-origin',
	})
	expect(overHttp['Permissions-Policy']).toContain('camera=()')
})

test('what is no page may load and run nothing', () => {
	const bare = securityHeaders({ nonce: null, isTls: false })
	expect(bare).toMatchObject({ ...overHttp, 'Content-Security-Policy': expect.not.stringMatching(/nonce|self/) })
	expect(bare['Content-Security-Policy']).toContain("default-src 'none'")
})
