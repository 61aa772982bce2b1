import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runPlatform } from '#tests/platform/run-platform.ts'
import { copyStartedDatabase } from '#tests/platform/started-database.ts'
import { startMailServer } from './mail-server.ts'

/**
 * Starts what the journeys walk through, and returns how to stop it: a mail server that keeps what it gets, and the
 * platform with nobody in it but the demo. Tests learn of them by E2E_ORIGIN, E2E_DATABASE and E2E_MAIL.
 */
export default async function startPlatform(): Promise<() => Promise<void>> {
	const folder = mkdtempSync(join(tmpdir(), 'lms-e2e-'))
	const mailFolder = join(folder, 'mail')
	mkdirSync(mailFolder)
	const mail = await startMailServer(mailFolder)
	const databasePath = join(folder, 'lms.db')
	copyStartedDatabase(databasePath)
	const platform = await runPlatform({ databasePath, smtpUrl: mail.url })
	process.env.E2E_ORIGIN = platform.origin
	process.env.E2E_DATABASE = databasePath
	process.env.E2E_MAIL = mailFolder

	return async () => {
		await platform.stop()
		await mail.stop()
		rmSync(folder, { recursive: true, force: true })
	}
}
