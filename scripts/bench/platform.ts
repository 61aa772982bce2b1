// The production server under measurement: the one of `npm run serve`, which in addition tells what it used and, when
// BENCH_WATCH is set, every SQL statement it ran.
import '../production-mode.ts'
import type { Database } from '#db/connection.ts'
import { readSettings } from '../prepare/settings.ts'
import type { Ran } from './tape.ts'
import { answerBench } from './usage.ts'
import { openWatchedDatabase } from './watch-database.ts'

let ran: Ran[] = []

const settings = readSettings()
if (process.env.BENCH_WATCH) {
	const holder = globalThis as typeof globalThis & { lmsDatabase?: Database }
	holder.lmsDatabase = openWatchedDatabase(settings.databasePath, (one) => ran.push(one))
}
answerBench(() => {
	const taken = ran
	ran = []
	return taken
})
if (process.env.BENCH_PUBLISH) {
	const [{ db }, { publishOnOrder }] = await Promise.all([
		import('#db/database.server.ts'),
		import('./publish-here.ts'),
	])
	publishOnOrder(db)
}
const { serveBuild } = await import('../serving.ts')
process.send?.({ address: await serveBuild(settings) })
