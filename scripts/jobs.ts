import { dirname, join } from 'node:path'
import { sweepIdentity } from '#app/identity/sweep-identity.server.ts'
import { forgetOldWrites } from '#app/learning/write-once.server.ts'
import { deliverOutbox } from '#app/platform/deliver-outbox.server.ts'
import type { Env } from '#app/platform/env.ts'
import { type RunningJobs, startJobs } from '#app/platform/jobs.server.ts'
import type { Log } from '#app/platform/log.server.ts'
import { openFileMailer, openSmtpMailer } from '#app/platform/mailer.server.ts'
import { sweepOutbox } from '#app/platform/outbox.server.ts'
import { sweepLimits } from '#app/platform/rate-limit.server.ts'
import type { Database } from '#db/connection.ts'

const MAIL_EVERY_MS = 2_000
const SWEEP_EVERY_MS = 60 * 60_000

/** What a server does beside answering: it sends the mail that is due, and forgets what has run out. */
export function startServerJobs(db: Database, settings: Env, log: Log): RunningJobs {
	const mailer = settings.smtpUrl
		? openSmtpMailer(settings.smtpUrl, settings.mailFrom)
		: openFileMailer(join(dirname(settings.databasePath), 'outbox'), settings.mailFrom)
	return startJobs(
		[
			{ name: 'outbox', everyMs: MAIL_EVERY_MS, run: () => deliverOutbox(db, mailer, log, Date.now) },
			{ name: 'sweep', everyMs: SWEEP_EVERY_MS, run: () => sweep(db, Date.now()) },
		],
		log,
	)
}

function sweep(db: Database, now: number): void {
	sweepIdentity(db, now)
	sweepLimits(db, now)
	sweepOutbox(db, now)
	forgetOldWrites(db, now)
}
