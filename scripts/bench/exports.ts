import { Agent, request } from 'node:http'
import { browserHeaders } from './client.ts'
import { atMost, type Finding } from './report.ts'
import type { Running } from './servers.ts'
import type { Person } from './tape.ts'
import { askUsage } from './usage.ts'
import { watchMemory } from './watch-memory.ts'

const WATCH_EVERY_MS = 20
const MOST_ADDED_MEGABYTES = 100

/** Everything of a large programme in one file, in each form that is written while it is read. */
export const EXPORTS = [
	{ says: 'All responses as CSV', file: 'responses.csv' },
	{ says: 'All responses as a workbook', file: 'responses.xlsx' },
	{ says: 'All xAPI statements', file: 'statements.jsonl' },
]

/**
 * What taking an export adds to the memory of a server that has just been started, at the most. The same of one cohort
 * is taken first, so that code and caches do not count.
 */
export async function measureExport(
	server: Running,
	admin: Person,
	cohortId: string,
	{ says, file }: (typeof EXPORTS)[number],
): Promise<Finding> {
	await bytesOf(server.address, `/trainer/cohorts/${cohortId}/exports/${file}`, admin.cookie)
	const before = await askUsage(server.process)
	const watch = watchMemory(server.process, WATCH_EVERY_MS)
	const bytes = await bytesOf(server.address, `/trainer/exports/${file}`, admin.cookie)
	const added = (await watch.stop()) - before.rssMegabytes
	const size = `${(bytes / 1024 / 1024).toFixed(0)} MB`
	return atMost(`${says}, ${size}: greatest added memory`, added, MOST_ADDED_MEGABYTES, 'MB', 0)
}

/** Takes a file as fast as it comes, and keeps nothing of it. */
function bytesOf(origin: string, path: string, cookie: string): Promise<number> {
	return new Promise((resolve, reject) => {
		const headers = browserHeaders(origin, cookie)
		const outgoing = request(new URL(path, origin), { headers, agent: new Agent({ keepAlive: false }) }, (incoming) => {
			if (incoming.statusCode !== 200) reject(new Error(`${path} answered ${incoming.statusCode}`))
			let bytes = 0
			incoming.on('data', (chunk: Buffer) => {
				bytes += chunk.byteLength
			})
			incoming.on('end', () => (incoming.complete ? resolve(bytes) : reject(new Error(`${path} broke off`))))
			incoming.on('error', reject)
		})
		outgoing.on('error', reject)
		outgoing.end()
	})
}
