import { type DestinationStream, type Level, type Logger, pino } from 'pino'

export type Log = Logger

const SECRETS = [
	'password',
	'currentPassword',
	'newPassword',
	'token',
	'secret',
	'cookie',
	'["set-cookie"]',
	'authorization',
]

/** Structured log lines on standard output; what opens an account never appears in them. */
export function createLog(level: Level | 'silent', destination?: DestinationStream): Log {
	const options = {
		level,
		base: null,
		redact: {
			paths: ['', '*', '*.*'].flatMap((depth) => SECRETS.map((name) => joinPath(depth, name))),
			censor: '[removed]',
		},
	}
	return destination ? pino(options, destination) : pino(options)
}

function joinPath(parent: string, name: string): string {
	return parent === '' || name.startsWith('[') ? parent + name : `${parent}.${name}`
}

/** A path as it may be logged: without its query, and with whatever looks like the secret of a link taken out. */
export function loggablePath(url: string): string {
	const path = url.split(/[?#]/, 1)[0] ?? ''
	return path.replace(/[\w-]{40,}/g, '[removed]')
}
