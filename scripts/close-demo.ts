// `npm run close-demo`: nobody signs in as a demo person any more, so that `npm run serve` starts on this database.
import { disableDemoPeople } from '#app/identity/demo-people.server.ts'
import { createProgress, Refusal, stopWith } from './bootstrap/progress.mjs'
import { prepareDatabase } from './prepare/prepare-database.ts'
import { readDatabasePath } from './prepare/settings.ts'

try {
	const progress = createProgress(process.stdout)
	const db = await prepareDatabase(progress, readDatabasePath())
	const left = disableDemoPeople(db, Date.now())
	db.$client.close()
	if (left > 0)
		throw new Refusal('The demo admin is the only admin. Run `npm run create-admin` first, then this again.')
	progress.note('Demo', 'every demo account is closed')
} catch (error) {
	stopWith(error)
}
