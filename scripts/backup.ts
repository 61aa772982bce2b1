// `npm run backup -- FILE`: copies the database into FILE, while the server runs or not.
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { type BackupResult, backUp } from '#db/backup.ts'
import { createProgress, Refusal, stopWith } from './bootstrap/progress.mjs'
import { readDatabasePath } from './prepare/settings.ts'

type Reason = Extract<BackupResult, { ok: false }>['reason']

try {
	const [given, ...more] = process.argv.slice(2)
	if (!given || more.length > 0) throw new Refusal('Say where to: `npm run backup -- FILE`.')
	const file = resolve(given)
	const databasePath = readDatabasePath()
	const sentences: Record<Reason, string> = {
		'no-database': `There is no database at ${databasePath}.`,
		'no-folder': `The folder of ${file} does not exist.`,
		'is-the-database': `${file} belongs to the database itself; choose another name.`,
		'would-overwrite': `${file} exists and is no backup; choose another name.`,
		damaged: 'The database did not pass its integrity check, so no backup was written. Keep the last one.',
	}
	await createProgress(process.stdout).step('Backup', `copying and checking ${databasePath}`, async () => {
		const result = await backUp(databasePath, file)
		if (!result.ok) throw new Refusal(sentences[result.reason])
		return `${Math.ceil(statSync(file).size / 1024)} KB in ${file}`
	})
} catch (error) {
	stopWith(error)
}
