import { dirname, join } from 'node:path'
import { sweepImages } from '#app/adaptation/sweep-images.server.ts'
import { tellStale } from '#app/adaptation/tell-stale.server.ts'
import { forgetOldReminders } from '#app/cohorts/forget-old-reminders.server.ts'
import { sendDigests } from '#app/cohorts/send-digests.server.ts'
import { sendFollowUps } from '#app/cohorts/send-follow-ups.server.ts'
import { sendReminders } from '#app/cohorts/send-reminders.server.ts'
import { tellSessionChanges } from '#app/cohorts/tell-session-changes.server.ts'
import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import { sweepIdentity } from '#app/identity/sweep-identity.server.ts'
import { forgetOldWrites } from '#app/learning/write-once.server.ts'
import { deliverOutbox } from '#app/platform/deliver-outbox.server.ts'
import { secret } from '#app/platform/env.server.ts'
import type { Env } from '#app/platform/env.ts'
import { type RunningJobs, startJobs } from '#app/platform/jobs.server.ts'
import type { Log } from '#app/platform/log.server.ts'
import { openFileMailer, openSmtpMailer } from '#app/platform/mailer.server.ts'
import { sweepOutbox } from '#app/platform/outbox.server.ts'
import { sweepLimits } from '#app/platform/rate-limit.server.ts'
import type { Database } from '#db/connection.ts'

const MAIL_EVERY_MS = 2_000
const SWEEP_EVERY_MS = 60 * 60_000
/** An author who corrects a text three times in an hour is one piece of news. */
const TELL_EVERY_MS = 60 * 60_000
/** It waits a few minutes by itself, in case a trainer goes on changing. */
const TELL_SESSIONS_EVERY_MS = 60_000
/** Mornings begin at the full hour, or between in a few places; a server that comes up late still finds them. */
const REMIND_EVERY_MS = 15 * 60_000
/** It looks at everybody's completed modules, and nobody waits for it. */
const FOLLOW_UP_EVERY_MS = 6 * 60 * 60_000
/** It reads every text that shows a picture. */
const SWEEP_IMAGES_EVERY_MS = 6 * 60 * 60_000

/** What a server does beside answering: it sends mail, tells who rests on words that changed, forgets what has run out. */
export function startServerJobs(db: Database, settings: Env, log: Log): RunningJobs {
	const mailer = settings.smtpUrl
		? openSmtpMailer(settings.smtpUrl, settings.mailFrom)
		: openFileMailer(join(dirname(settings.databasePath), 'outbox'), settings.mailFrom)
	return startJobs(
		[
			{ name: 'outbox', everyMs: MAIL_EVERY_MS, run: () => deliverOutbox(db, mailer, log, Date.now) },
			{ name: 'sweep', everyMs: SWEEP_EVERY_MS, run: () => sweep(db, Date.now()) },
			{ name: 'sweep-images', everyMs: SWEEP_IMAGES_EVERY_MS, run: () => sweepImages(db, Date.now()) },
			{
				name: 'tell-stale',
				everyMs: TELL_EVERY_MS,
				run: () => tellStale(db, { origin: settings.origin, now: Date.now() }),
			},
			{
				name: 'tell-sessions',
				everyMs: TELL_SESSIONS_EVERY_MS,
				run: () => tellSessionChanges(db, { origin: settings.origin, secret: secret(), now: Date.now() }),
			},
			{
				name: 'remind',
				everyMs: REMIND_EVERY_MS,
				run: () => sendReminders(db, { origin: settings.origin, secret: secret(), now: Date.now() }),
			},
			{
				name: 'follow-up',
				everyMs: FOLLOW_UP_EVERY_MS,
				run: () =>
					sendFollowUps(db, {
						origin: settings.origin,
						secret: secret(),
						modules: currentCurriculum(db).curriculum.modules,
						now: Date.now(),
					}),
			},
			{
				name: 'digest',
				everyMs: REMIND_EVERY_MS,
				run: () => sendDigests(db, { origin: settings.origin, secret: secret(), now: Date.now() }),
			},
		],
		log,
	)
}

function sweep(db: Database, now: number): void {
	sweepIdentity(db, now)
	sweepLimits(db, now)
	sweepOutbox(db, now)
	forgetOldWrites(db, now)
	forgetOldReminders(db, now)
}
