// `npm run content:pull -- --context west-africa`: writes what trainers published in a context into content/, for an
// author to look at and commit. `--context base` does so with what authors wrote in the browser.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { currentCurriculum, curriculumVersion } from '#app/curriculum/current-curriculum.server.ts'
import { BASE_LAYER } from '#app/curriculum/resolve-variant.ts'
import { openDatabase } from '#db/connection.ts'
import { schemaState } from '#db/migrate.ts'
import { Refusal, stopWith } from './bootstrap/progress.mjs'
import { projectRoot } from './prepare/project-root.ts'
import { readDatabasePath } from './prepare/settings.ts'
import { pullLayer } from './pull-layer.ts'

try {
	const { values } = parseArgs({ options: { context: { type: 'string' }, content: { type: 'string' } } })
	const layer = values.context
	if (!layer) throw new Refusal('Name a context: `npm run content:pull -- --context west-africa`.')
	const path = readDatabasePath()
	if (!existsSync(path)) throw new Refusal(`There is no database at ${path}.`)
	const db = openDatabase(path)
	if (schemaState(db) !== 'current')
		throw new Refusal('The database is of another version. Run `npm run migrate` first.')
	if (curriculumVersion(db) === 0) throw new Refusal('The database holds no curriculum. Run `npm run migrate` first.')
	const known = [BASE_LAYER, ...currentCurriculum(db).contexts.map(({ id }) => id)]
	if (!known.includes(layer)) throw new Refusal(`There is no context “${layer}”. There are: ${known.join(', ')}.`)

	const folder = values.content ?? join(projectRoot, 'content')
	const result = pullLayer(db, { layer, folder })
	db.$client.close()
	if (!result.ok) {
		const files = result.newer.map((file) => `  content/${file}`).join('\n')
		throw new Refusal(
			`These files were edited in content/ and not built since. Run \`npm run migrate\` first, or put them back:\n${files}`,
		)
	}
	for (const file of result.written) console.log(`content/${file}`)
	console.log(`${result.written.length} written, ${result.same} as they were.`)
} catch (error) {
	stopWith(error instanceof TypeError && 'code' in error ? new Refusal(error.message) : error)
}
