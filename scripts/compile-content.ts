// `node scripts/compile-content.ts`: compiles content/, and the examples of the author's guide, into the database at
// DATABASE_PATH. It is idempotent.
import { resolve } from 'node:path'
import { createCompilePool } from '#app/curriculum/compile-pool.ts'
import { publishExamples } from '#app/curriculum/component-examples.server.ts'
import { formatFault } from '#app/curriculum/fault.ts'
import { publishContent } from '#app/curriculum/publish-content.server.ts'
import { readContentTree } from '#app/curriculum/read-content-tree.server.ts'
import { openDatabase } from '#db/connection.ts'
import { readDatabasePath } from './prepare/settings.ts'

const startedAt = Date.now()
const pool = createCompilePool()
const db = openDatabase(readDatabasePath())
const result = await publishContent(db, {
	tree: readContentTree(resolve('content')),
	compiler: pool,
	now: startedAt,
	onProgress: ({ done, total }) => {
		if (process.stdout.isTTY) process.stdout.write(`\r${done}/${total} compiled`)
	},
})
const examples = await publishExamples(db, { compile: pool.compile, now: startedAt })
await pool.close()
db.$client.close()

if (result.ok) {
	const { documents, compiled, version } = result
	const seconds = ((Date.now() - startedAt) / 1_000).toFixed(1)
	if (process.stdout.isTTY && compiled > 0) process.stdout.write('\n')
	console.log(`${documents} documents, ${compiled} compiled now, ${seconds} s (curriculum version ${version})`)
	for (const { layer, path, fault } of result.setAside)
		console.log(`Set aside until it is brought up to date: ${layer}, ${path}. ${formatFault(fault)}`)
}
const faults = [result, examples].flatMap((each) => (each.ok ? [] : each.faults))
for (const fault of faults) console.error(formatFault(fault))
if (faults.length > 0) process.exitCode = 1
