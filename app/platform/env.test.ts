import { expect, test } from 'vitest'
import { parseEnv } from './env.ts'

const SECRET = 'a'.repeat(32)

function envOf(source: Record<string, string | undefined>) {
	const parsed = parseEnv(source)
	if (!parsed.ok) throw new Error(parsed.faults.join(' '))
	return parsed.env
}

test('needs nothing to be set to try the platform out', () => {
	expect(envOf({})).toEqual({
		port: 3000,
		host: '127.0.0.1',
		databasePath: 'data/lms.db',
		secret: null,
		smtpUrl: null,
		privacyContact: null,
		mailFrom: 'no-reply@localhost',
		origin: 'http://localhost:3000',
		isOriginSet: false,
		isTls: false,
		trustedProxies: 0,
		isDemo: false,
		isProduction: false,
		logLevel: 'info',
	})
})

test('reads what an operator sets for a real site', () => {
	const env = envOf({
		NODE_ENV: 'production',
		PORT: '8080',
		SECRET,
		ORIGIN: 'https://learn.example/',
		TRUST_PROXY: '1',
		SMTP_URL: 'smtps://mailer:pass@mail.example:465',
		LOG_LEVEL: 'warn',
	})
	expect(env).toMatchObject({ port: 8080, secret: SECRET, origin: 'https://learn.example', isTls: true })
	expect(env).toMatchObject({
		trustedProxies: 1,
		mailFrom: 'no-reply@learn.example',
		isProduction: true,
		logLevel: 'warn',
	})
})

test('demands a secret in production, but not in demo mode', () => {
	expect(parseEnv({ NODE_ENV: 'production' })).toEqual({
		ok: false,
		faults: ['Set SECRET to a long random text that stays the same, such as `openssl rand -hex 32` makes.'],
	})
	expect(envOf({ NODE_ENV: 'production', DEMO: '1' })).toMatchObject({ isDemo: true, isProduction: false })
})

test('takes an empty variable for one that is not set', () => {
	expect(envOf({ SMTP_URL: '', PORT: '' })).toMatchObject({ smtpUrl: null, port: 3000 })
})

test.each([
	['PORT', 'http'],
	['PORT', '70000'],
	['PORT', '-1'],
	['SECRET', 'short'],
	['SMTP_URL', 'mail.example'],
	['SMTP_URL', 'https://mail.example'],
	['MAIL_FROM', 'nobody'],
	['MAIL_FROM', 'Learning\r\nBcc: all@example.org <a@example.org>'],
	['PRIVACY_CONTACT', 'privacy@example.org\nBcc: all'],
	['ORIGIN', 'learn.example'],
	['ORIGIN', 'https://learn.example/app'],
	['ORIGIN', 'ftp://learn.example'],
	['TRUST_PROXY', 'yes'],
	['DEMO', 'please'],
	['LOG_LEVEL', 'loud'],
])('says in one sentence that %s=%s will not do', (name, value) => {
	const parsed = parseEnv({ [name]: value })
	expect(parsed).toMatchObject({ ok: false, faults: [expect.stringMatching(new RegExp(`^${name} must .+\\.$`))] })
})

test('names every fault at once', () => {
	expect(parseEnv({ PORT: 'x', ORIGIN: 'y' })).toMatchObject({
		ok: false,
		faults: [expect.any(String), expect.any(String)],
	})
})
