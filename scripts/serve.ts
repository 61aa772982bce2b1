// `npm run serve`: production. It starts only where everything is in place, and says what is not.
import './production-mode.ts'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { curriculumVersion } from '#app/curriculum/current-curriculum.server.ts'
import { demoAccountCanSignIn } from '#app/identity/demo-people.server.ts'
import { openDatabase } from '#db/connection.ts'
import { schemaState } from '#db/migrate.ts'
import { createProgress, Refusal, stopWith } from './bootstrap/progress.mjs'
import { hasCurrentBuild } from './prepare/build-app.ts'
import { NEWER_DATABASE } from './prepare/prepare-database.ts'
import { projectRoot } from './prepare/project-root.ts'
import { readSettings } from './prepare/settings.ts'

const OPEN_DEMO =
	'A demo account can sign in with a password that everybody knows. Run `npm run close-demo` first, or choose another DATABASE_PATH.'

try {
	const settings = readSettings()
	if (settings.isDemo)
		throw new Refusal('DEMO is set. Production has no demo mode: unset DEMO, or run `npm start` for the demo.')
	refuseUnfitDatabase(settings.databasePath)
	if (!existsSync(join(projectRoot, 'build/server/index.js')))
		throw new Refusal('There is no build. Run `npm run build` first.')
	if (!hasCurrentBuild()) throw new Refusal('The build is older than the source. Run `npm run build` first.')
	const { serveBuild } = await import('./serving.ts')
	const address = await serveBuild(settings)
	createProgress(process.stderr).line(`Serving ${settings.isOriginSet ? `${settings.origin} from ` : ''}${address}`)
} catch (error) {
	stopWith(error)
}

function refuseUnfitDatabase(path: string): void {
	if (!existsSync(path)) throw new Refusal(`There is no database at ${path}. Run \`npm run migrate\` to make one.`)
	const db = openDatabase(path)
	try {
		const state = schemaState(db)
		if (state === 'newer') throw new Refusal(NEWER_DATABASE)
		if (state !== 'current') throw new Refusal('The database is of an earlier version. Run `npm run migrate` first.')
		if (curriculumVersion(db) === 0) throw new Refusal('The database holds no curriculum. Run `npm run migrate` first.')
		if (demoAccountCanSignIn(db)) throw new Refusal(OPEN_DEMO)
	} finally {
		db.$client.close()
	}
}
