// `npm run restore -- FILE`: puts a backup in place of the database. Stop the server first.
import { resolve } from 'node:path'
import { type RestoreResult, restore } from '#db/restore.ts'
import { createProgress, Refusal, stopWith } from './bootstrap/progress.mjs'
import { NEWER_DATABASE } from './prepare/prepare-database.ts'
import { readDatabasePath } from './prepare/settings.ts'

type Reason = Extract<RestoreResult, { ok: false }>['reason']

try {
	const [given, ...more] = process.argv.slice(2)
	if (!given || more.length > 0) throw new Refusal('Say from where: `npm run restore -- FILE`.')
	const file = resolve(given)
	const databasePath = readDatabasePath()
	const sentences: Record<Reason, string> = {
		'no-file': `There is no file ${file}.`,
		damaged: `${file} did not pass SQLite's integrity check. Nothing was changed; try an earlier backup.`,
		'not-ours': `${file} is a database, but not one of this platform. Nothing was changed.`,
		newer: `${NEWER_DATABASE} Nothing was changed.`,
		'in-use': `A server or another program has ${databasePath} open. Stop it first. Nothing was changed.`,
	}
	const progress = createProgress(process.stdout)
	const { keptAs, isOlder } = await progress.step('Restore', `checking ${given}`, () => {
		const result = restore(databasePath, file, Date.now())
		if (!result.ok) throw new Refusal(sentences[result.reason])
		return result
	})
	if (keptAs) progress.note('', `The replaced database is kept as ${keptAs}.`)
	if (isOlder) progress.note('', 'The backup is of an earlier version: run `npm run migrate` before serving.')
	progress.note('', 'Devices, links and roles that were revoked since the backup are valid again; look through them.')
} catch (error) {
	stopWith(error)
}
