import { dirname, join } from 'node:path'
import { env } from './env.server.ts'

/** In a demo without a mail server, the folder where the mails lie instead; null where they are really sent. */
export function demoMailFolder(): string | null {
	const { isDemo, smtpUrl, databasePath } = env()
	return isDemo && !smtpUrl ? join(dirname(databasePath), 'outbox') : null
}
