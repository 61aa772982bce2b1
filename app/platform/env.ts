import { z } from 'zod'

/** Everything an operator can set, once checked. */
export type Env = {
	port: number
	/** The address to listen on. Only this machine unless told otherwise: a reverse proxy stands in front. */
	host: string
	databasePath: string
	/** Null where none is set and none is demanded; `secret.server.ts` then keeps one beside the database. */
	secret: string | null
	/** The server that takes mail; null writes each message to a file. */
	smtpUrl: string | null
	mailFrom: string
	/** Whom to ask about one's data, shown to everybody; null leaves it at who invited one. */
	privacyContact: string | null
	/** The address people type, e.g. `https://learn.example`; made up from the port when `isOriginSet` is false. */
	origin: string
	isOriginSet: boolean
	/** Whether people reach us over TLS: secure cookies and HSTS follow from it. */
	isTls: boolean
	/** How many reverse proxies of our own stand in front, each adding one entry to `X-Forwarded-For`. */
	trustedProxies: number
	isDemo: boolean
	isProduction: boolean
	logLevel: (typeof LOG_LEVELS)[number]
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
const SHORTEST_SECRET = 32

const flag = (name: string) =>
	z
		.enum(['', '0', '1', 'true', 'false'], `${name} must be 1 or 0.`)
		.default('')
		.transform((value) => value === '1' || value === 'true')

const Variables = z.object({
	NODE_ENV: z.string().optional(),
	PORT: z
		.string()
		.regex(/^\d{1,5}$/, 'PORT must be a number from 0 to 65535.')
		.default('3000')
		.transform(Number)
		.refine((port) => port <= 65_535, 'PORT must be a number from 0 to 65535.'),
	HOST: z.string().default('127.0.0.1'),
	DATABASE_PATH: z.string().default('data/lms.db'),
	SECRET: z
		.string()
		.min(
			SHORTEST_SECRET,
			`SECRET must have at least ${SHORTEST_SECRET} characters; \`openssl rand -hex 32\` makes one.`,
		)
		.optional(),
	SMTP_URL: z
		.string()
		.refine(
			(url) => /^smtps?:\/\/[^/]/.test(url) && URL.canParse(url),
			'SMTP_URL must look like smtp://user:password@host:587.',
		)
		.optional(),
	MAIL_FROM: z
		.string()
		.refine((from) => /^[^\r\n<>]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/.test(from), {
			error: 'MAIL_FROM must be a mail address, such as Learning <learning@example.org>.',
		})
		.optional(),
	PRIVACY_CONTACT: z
		.string()
		.regex(/^[^\p{Cc}<>]{1,200}$/u, 'PRIVACY_CONTACT must be one line, such as privacy@example.org.')
		.optional(),
	ORIGIN: z
		.string()
		.refine(isOrigin, 'ORIGIN must be the public address without a path, such as https://learn.example.')
		.transform((origin) => new URL(origin).origin)
		.optional(),
	TRUST_PROXY: z
		.string()
		.regex(/^(true|false|\d)$/, 'TRUST_PROXY must be the number of reverse proxies in front, 0 to 9.')
		.default('0')
		.transform((value) => Number(value.replace('true', '1').replace('false', '0'))),
	DEMO: flag('DEMO'),
	LOG_LEVEL: z.enum(LOG_LEVELS, `LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}.`).default('info'),
})

/** Reads the environment. Each fault is one sentence that says what to set; an empty variable counts as not set. */
export function parseEnv(
	source: Record<string, string | undefined>,
): { ok: true; env: Env } | { ok: false; faults: string[] } {
	const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''))
	const parsed = Variables.safeParse(given)
	if (!parsed.success) return { ok: false, faults: parsed.error.issues.map((issue) => issue.message) }

	const variables = parsed.data
	const isProduction = variables.NODE_ENV === 'production' && !variables.DEMO
	if (isProduction && !variables.SECRET) {
		return {
			ok: false,
			faults: ['Set SECRET to a long random text that stays the same, such as `openssl rand -hex 32` makes.'],
		}
	}
	const origin = variables.ORIGIN ?? `http://localhost:${variables.PORT}`
	return {
		ok: true,
		env: {
			port: variables.PORT,
			host: variables.HOST,
			databasePath: variables.DATABASE_PATH,
			secret: variables.SECRET ?? null,
			smtpUrl: variables.SMTP_URL ?? null,
			mailFrom: variables.MAIL_FROM ?? `no-reply@${new URL(origin).hostname}`,
			privacyContact: variables.PRIVACY_CONTACT ?? null,
			origin,
			isOriginSet: variables.ORIGIN !== undefined,
			isTls: origin.startsWith('https:'),
			trustedProxies: variables.TRUST_PROXY,
			isDemo: variables.DEMO,
			isProduction,
			logLevel: variables.LOG_LEVEL,
		},
	}
}

function isOrigin(text: string): boolean {
	const url = URL.parse(text)
	return url !== null && /^https?:$/.test(url.protocol) && url.origin === text.replace(/\/$/, '').toLowerCase()
}
